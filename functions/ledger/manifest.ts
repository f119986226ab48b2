import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = { domain: 'ledger', queues: [], timers: [] }
