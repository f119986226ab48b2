import type { pushContract } from '@app/types/push/contract'
import type { Actor } from '../platform/actor'
import { changing, type Routes } from '../platform/bind'
import type { PushDeps } from './deps'
import { leaseOutbox } from './lease-outbox'
import { reportOutbox } from './report-outbox'

const may = { serveOutbox: (actor: Actor) => actor.kind === 'gateway' }

export const pushRoutes = (deps: PushDeps): Routes<typeof pushContract> => ({
  leaseOutbox: changing(may.serveOutbox, leaseOutbox(deps)),
  reportOutbox: changing(may.serveOutbox, reportOutbox(deps)),
})
