import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = { domain: 'identity', queues: [], timers: [] }
