import { checkCreditCode } from '@app/rules/shop/credit-code'
import type { Day } from '@app/rules/time/day'
import type { MapPoint } from '@app/types/shop/joining/contract'
import type { CodeDoubt } from '@app/types/shop/joining/values'
import type { BusinessType } from '@app/types/shop/values'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import { refuseSwitchedOff } from '../kinds/business-types'
import { stationsPk } from '../places/store'
import { checkSubject } from '../register/check-subject'
import { placeIn } from '../register/register-shop'
import type { ShopStore } from '../store'

/** What an applicant says. */
export type Stated = {
  readonly name: string
  readonly creditCode: string
  readonly businessTypes: BusinessType[]
  readonly operator: string
  readonly applicant: string
  readonly phone: string
  readonly address: string
  readonly place?: MapPoint | undefined
  readonly stationId?: string | undefined
}

export type CheckedStatement = Omit<Stated, 'stationId'> & {
  readonly subjectKey: string
  readonly codeDoubt?: CodeDoubt
  readonly stationId?: string
}

type When = { readonly district: string; readonly today: Day }

/** A statement in the form in which it is kept. A failing check digit is for people to compare with the licence. */
export const checkStated = async (
  store: ShopStore,
  { district, today }: When,
  { stationId, ...stated }: Stated,
): Promise<CheckedStatement | Refused> => {
  const subject = checkSubject(stated)
  if (isRefused(subject)) return subject
  const { creditCode } = subject.numbers
  if (!creditCode) return refuse('licence.numberInvalid', ['creditCode'])
  const place = placeIn(await store.stations.within(stationsPk(district), ''), { stationId })
  if (isRefused(place)) return place
  const off = await refuseSwitchedOff({ store }, { district, today, after: stated })
  if (off) return off
  const codeDoubt = doubtOf(creditCode)
  return {
    ...stated,
    creditCode,
    subjectKey: subject.subjectKey,
    ...(place.stationId && { stationId: place.stationId }),
    ...(codeDoubt && { codeDoubt }),
  }
}

const doubtOf = (creditCode: string): CodeDoubt | undefined => {
  const checked = checkCreditCode(creditCode)
  if (checked.ok) return undefined
  return checked.problem === 'checkDigit' || checked.problem === 'prefix' ? checked.problem : undefined
}
