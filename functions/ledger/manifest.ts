import type { Manifest } from '../platform/manifest'

export const manifest: Manifest = {
  domain: 'ledger',
  queues: [{ name: 'ledger-paper', visibilitySeconds: 120, mostReceives: 5 }],
  timers: [],
}
