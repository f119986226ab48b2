import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = {
  domain: 'training',
  queues: [
    { name: 'training-close', visibilitySeconds: 120, mostReceives: 5, batch: 1 },
    { name: 'training-remark', visibilitySeconds: 120, mostReceives: 5, batch: 1 },
    { name: 'training-certificate', visibilitySeconds: 60, mostReceives: 5, batch: 1 },
  ],
  timers: [],
}
