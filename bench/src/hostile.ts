import { openPeople } from '@app/functions/guards/testing/open-people'
import { ulid } from 'ulid'
import { median } from './measure'

/**
 * What no honest client sends, at the whole API on the embedded database: milliseconds from the request to the refusal,
 * the median and the worst of fifty each. The aim is 50 ms at most.
 */
const runs = 50
const path = '/api/invitations'
const honest = { name: '某人', grant: { role: 'office' }, expiresInDays: 7 }

const bodies: Readonly<Record<string, string>> = {
  '1 MB of JSON': JSON.stringify({ ...honest, name: 'x'.repeat(1024 * 1024) }),
  '500 KB in one field': JSON.stringify({ ...honest, name: 'x'.repeat(500 * 1024) }),
  'a list 10,000 deep': '['.repeat(10_000) + ']'.repeat(10_000),
  'objects 10,000 deep': `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
  'a text that never ends': `"${'\\"'.repeat(150_000)}\\`,
  'a list of 100,000': JSON.stringify(Array(100_000).fill(0)),
  'a field with a list of 100,000': JSON.stringify({
    ...honest,
    grant: { role: 'merchant', shopIds: Array(100_000).fill(0) },
  }),
  '40,000 fields': `{${Array.from({ length: 40_000 }, (_, n) => `"f${n}":0`).join(',')}}`,
}

const people = await openPeople()
const refuse = async (body: string): Promise<number> => {
  const voice = await people.voice('security')({ method: 'POST', path, body })
  const headers = { 'content-type': 'application/json', 'idempotency-key': ulid(), ...voice }
  const begun = performance.now()
  const response = await people.api.request(path, { method: 'POST', headers, body })
  const took = performance.now() - begun
  if (response.status !== 400 && response.status !== 413) throw new Error(`answered with ${response.status}`)
  return took
}

for (const [name, body] of Object.entries(bodies)) {
  const took: number[] = []
  for (let run = 0; run < runs; run++) took.push(await refuse(body))
  console.log(`${name}: median ${median(took).toFixed(1)} ms, worst ${Math.max(...took).toFixed(1)} ms`)
}
await people.close()
