import type { BusinessType } from '@app/types/shop/values'
import type { Day } from '../time/day'
import { versionAt } from './version-at'

/** What a bureau plans its visits by, from a day on. */
export type PlanSetting = {
  readonly version: number
  readonly effectiveFrom: Day
  readonly yearlyCap: number
  readonly foodEveryMonths: number
  readonly drugsEveryMonths: number
  readonly setAt?: string | undefined
}

/**
 * As the product ships it until a bureau says otherwise. The cap is a county's example (国办发〔2024〕54号 leaves the
 * number to each body), two years for food are Order 49 art. 22, three years for drugs a proposal: 待本局确认.
 */
export const shippedPlan = {
  version: 0,
  effectiveFrom: '2022-03-15',
  yearlyCap: 2,
  foodEveryMonths: 24,
  drugsEveryMonths: 36,
} as const satisfies PlanSetting

/** The setting under which a visit falls that began then. */
export const planAt = <S extends PlanSetting>(versions: readonly S[], instant: string): S | typeof shippedPlan =>
  versionAt(versions, shippedPlan, instant)

/** The same on a phone that knows only the day. */
export const planOn = <S extends PlanSetting>(versions: readonly S[], day: Day): S | typeof shippedPlan =>
  planAt(
    versions.map(({ setAt: _, ...one }) => one as S),
    `${day}T12:00:00+08:00`,
  )

const drugs: readonly BusinessType[] = ['drugRetail', 'medicalUse']

/** Whether the Drug Administration Law or the rules on devices are about a shop. */
export const dealsWithDrugs = (businessTypes: readonly BusinessType[]): boolean =>
  businessTypes.some((type) => drugs.includes(type))

/** Whether Order 49 is about a shop: it deals with food, whatever else it does. */
export const dealsWithFood = (businessTypes: readonly BusinessType[]): boolean =>
  businessTypes.some((type) => !drugs.includes(type))
