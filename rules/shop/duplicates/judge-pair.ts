import type { DuplicateReason } from '@app/types/shop/values'
import { checkCreditCode } from '../credit-code'
import { isAlike, nameCore, placeCore } from './likeness'
import { type DuplicateTable, duplicateTable } from './table'

/** What is known of a shop that may stand twice in the register. */
export type ComparedShop = {
  readonly shopId: string
  readonly name: string
  readonly address: string
  readonly creditCode?: string | undefined
  readonly registrationNumber?: string | undefined
  readonly phone?: string | undefined
  /** Pinyin initials of the name's core: 槐荫 and 槐阴 sound alike. */
  readonly initials: string
}

export type Suspicion = { readonly reasons: readonly DuplicateReason[]; readonly weight: number }

const same = (one: string | undefined, other: string | undefined) => Boolean(one) && one === other

/** GB 32100: a subject keeps its one code for life, so two right codes are two subjects. */
const areTwoSubjects = (one: ComparedShop, other: ComparedShop): boolean => {
  const codes = [one.creditCode, other.creditCode]
  return codes[0] !== codes[1] && codes.every((code) => code !== undefined && checkCreditCode(code).ok)
}

const nameReason = (one: ComparedShop, other: ComparedShop, table: DuplicateTable): DuplicateReason | undefined => {
  const [mine, theirs] = [nameCore(one.name), nameCore(other.name)]
  if (mine === theirs) return 'sameName'
  const soundAlike = one.initials.length >= table.initialsFrom && one.initials === other.initials
  return soundAlike || isAlike(mine, theirs, table.nameAlike) ? 'similarName' : undefined
}

const isSamePlace = (one: ComparedShop, other: ComparedShop, table: DuplicateTable): boolean => {
  const [mine, theirs] = [placeCore(one.address), placeCore(other.address)]
  if (mine.whole !== '' && mine.whole === theirs.whole) return true
  return mine.number !== '' && mine.number === theirs.number && isAlike(mine.street, theirs.street, table.streetAlike)
}

const reasonsFor = (one: ComparedShop, other: ComparedShop, table: DuplicateTable): readonly DuplicateReason[] => {
  const name = nameReason(one, other, table)
  return [
    ...(same(one.creditCode, other.creditCode) ? (['sameCode'] as const) : []),
    ...(same(one.registrationNumber, other.registrationNumber) ? (['sameNumber'] as const) : []),
    ...(name ? [name] : []),
    ...(isSamePlace(one, other, table) ? (['samePlace'] as const) : []),
    ...(same(one.phone, other.phone) ? (['samePhone'] as const) : []),
  ]
}

const weights: Readonly<Record<DuplicateReason, number>> = {
  sameCode: 16,
  sameNumber: 8,
  samePlace: 3,
  samePhone: 3,
  sameName: 2,
  similarName: 1,
}

/**
 * Whether two entries of the register may be one shop, and why: the same code or number; or, unless both carry right
 * codes that differ, a like name with the same place or telephone. The same whichever comes first.
 */
export const judgePair = (
  one: ComparedShop,
  other: ComparedShop,
  table: DuplicateTable = duplicateTable,
): Suspicion | undefined => {
  const reasons = reasonsFor(one, other, table)
  const has = (...wanted: DuplicateReason[]) => wanted.some((reason) => reasons.includes(reason))
  const alike = has('sameName', 'similarName') && has('samePlace', 'samePhone') && !areTwoSubjects(one, other)
  if (!has('sameCode', 'sameNumber') && !alike) return undefined
  return { reasons, weight: reasons.reduce((sum, reason) => sum + weights[reason], 0) }
}
