import { type InspectionKind, inspectionKindNames } from '@app/types/inspection/values'
import type { Checklist, ChecklistItem } from './table'

type Version = Pick<Checklist, 'groups' | 'judgement' | 'coverage'>

/** An item with its place in the table. */
export type PlacedItem = ChecklistItem & {
  readonly groupKey: string
  readonly groupTitle: string
  /** Its place among all items, from 0. */
  readonly at: number
}

/**
 * How an item of the new version stands to the one with its key in the old. `moved`: to another group, or past an item
 * that stayed where it was; `reworded`: text or number; `regraded`: key or general; `advised`: hint, basis, remarks,
 * photo or reading; `missingChanged`: whether and when it may be missing.
 */
export const itemChanges = ['reworded', 'regraded', 'moved', 'missingChanged', 'advised'] as const
export type ItemChange = (typeof itemChanges)[number]

export const itemChangeNames: Readonly<Record<ItemChange | 'added' | 'removed', string>> = {
  added: '新增',
  removed: '删去',
  reworded: '改文字',
  regraded: '改轻重',
  moved: '换位置',
  missingChanged: '改合理缺项',
  advised: '改说明',
}

/** A row of the two versions side by side; without `before` the item is new, without `after` it is gone. */
export type DiffRow =
  | { readonly key: string; readonly before: PlacedItem; readonly after?: never; readonly changes: readonly [] }
  | { readonly key: string; readonly before?: never; readonly after: PlacedItem; readonly changes: readonly [] }
  | {
      readonly key: string
      readonly before: PlacedItem
      readonly after: PlacedItem
      readonly changes: readonly ItemChange[]
    }

export type TableDiff = {
  /** Every item of both versions, in the new one's order; one that is gone follows the item that it followed. */
  readonly rows: readonly DiffRow[]
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly judgementChanged: boolean
  /** Kinds of visit whose coverage is another. */
  readonly coverageChanged: readonly InspectionKind[]
  readonly same: boolean
}

const placed = ({ groups }: Version): readonly PlacedItem[] =>
  groups
    .flatMap((group) => group.items.map((item) => ({ ...item, groupKey: group.key, groupTitle: group.title })))
    .map((item, at) => ({ ...item, at }))

/** Objects of the table are small and plain, their keys in any order. */
const sameValue = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [ours, theirs] = [a, b].map((one) => Object.entries(one).filter(([, value]) => value !== undefined))
  const other = new Map(theirs)
  return ours?.length === other.size && ours.every(([key, value]) => other.has(key) && sameValue(value, other.get(key)))
}

const fields: Readonly<Record<Exclude<ItemChange, 'moved'>, readonly (keyof ChecklistItem)[]>> = {
  reworded: ['text', 'number'],
  regraded: ['keyItem'],
  missingChanged: ['naAllowed', 'naWhen'],
  advised: ['hint', 'basis', 'remarks', 'photo', 'reading'],
}

/**
 * The most items that keep their order, so that taking one item from the bottom to the top moves one and not all:
 * a longest increasing subsequence of old places, read in the new order.
 */
const unmovedOf = (oldPlaces: readonly number[]): ReadonlySet<number> => {
  const longest: { readonly length: number; readonly before: number }[] = []
  for (const place of oldPlaces) {
    const best = longest.reduce(
      (found, { length }, i) => ((oldPlaces[i] ?? 0) < place && length > (longest[found]?.length ?? 0) ? i : found),
      -1,
    )
    longest.push({ length: (longest[best]?.length ?? 0) + 1, before: best })
  }
  const kept = new Set<number>()
  const end = longest.reduce((best, { length }, i) => (length > (longest[best]?.length ?? 0) ? i : best), -1)
  for (let at = end; at >= 0; at = longest[at]?.before ?? -1) kept.add(oldPlaces[at] ?? -1)
  return kept
}

const changesOf = (before: PlacedItem, after: PlacedItem, unmoved: ReadonlySet<number>): readonly ItemChange[] =>
  itemChanges.filter((change) =>
    change === 'moved'
      ? before.groupKey !== after.groupKey || !unmoved.has(before.at)
      : fields[change].some((field) => !sameValue(before[field], after[field])),
  )

/** Rows of the new version with what is gone put behind the nearest item before it that is still there. */
const inBothOrders = (kept: readonly DiffRow[], gone: readonly PlacedItem[], old: readonly PlacedItem[]) => {
  const present = new Set(kept.map(({ key }) => key))
  const after = new Map<string | undefined, DiffRow[]>()
  for (const item of gone) {
    const anchor = old.slice(0, item.at).findLast(({ key }) => present.has(key))?.key
    after.set(anchor, [...(after.get(anchor) ?? []), { key: item.key, before: item, changes: [] }])
  }
  return [...(after.get(undefined) ?? []), ...kept.flatMap((row) => [row, ...(after.get(row.key) ?? [])])]
}

/** What another version of a table changes: items by their keys, the rule of judgement, the coverage. */
export const diffTables = (before: Version, after: Version): TableDiff => {
  const [old, next] = [placed(before), placed(after)]
  const oldByKey = new Map(old.map((item) => [item.key, item]))
  const newKeys = new Set(next.map(({ key }) => key))
  const unmoved = unmovedOf(next.flatMap(({ key }) => oldByKey.get(key)?.at ?? []))
  const kept = next.map((item): DiffRow => {
    const was = oldByKey.get(item.key)
    if (!was) return { key: item.key, after: item, changes: [] }
    return { key: item.key, before: was, after: item, changes: changesOf(was, item, unmoved) }
  })
  const gone = old.filter(({ key }) => !newKeys.has(key))
  const kinds = Object.keys(inspectionKindNames) as InspectionKind[]
  const coverageChanged = kinds.filter((kind) => !sameValue(before.coverage[kind], after.coverage[kind]))
  const judgementChanged = !sameValue(before.judgement, after.judgement)
  const added = kept.filter((row) => !row.before).length
  const changed = kept.filter(({ changes }) => changes.length > 0).length
  return {
    rows: inBothOrders(kept, gone, old),
    added,
    removed: gone.length,
    changed,
    judgementChanged,
    coverageChanged,
    same: added + gone.length + changed + coverageChanged.length === 0 && !judgementChanged,
  }
}
