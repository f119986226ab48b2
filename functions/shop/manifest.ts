import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = {
  domain: 'shop',
  queues: [
    { name: 'import-read', visibilitySeconds: 300, mostReceives: 4, batch: 1 },
    { name: 'import-store', visibilitySeconds: 120, mostReceives: 5 },
    { name: 'import-undo', visibilitySeconds: 120, mostReceives: 5 },
    { name: 'sign-render', visibilitySeconds: 300, mostReceives: 3, batch: 1 },
    { name: 'intake', visibilitySeconds: 30, mostReceives: 5 },
    { name: 'card-rebuild', visibilitySeconds: 300, mostReceives: 5 },
    { name: 'card-bulk', visibilitySeconds: 120, mostReceives: 5 },
    { name: 'duplicate-search', visibilitySeconds: 300, mostReceives: 4, batch: 1 },
    { name: 'shop-transfer', visibilitySeconds: 120, mostReceives: 5 },
    { name: 'upload-remove', visibilitySeconds: 30, mostReceives: 5 },
  ],
  timers: [],
}
