import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = { domain: 'amendment', queues: [], timers: [] }
