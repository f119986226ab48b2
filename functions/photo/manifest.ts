import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = {
  domain: 'photo',
  queues: [
    { name: 'picture-remove', visibilitySeconds: 30, mostReceives: 5 },
    { name: 'picture-print', visibilitySeconds: 120, mostReceives: 5 },
  ],
  timers: [],
}
