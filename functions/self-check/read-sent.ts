import { type Period, periodOf } from '@app/rules/duty/period'
import { allItems, type Checklist } from '@app/rules/inspection/table'
import { gapsIn, gapWords } from '@app/rules/self-check/fill'
import { photoFault, takenWords } from '@app/rules/self-check/proofs'
import { dayOf, daysBetween } from '@app/rules/time/day'
import type { DutyPeriod } from '@app/types/duty/values'
import type { SelfCheckResult } from '@app/types/self-check/values'
import { selfCheckLimits } from '@app/types/self-check/values'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import type { SelfCheckDeps } from './deps'
import { isInBusiness } from './is-in-business'
import type { SelfCheckPhoto } from './store'

export type SentPhoto = Pick<SelfCheckPhoto, 'sha256' | 'itemKey' | 'spot' | 'takenAt' | 'source'> & {
  readonly place?: { readonly latitude: number; readonly longitude: number } | undefined
}
type Answer = {
  readonly result: SelfCheckResult
  readonly reading?: string | undefined
  readonly remark?: string | undefined
}

export type Sent = {
  readonly shopId: string
  readonly selfCheckId: string
  readonly tableId: string
  readonly version: number
  readonly day: string
  readonly startedAt: string
  readonly finishedAt: string
  readonly sentAt: string
  readonly employeeId?: string | undefined
  readonly answers: Readonly<Record<string, Answer>>
  readonly photos: readonly SentPhoto[]
}

export type ReadSent = { readonly table: Checklist; readonly every: DutyPeriod; readonly period: Period }

/** The phone's own times among each other: what differs from ours is marked, not refused. */
const timesRefused = ({ startedAt, finishedAt, sentAt }: Sent): Refused | undefined => {
  const isInOrder = Date.parse(startedAt) <= Date.parse(finishedAt) && Date.parse(finishedAt) <= Date.parse(sentAt)
  return isInOrder ? undefined : refuse('selfCheck.timesInvalid')
}

const dayRefused = ({ to }: Period, day: string, at: Date): Refused | undefined => {
  const today = dayOf(at.toISOString())
  const isOpen = day <= today && daysBetween(to, today) <= selfCheckLimits.lateDays
  return isOpen ? undefined : refuse('selfCheck.dayInvalid', [day])
}

const wordsOf = (numbers: ReadonlyMap<string, string>, { itemKey, takenAt }: SentPhoto) =>
  `${numbers.get(itemKey)} 的照片拍于 ${takenWords(takenAt)}`

const photosRefused = (numbers: ReadonlyMap<string, string>, sent: Sent): Refused | undefined => {
  const faulty = (fault: 'old' | 'ahead') =>
    sent.photos.filter((photo) => photoFault(photo, sent) === fault).map((photo) => wordsOf(numbers, photo))
  const [old, ahead] = [faulty('old'), faulty('ahead')]
  if (old.length > 0) return refuse('selfCheck.photoOld', old)
  return ahead.length > 0 ? refuse('selfCheck.photoAhead', ahead) : undefined
}

const contentRefused = (table: Checklist, sent: Sent): Refused | undefined => {
  const items = allItems(table)
  const numbers = new Map(items.map(({ key, number }) => [key, number]))
  const named = [...Object.keys(sent.answers), ...sent.photos.map(({ itemKey }) => itemKey)]
  const strange = [...new Set(named.filter((key) => !numbers.has(key)))]
  if (strange.length > 0) return refuse('selfCheck.answerUnknown', strange)
  const gaps = gapsIn(items, sent.answers, (key) => sent.photos.filter(({ itemKey }) => itemKey === key).length)
  return gaps.length > 0 ? refuse('selfCheck.incomplete', gaps.map(gapWords)) : photosRefused(numbers, sent)
}

/** The table in the version that was filled in, where the shop owes it on that day, in whatever version. */
const tableOwed = async (
  { tables }: Pick<SelfCheckDeps, 'tables'>,
  shop: StoredShop,
  { tableId: id, version, day }: Sent,
): Promise<Checklist | undefined> => {
  const [table, owed] = await Promise.all([
    tables.madeWith(shop.district, { id, version }),
    tables.selfChecks(shop.district, shop, day),
  ])
  return owed.some((one) => one.id === id) ? table : undefined
}

/** What was sent, read against the table and the day; refused in words that say what to do. */
export const readSent = async (
  deps: Pick<SelfCheckDeps, 'tables'>,
  shop: StoredShop,
  { sent, at }: { readonly sent: Sent; readonly at: Date },
): Promise<ReadSent | Refused> => {
  if (!isInBusiness(shop)) return refuse('selfCheck.shopClosed')
  const refused = timesRefused(sent)
  if (refused) return refused
  const table = await tableOwed(deps, shop, sent)
  if (!table?.selfCheck) return refuse('selfCheck.tableUnknown')
  const every = table.selfCheck.period
  const period = periodOf(every, sent.day)
  const wrong = dayRefused(period, sent.day, at) ?? contentRefused(table, sent)
  return isRefused(wrong) ? wrong : { table, every, period }
}
