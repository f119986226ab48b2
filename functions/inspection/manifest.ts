import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = {
  domain: 'inspection',
  queues: [
    // drawing takes well under a second; thirty photographs have to be fetched first
    { name: 'document-render', visibilitySeconds: 120, mostReceives: 5 },
    { name: 'inspection-message', visibilitySeconds: 30, mostReceives: 5 },
  ],
  timers: [],
}
