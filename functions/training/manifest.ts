import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = { domain: 'training', queues: [], timers: [] }
