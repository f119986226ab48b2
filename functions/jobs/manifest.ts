import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = {
  domain: 'jobs',
  queues: [{ name: 'job-resume', visibilitySeconds: 120, mostReceives: 3 }],
  timers: [],
}
