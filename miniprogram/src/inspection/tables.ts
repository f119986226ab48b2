import { extraGroup } from '@app/rules/inspection/extra'
import { knowsRule } from '@app/rules/inspection/judge'
import { askedParts, sharedItems } from '@app/rules/inspection/parts'
import type { Checklist, ChecklistGroup, ChecklistItem } from '@app/rules/inspection/table'
import type { DraftHead } from './draft'

type Table = Pick<Checklist, 'id' | 'title' | 'groups' | 'judgement' | 'coverage'>

/** JSON holds no member that is undefined: what the contract's types cannot say, and the rules' types ask for. */
export const tablesOf = ({ tables }: Pick<DraftHead, 'tables'>): readonly Table[] =>
  tables as unknown as readonly Table[]

type Asked = Pick<DraftHead, 'tables' | 'extraChecks'>

/** Open failures that no table has any more, as a group; it is asked before all tables. */
export const extrasOf = ({ extraChecks }: Pick<Asked, 'extraChecks'>): ChecklistGroup | undefined =>
  extraGroup(extraChecks)

/** Every item that is asked, each once: extra checks, then the tables in their order. */
export const itemsAsked = (asked: Asked): readonly ChecklistItem[] => [
  ...(extrasOf(asked)?.items ?? []),
  ...sharedItems(tablesOf(asked)).map(({ item }) => item),
]

export type AskedPart = {
  readonly checklistId: string
  readonly title: string
  readonly groups: readonly ChecklistGroup[]
}

/** The tables as they are worked through: items that an earlier table asked are not asked again. */
export const partsOf = (asked: Asked): readonly AskedPart[] => {
  const titles = new Map(asked.tables.map(({ id, title }) => [id, title]))
  return askedParts(tablesOf(asked)).map(({ checklistId, groups }) => ({
    ...{ checklistId, groups },
    title: titles.get(checklistId) ?? checklistId,
  }))
}

/** Whether this version of the app can judge by every table's rule. */
export const knowsTables = ({ tables }: Pick<DraftHead, 'tables'>): boolean =>
  tables.every(({ judgement }) => knowsRule(judgement))

/** Keys that have to be answered whatever the kind of visit: what failed before. */
export const mustKeys = ({ mustCheck, extraChecks }: Pick<DraftHead, 'mustCheck' | 'extraChecks'>): string[] =>
  [...mustCheck, ...extraChecks].map(({ key }) => key)
