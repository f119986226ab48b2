import type { Receipt } from '@app/rules/submission/answers'
import { recall } from '@app/rules/submission/server-intake'
import type { PersonActor } from '../../platform/actor'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { inspects } from '../access'
import type { InspectionDeps } from '../deps'
import { refuseReleased } from '../hand-over/refuse-released'
import { subjectOf } from '../load-inspection'
import type { StoredInspection } from '../store'
import { acceptOrWait } from './accept'
import { type Arrived, type DeliverAnswer, received } from './answer'
import type { Delivery } from './delivery'
import { arrivalOf, filedOf } from './filed'
import { conflictAgain, conflictWith } from './keep-conflict'

type Outcome = Promise<Changed<DeliverAnswer> | Refused>

/**
 * Takes an inspection whole, as it was shown and signed, however late it arrives: judged again by the phone's own rules
 * and by the tables, certificates and law of the day on which it was signed. The document is drawn afterwards; nothing
 * that could keep it from being drawn passes here.
 */
export const deliverInspection = given(async (deps: InspectionDeps, asked: Asked<Delivery>): Outcome => {
  const { actor, input: delivery, at } = asked
  const shop = await deps.shops.shop(actor.district, delivery.shopId)
  if (!shop) return refuse('shop.unknown')
  if (!inspects(actor, delivery.content)) return refuse('access.denied', undefined, subjectOf(delivery))
  if (isElsewhere(actor, delivery)) return refuse('request.invalid', ['content'])
  return await settle(deps, { actor, delivery, at, shop })
})

/** About another shop, number or district than its address says. */
const isElsewhere = ({ district }: PersonActor, { content, shopId, inspectionId }: Delivery): boolean =>
  content.district !== district || content.shop.shopId !== shopId || content.inspectionId !== inspectionId

const settle = async (deps: InspectionDeps, arrived: Arrived): Outcome => {
  const { actor, delivery } = arrived
  const { shopId, inspectionId } = delivery
  const stored = await deps.store.inspections.get({ district: actor.district, shopId, inspectionId })
  const decision = recall(await filedOf(deps, stored, delivery), arrivalOf(delivery, actor.name))
  if (!decision) return await takeNew(deps, { ...arrived, stored })
  if (decision.kind === 'keepConflict' && stored) return conflictWith(deps, { ...arrived, stored }, decision.conflict)
  if (decision.kind !== 'answer') throw new Error('an intake that recalls accepts nothing')
  const { answer } = decision
  if (answer.kind === 'conflict') return conflictAgain(arrived, answer.conflict)
  if (answer.kind === 'receipt' && stored) return again(stored, answer.receipt)
  return answer.kind === 'earlierMissing'
    ? refuse('inspection.unknown')
    : refuse('inspection.contentChanged', ['contentHash'])
}

type New = Arrived & { readonly stored: StoredInspection | undefined }

const takeNew = async (deps: InspectionDeps, arrived: New): Outcome => {
  const { actor, delivery } = arrived
  const handOver = await deps.store.handOvers.get({ district: actor.district, inspectionId: delivery.inspectionId })
  const late = handOver && refuseReleased(handOver, actor)
  return late ?? (await acceptOrWait(deps, { ...arrived, handOver }))
}

/** Nothing happens: the same content gets the receipt it got before. */
const again = (stored: StoredInspection, receipt: Receipt): Changed<DeliverAnswer> => ({
  answer: received(stored, receipt),
  writes: [],
  subject: subjectOf(stored),
  idle: true,
})
