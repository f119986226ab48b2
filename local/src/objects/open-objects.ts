import { sdkHandler } from '../http/sdk-handler'
import { openObjectFiles } from './object-files'
import { type S3Parts, s3Answer } from './s3-answer'
import type { Secret } from './signature'

export type ObjectSettings = {
  readonly folder: string
  /** Where phones and browsers reach `objectsApp`, path-style and without a slash at the end. */
  readonly endpoint: string
  readonly buckets: readonly string[]
  readonly clock: () => Date
  readonly secret?: Secret
}

const localSecret: Secret = {
  accessKeyId: 'local',
  secretAccessKey: 'a secret that protects nothing but invented data',
}

/** Opens the object store of one folder; `new S3Client(objects.clientConfig)` talks to it in this process. */
export const openObjects = async ({ folder, endpoint, buckets, clock, secret = localSecret }: ObjectSettings) => {
  const { host, pathname } = new URL(endpoint)
  const files = await openObjectFiles(folder)
  const parts: S3Parts = { files, buckets, basePath: pathname.replace(/\/$/, ''), clock }
  const requestHandler = sdkHandler(s3Answer(parts))
  const clientConfig = { region: 'local-1', endpoint, forcePathStyle: true, credentials: secret, requestHandler }
  return { parts, host, secret, clientConfig }
}

export type Objects = Awaited<ReturnType<typeof openObjects>>
