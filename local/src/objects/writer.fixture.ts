import { s3Objects } from '@app/functions/platform/adapters/s3'
import { S3Client } from '@aws-sdk/client-s3'
import { openObjects } from './open-objects'

// Overwrites one object again and again and says which version was taken. Its parent kills it in the middle.
const clock = () => new Date('2026-11-24T01:00:00Z')
const settings = { folder: process.argv[2] ?? '', endpoint: 'http://local/objects', buckets: ['house'], clock }
const objects = await openObjects(settings)
const store = s3Objects(new S3Client(objects.clientConfig), 'house', { clock })
for (let n = 0; ; n++) {
  await store.put({ key: 'k', body: new TextEncoder().encode(`${n} `.repeat(20_000)), contentType: `text/x-${n}` })
  process.stdout.write(`${n}\n`)
}
