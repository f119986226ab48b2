import type { InspectionKind } from '@app/types/inspection/values'
import type { Answer } from '../../data/api'
import type { DraftHead, DraftInspector } from '../../inspection/draft'
import type { Told } from './notification'

export type Plan = Answer<'inspection', 'prepareInspection'>

export type Begun = {
  readonly district: string
  readonly shopId: string
  readonly inspectionId: string
  readonly kind: InspectionKind
  readonly startedAt: string
}

/** The answer about recusal, with the notice whose words were read out (Order 49 art. 23). */
const toldOf = (told: Told, { notice }: Plan, startedAt: string): DraftHead['beginning']['told'] => ({
  notice: { version: notice.version, hash: notice.hash },
  recusalRequested: told.recusal === 'requested',
  ...(told.recusal === 'requested' && { recusalReason: told.recusalReason }),
  answeredBy: told.answeredBy.trim(),
  answeredAt: told.answeredAt ?? startedAt,
})

/** A begun inspection as the phone keeps it: everything that does not change any more. */
export const headOf = (
  begun: Begun,
  plan: Plan,
  told: Told,
  inspectors: readonly [DraftInspector, DraftInspector],
): DraftHead => ({
  ...begun,
  version: 1,
  shopName: plan.shopName,
  shopAddress: plan.address,
  inspectors,
  beginning: { told: toldOf(told, plan, begun.startedAt) },
  place: { address: told.address.trim(), ...(told.position && { position: told.position }) },
  tables: plan.tables,
  notice: plan.notice,
  mustCheck: plan.mustCheck,
  extraChecks: plan.extraChecks,
})
