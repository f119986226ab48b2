import { createHash } from 'node:crypto'
import type { LogEntry } from '@app/types/evidence/contract'

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** The n-th document of a district, as it is handed to the log. */
export const documentEntry = (n: number, { version = 1 }: { readonly version?: number } = {}): LogEntry => ({
  kind: 'document',
  district: 'YX1',
  subject: `inspection:01KKTEST${String(n).padStart(18, '0')}`,
  at: new Date(Date.UTC(2026, 2, 18, 1) + n * 1000).toISOString(),
  hash: hashOf(`pdf ${n} ${version}`),
  number: `云市监检〔2026〕${String(n).padStart(5, '0')}`,
  version,
  content: hashOf(`content ${n} ${version}`),
})
