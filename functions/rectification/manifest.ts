import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = {
  domain: 'rectification',
  queues: [
    { name: 'rectification-follow', visibilitySeconds: 30, mostReceives: 5 },
    { name: 'rectification-move', visibilitySeconds: 30, mostReceives: 5 },
    { name: 'rectification-day', visibilitySeconds: 120, mostReceives: 5, batch: 1 },
  ],
  timers: [],
}
