import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = {
  domain: 'exports',
  queues: [{ name: 'list-export', visibilitySeconds: 300, mostReceives: 4, batch: 1 }],
  timers: [],
}
