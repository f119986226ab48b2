import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = {
  domain: 'inspection',
  queues: [
    // drawing takes seconds and up to 1 GB with sixty photographs, which have to be fetched first
    { name: 'document-render', visibilitySeconds: 120, mostReceives: 5, batch: 1 },
    { name: 'inspection-message', visibilitySeconds: 30, mostReceives: 5 },
    { name: 'publication-open', visibilitySeconds: 30, mostReceives: 5 },
    { name: 'publication-day', visibilitySeconds: 120, mostReceives: 5, batch: 1 },
    { name: 'recusal-message', visibilitySeconds: 30, mostReceives: 5 },
  ],
  timers: [],
}
