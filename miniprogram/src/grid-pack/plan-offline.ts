import { planFromPack } from '@app/rules/inspection/plan-from-pack'
import { dayOf } from '@app/rules/time/day'
import type { InspectionKind } from '@app/types/inspection/values'
import { refusals } from '@app/types/platform/values'
import type { Answer } from '../data/api'
import type { Packed } from './or-packed'
import type { PackBox } from './pack-box'

type Plan = Answer<'inspection', 'prepareInspection'>
type Asked = {
  readonly shopId: string
  readonly kind: InspectionKind
  /** Who begins, by number and name. */
  readonly who: { readonly personId: string; readonly name: string }
  readonly now: number
}

/** What the server would answer to `prepareInspection`, from what is on the phone; undefined where that does not suffice. */
export const planOffline = (box: PackBox, { shopId, kind, who, now }: Asked): Packed<Plan> | undefined => {
  const [head, shop] = [box.head(), box.shop(shopId)]
  if (!head || !shop) return undefined
  const day = dayOf(new Date(now).toISOString())
  const planned = planFromPack(shop, box.tables(), { kind, day, personId: who.personId })
  if ('lacking' in planned) return undefined
  if ('plan' in planned) return { at: head.at, outcome: { value: planned.plan as Plan } }
  const { message, next } = refusals[planned.refused]
  const detail = planned.refused === 'inspection.recusedBefore' ? { detail: [who.name] } : {}
  return { at: head.at, outcome: { refused: { code: planned.refused, message, next, ...detail } } }
}
