import { shopStatusNames, sizeClassNames } from '@app/types/shop/values'
import { tidyTags } from './facts/tags'
import type { ShopCandidate } from './register-candidate'
import type { Column } from './register-header'
import type { LicenceCandidate } from './register-licence'
import type { Flag, FlagCode } from './register-problems'

export type Merged = {
  readonly shop: ShopCandidate
  /** Whether the second row brought anything. */
  readonly changed: boolean
  /** Flags of the second row. */
  readonly flags: readonly Flag[]
}

const sameLicence = (a: LicenceCandidate, b: LicenceCandidate) => a.kind === b.kind && a.number === b.number

const dateFlags: ReadonlySet<FlagCode> = new Set(['dateMissing', 'dateUnreadable'])

/** The first row's paper; a date that it lacks comes from the second. */
const joined = (paper: LicenceCandidate, next: LicenceCandidate | undefined): LicenceCandidate => {
  if (paper.validUntil !== undefined || next?.validUntil === undefined) return paper
  return { ...paper, validUntil: next.validUntil, flags: paper.flags.filter((flag) => !dateFlags.has(flag)) }
}

const joinLicences = (first: ShopCandidate, next: ShopCandidate): readonly LicenceCandidate[] => [
  ...first.licences.map((paper) =>
    joined(
      paper,
      next.licences.find((other) => sameLicence(paper, other)),
    ),
  ),
  ...next.licences.filter((other) => !first.licences.some((paper) => sameLicence(paper, other))),
]

const kept = [
  ['name', 'name', 'nameKept'],
  ['address', 'address', 'addressKept'],
  ['stationName', 'station', 'stationKept'],
  ['gridName', 'grid', 'gridKept'],
] as const satisfies readonly (readonly [keyof ShopCandidate, Column, FlagCode])[]

const keptFlags = (first: ShopCandidate, next: ShopCandidate): readonly Flag[] =>
  kept.flatMap(([field, column, code]) => {
    const [had, written] = [first[field], next[field]]
    return had && written && had !== written ? [{ code, column, written }] : []
  })

/** Facts of a fixed list, by the names that sheets give them. */
const describedFlags = (first: ShopCandidate, next: ShopCandidate): readonly Flag[] => [
  ...(first.sizeClass && next.sizeClass && first.sizeClass !== next.sizeClass
    ? [{ code: 'sizeKept', column: 'sizeClass', written: sizeClassNames[next.sizeClass] } as const]
    : []),
  ...(first.status && next.status && first.status !== next.status
    ? [{ code: 'statusKept', column: 'status', written: shopStatusNames[next.status] } as const]
    : []),
]

const joinTags = ({ tags: had = [] }: ShopCandidate, { tags: more = [] }: ShopCandidate) => {
  const tags = tidyTags([...had, ...more])
  return tags.length > 0 ? { tags } : {}
}

const termFlags = (first: ShopCandidate, next: ShopCandidate): readonly Flag[] =>
  next.licences.flatMap((other) => {
    const term = first.licences.find((paper) => sameLicence(paper, other))?.validUntil
    if (term === undefined || other.validUntil === undefined || term === other.validUntil) return []
    return [{ code: 'termKept', column: 'validUntil', written: other.validUntil }]
  })

/**
 * A second row of the same subject adds its business types, its papers and what the first left empty; of two names,
 * addresses, stations or grids the first stays and the other is flagged. Merging the same row again changes nothing.
 */
export const mergeRows = (existing: ShopCandidate, next: ShopCandidate): Merged => {
  const shop: ShopCandidate = {
    ...next,
    ...existing,
    address: existing.address || next.address,
    businessTypes: [...new Set([...existing.businessTypes, ...next.businessTypes])],
    licences: joinLicences(existing, next),
    ...joinTags(existing, next),
  }
  const changed = JSON.stringify(sorted(shop)) !== JSON.stringify(sorted(existing))
  const differing = [...keptFlags(existing, next), ...describedFlags(existing, next), ...termFlags(existing, next)]
  const code = changed || differing.length > 0 ? 'sameSubject' : 'duplicateRow'
  return { shop, changed, flags: [{ code }, ...differing] }
}

const sorted = (shop: ShopCandidate) => Object.entries(shop).toSorted(([a], [b]) => (a < b ? -1 : 1))
