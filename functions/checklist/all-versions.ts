import { type Checklist, shippedChecklists } from '@app/rules/inspection/checklist'
import { type Dated, inForceAnywhere } from '@app/rules/inspection/in-force'
import { allItems } from '@app/rules/inspection/table'
import type { Day } from '@app/rules/time/day'
import type { VersionLine } from '@app/types/checklist/contract'
import { hashOf } from './hash-table'
import type { ChecklistVersion } from './store'

type Facts = Omit<VersionLine, 'state' | 'shipped' | 'publishedAt' | 'publishedBy'> & { readonly id: string }
type Published = Facts & Pick<VersionLine, 'publishedAt' | 'publishedBy'>

const ruleOf = ({ period, sizes }: NonNullable<Checklist['selfCheck']>): NonNullable<Facts['selfCheck']> => ({
  period,
  ...(sizes && { sizes: [...sizes] }),
})

/** What is known of a version without its items. */
export const factsOf = (table: Checklist): Facts => {
  const { id, version, title, standing, topic, traits, selfCheck, effectiveFrom } = table
  const items = allItems(table)
  return {
    id,
    version,
    title,
    ...(standing && { standing }),
    businessTypes: [...table.businessTypes],
    ...(topic && { topic }),
    ...(traits && { traits: [...traits] }),
    ...(selfCheck && { selfCheck: ruleOf(selfCheck) }),
    effectiveFrom,
    hash: hashOf(table),
    items: items.length,
    keyItems: items.filter(({ keyItem }) => keyItem).length,
  }
}

const ofShipped = (published: readonly ChecklistVersion[]) =>
  shippedChecklists
    .filter(({ id, version }) => !published.some((one) => one.id === id && one.version === version))
    .map(factsOf)

/** Every version of a district's tables, the shipped ones among them. */
export const allVersions = (
  published: readonly ChecklistVersion[],
): readonly (Published & { readonly shipped: boolean })[] => [
  ...ofShipped(published).map((facts) => ({ ...facts, shipped: true })),
  ...published.map(({ revision: _, district: __, personId: ___, ...facts }) => ({ ...facts, shipped: false })),
]

type AnyVersion = ReturnType<typeof allVersions>[number]

const stateOf = (one: AnyVersion, today: Day, holding: readonly AnyVersion[]): VersionLine['state'] => {
  if (one.effectiveFrom > today) return 'coming'
  return holding.includes(one) ? 'inForce' : 'superseded'
}

/** Of a version, what decides whether it holds, and the hash of its content. */
export type TableHead = Dated & { readonly id: string; readonly hash: string }

const headOf = ({
  id,
  version,
  hash,
  businessTypes: types,
  topic,
  traits,
  effectiveFrom,
  publishedAt,
}: AnyVersion) => ({
  ...{ id, version, hash, businessTypes: [...types], effectiveFrom },
  ...(topic && { topic }),
  ...(traits && { traits: [...traits] }),
  ...(publishedAt && { publishedAt }),
})

/** Tables of inspections that hold on a day for any kind of business, and that will. */
export const versionsFrom = (published: readonly ChecklistVersion[], day: Day): readonly TableHead[] => {
  const versions: readonly AnyVersion[] = allVersions(published)
  const holding = inForceAnywhere(day, versions)
  return versions
    .filter((one) => one.selfCheck === undefined && stateOf(one, day, holding) !== 'superseded')
    .map(headOf)
}

/** The versions as they stand on a day, newest first, by the id of their table. */
export const linesOn = (published: readonly ChecklistVersion[], today: Day): ReadonlyMap<string, VersionLine[]> => {
  const versions = allVersions(published)
  const holding = inForceAnywhere(today, versions)
  const lines = new Map<string, VersionLine[]>()
  for (const one of versions.toSorted((a, b) => b.version - a.version))
    lines.set(one.id, [...(lines.get(one.id) ?? []), lineOf(one, stateOf(one, today, holding))])
  return lines
}

const lineOf = ({ id: _, ...one }: AnyVersion, state: VersionLine['state']): VersionLine => ({ ...one, state })
