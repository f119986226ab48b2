import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = {
  domain: 'self-check',
  queues: [
    { name: 'self-check-begin', visibilitySeconds: 30, mostReceives: 5 },
    { name: 'self-check-missing', visibilitySeconds: 120, mostReceives: 5, batch: 1 },
    { name: 'self-check-day', visibilitySeconds: 120, mostReceives: 5, batch: 1 },
    { name: 'self-check-tasks', visibilitySeconds: 30, mostReceives: 5 },
    { name: 'self-check-paper', visibilitySeconds: 120, mostReceives: 5, batch: 1 },
  ],
  timers: [],
}
