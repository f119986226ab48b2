import type { Verdict } from '@app/types/inspection/values'
import { isExtra } from './extra-key'
import { type Judgement, judge } from './judge'
import { type Answers, allItems, type Checklist, type ChecklistGroup, type ChecklistItem } from './table'

type Items = Pick<Checklist, 'id' | 'groups'>
type Judged = Pick<Checklist, 'id' | 'groups' | 'judgement'>

/** An item that is asked once, and every table that it answers for. */
export type SharedItem = {
  /** As the first table has it. Key for the visit where any table calls it so; missing only where every table allows. */
  readonly item: ChecklistItem
  readonly checklistIds: readonly string[]
}

/** A shop of two kinds that share a table has it once. */
export const tablesOnce = <T extends Pick<Checklist, 'id'>>(tables: readonly T[]): readonly T[] =>
  tables.filter((table, at) => tables.findIndex(({ id }) => id === table.id) === at)

const joined = (asked: SharedItem, item: ChecklistItem, id: string): SharedItem => ({
  item: {
    ...asked.item,
    keyItem: asked.item.keyItem || item.keyItem,
    naAllowed: asked.item.naAllowed && item.naAllowed,
  },
  checklistIds: [...asked.checklistIds, id],
})

/** The items of all tables in the order of first appearance; items with the same key are one. */
export const sharedItems = (tables: readonly Items[]): readonly SharedItem[] => {
  const asked = new Map<string, SharedItem>()
  for (const table of tablesOnce(tables))
    for (const item of allItems(table)) {
      const before = asked.get(item.key)
      asked.set(item.key, before ? joined(before, item, table.id) : { item, checklistIds: [table.id] })
    }
  return [...asked.values()]
}

/** What is shown part by part: each table with the items that no table before it asked; a group without any is left out. */
export const askedParts = (
  tables: readonly Items[],
): readonly { readonly checklistId: string; readonly groups: readonly ChecklistGroup[] }[] => {
  const first = new Map(sharedItems(tables).map(({ item, checklistIds }) => [item.key, { item, at: checklistIds[0] }]))
  return tablesOnce(tables).map(({ id, groups }) => ({
    checklistId: id,
    groups: groups
      .map((group) => ({
        ...group,
        items: group.items.flatMap(({ key }) => {
          const asked = first.get(key)
          return asked?.at === id ? [asked.item] : []
        }),
      }))
      .filter(({ items }) => items.length > 0),
  }))
}

const worstFirst: readonly Verdict[] = ['nonConforming', 'basicallyConforming', 'conforming']

/** The worst of several verdicts; undefined of none. */
export const worstVerdict = (verdicts: readonly Verdict[]): Verdict | undefined =>
  worstFirst.find((verdict) => verdicts.includes(verdict))

type Part = { readonly checklistId: string; readonly judgement: Judgement }

/** The worst of the parts; blocked while one part cannot be judged. */
export type Overall =
  | { readonly verdict: Verdict; readonly blocked?: never }
  | { readonly verdict?: never; readonly blocked: NonNullable<Judgement['blocked']> }

export type PartsJudgement = {
  readonly parts: readonly Part[]
  readonly overall: Overall
  /** Some part is the case that its rule is silent about: the inspector writes why. */
  readonly gapCase: boolean
  /** Keys of failing items, each once, in the order in which they are asked. */
  readonly failing: readonly string[]
  /** Extra checks that fail: in no rate, so whatever the verdict something is left to be rectified. */
  readonly failingExtras: readonly string[]
}

const overallOf = (parts: readonly Part[]): Overall => {
  const blocked = parts.find(({ judgement }) => judgement.blocked)?.judgement.blocked
  const verdict = worstVerdict(parts.flatMap(({ judgement }) => judgement.verdict ?? []))
  return verdict && !blocked ? { verdict } : { blocked: blocked ?? 'nothingChecked' }
}

/** Judges each table by its own rule from the answers that all share; overall the worst. */
export const judgeParts = (tables: readonly Judged[], answers: Answers): PartsJudgement => {
  const parts = tablesOnce(tables).map((table) => ({ checklistId: table.id, judgement: judge(table, answers) }))
  const failing = new Set(parts.flatMap(({ judgement }) => judgement.failing))
  return {
    parts,
    overall: overallOf(parts),
    gapCase: parts.some(({ judgement }) => judgement.gapCase),
    failing: sharedItems(tables).flatMap(({ item }) => (failing.has(item.key) ? [item.key] : [])),
    failingExtras: Object.keys(answers).filter((key) => isExtra(key) && answers[key]?.result === 'fail'),
  }
}
