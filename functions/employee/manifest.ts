import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = {
  domain: 'employee',
  queues: [
    { name: 'employee-day', visibilitySeconds: 120, mostReceives: 5, batch: 1 },
    { name: 'employee-letter', visibilitySeconds: 120, mostReceives: 5 },
  ],
  timers: [],
}
