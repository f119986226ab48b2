import { followUp } from '@app/rules/inspection/follow-up'
import type { Checklist } from '@app/rules/inspection/table'
import { dayOf } from '@app/rules/time/day'
import type { Notification, Place } from '@app/types/inspection/contract'
import type { InspectionKind, InspectionState } from '@app/types/inspection/values'
import type * as z from 'zod'
import type { PersonActor } from '../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import { covers } from './access'
import { refuseOddBeginning } from './check-times'
import { refuseUnprintable } from './check-words'
import { checklistNamed, checklistOf } from './checklists'
import type { InspectionDeps } from './deps'
import { findInspectors, type Inspector } from './find-inspectors'
import { subjectOf } from './load-inspection'
import { type NoticeTold, noticeTold } from './notices'
import { pastVisits } from './past-visits'
import { refuseRecused } from './recusals'
import { refuseUninspected } from './refuse-uninspected'
import type { StoredInspection } from './store'

type Input = {
  readonly shopId: string
  readonly inspectionId: string
  readonly kind: InspectionKind
  readonly checklistHash: string
  readonly noticeHash?: string | undefined
  readonly secondInspectorId: string
  readonly notification: z.infer<typeof Notification>
  readonly place: z.infer<typeof Place>
  readonly startedAt: string
}
type Answer = { readonly inspectionId: string; readonly state: InspectionState }

/**
 * Opens an inspection at the door: who inspects, that the unit was told so and asked about recusal (Order 49 art. 23,
 * 24), and which table. When recusal is asked for, the inspection stops here and stays on record.
 */
export const startInspection = given(
  async (deps: InspectionDeps, asked: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { actor, input } = asked
    const shop = await deps.shops.shop(actor.district, input.shopId)
    if (!shop) return refuse('shop.unknown')
    if (!covers(actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const past = await deps.store.ofUnited(shop)
    const refusal = refusalToStart(deps, shop, asked) ?? refuseTwice(past, input)
    if (refusal) return refusal
    const day = dayOf(input.startedAt)
    const checklist = await currentChecklist(deps, shop, input)
    if (isRefused(checklist)) return checklist
    const notice = noticeTold(input.kind, input.noticeHash)
    if (isRefused(notice)) return notice
    const { secondInspectorId } = input
    const inspectors = await findInspectors(deps.people, actor, { secondInspectorId, day })
    if (isRefused(inspectors)) return inspectors
    return (
      refusalOf(deps, past, inspectors) ?? opened(deps, actor, { shop, past, input, checklist, notice, inspectors })
    )
  },
)

const refusalToStart = ({ coversText }: InspectionDeps, shop: StoredShop, { input, at }: Asked<Input>) => {
  const { startedAt, notification, place } = input
  const { answeredAt, answeredBy, recusalReason } = notification
  return (
    refuseUninspected(shop) ??
    refuseOddBeginning({ startedAt, 'notification.answeredAt': answeredAt }, at) ??
    refuseUnprintable(coversText, {
      shopName: shop.name,
      shopAddress: shop.address,
      'place.address': place.address,
      'notification.answeredBy': answeredBy,
      'notification.recusalReason': recusalReason,
    })
  )
}

/** Whoever was asked to step aside here, or whose name no font can print. */
const refusalOf = ({ coversText }: InspectionDeps, past: readonly StoredInspection[], inspectors: Inspector[]) =>
  refuseRecused(past, inspectors) ?? refuseUnprintable(coversText, namesIn(inspectors))

const namesIn = (inspectors: readonly Inspector[]) =>
  Object.fromEntries(inspectors.map(({ name, certificateNumber }) => [name, name + certificateNumber]))

const refuseTwice = (past: readonly StoredInspection[], { inspectionId }: Input) =>
  past.some((one) => one.inspectionId === inspectionId) ? refuse('inspection.exists') : undefined

const currentChecklist = async (
  { tables }: InspectionDeps,
  shop: StoredShop,
  { startedAt, checklistHash }: Input,
): Promise<Checklist | Refused> => {
  const checklist = await checklistOf(tables, shop, dayOf(startedAt))
  if (isRefused(checklist)) return checklist
  return checklistNamed(checklist).hash === checklistHash ? checklist : refuse('inspection.checklistChanged')
}

type Beginning = {
  readonly shop: StoredShop
  /** All inspections of the shop so far. */
  readonly past: readonly StoredInspection[]
  readonly input: Input
  readonly checklist: Checklist
  readonly notice: NoticeTold | undefined
  readonly inspectors: Inspector[]
}

const opened = (
  { store, shops }: InspectionDeps,
  { district }: PersonActor,
  { shop, past, input, checklist, notice, inspectors }: Beginning,
): Changed<Answer> => {
  const { shopId, name, stationId, gridId } = shop
  const { inspectionId, kind, notification, place, startedAt } = input
  const state = notification.recusalRequested ? 'recused' : 'notified'
  const { mustCheck } = followUp(checklist, pastVisits(past))
  const inspection: StoredInspection = {
    revision: 1,
    district,
    shopId,
    shopName: name,
    ...(stationId && { stationId }),
    ...(gridId && { gridId }),
    inspectionId,
    kind,
    state,
    inspectors,
    notification,
    ...(notice && { notice }),
    place,
    startedAt,
    checklist: checklistNamed(checklist),
    mustCheck: mustCheck.map(({ key }) => key),
    document: { state: 'none' },
  }
  return {
    answer: { inspectionId, state },
    writes: [store.inspections.insert(inspection), shops.touch(shop)],
    subject: subjectOf(inspection),
    ...(notification.recusalReason && { reason: notification.recusalReason }),
  }
}
