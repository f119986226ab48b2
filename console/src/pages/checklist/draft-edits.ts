import type { Group, Item, TableContent } from '@app/types/checklist/table'
import type { TableTopic } from '@app/types/checklist/values'
import type { BusinessTrait } from '@app/types/shop/values'

/** One change of a draft; what it was before is kept for 撤销. */
export type Edit = (content: TableContent) => TableContent

const withGroups =
  (next: (groups: readonly Group[]) => readonly Group[]): Edit =>
  (content) => ({ ...content, groups: [...next(content.groups)] })

const inGroup = (key: string, next: (items: readonly Item[]) => readonly Item[]): Edit =>
  withGroups((groups) =>
    groups.map((group) => (group.key === key ? { ...group, items: [...next(group.items)] } : group)),
  )

const swapped = <T>(all: readonly T[], at: number, by: -1 | 1): readonly T[] => {
  const other = at + by
  if (at < 0 || other < 0 || other >= all.length) return all
  return all.map((one, index) => (index === at ? (all[other] as T) : index === other ? (all[at] as T) : one))
}

export const addGroup = (key: string, title: string): Edit =>
  withGroups((groups) => [...groups, { key, title, items: [] }])

export const renameGroup = (key: string, title: string): Edit =>
  withGroups((groups) => groups.map((group) => (group.key === key ? { ...group, title } : group)))

export const removeGroup = (key: string): Edit => withGroups((groups) => groups.filter((group) => group.key !== key))

export const moveGroup = (key: string, by: -1 | 1): Edit =>
  withGroups((groups) =>
    swapped(
      groups,
      groups.findIndex((group) => group.key === key),
      by,
    ),
  )

export const addItem = (groupKey: string, item: Item): Edit => inGroup(groupKey, (items) => [...items, item])

/** The item under its key, wherever it stands. */
export const changeItem = (item: Item): Edit =>
  withGroups((groups) =>
    groups.map((group) => ({ ...group, items: group.items.map((one) => (one.key === item.key ? item : one)) })),
  )

export const removeItem = (key: string): Edit =>
  withGroups((groups) => groups.map((group) => ({ ...group, items: group.items.filter((one) => one.key !== key) })))

const overEdge = (groups: readonly Group[], at: number, key: string, by: -1 | 1): readonly Group[] => {
  const item = groups[at]?.items.find((one) => one.key === key)
  const other = at + by
  if (item === undefined || groups[other] === undefined) return groups
  return groups.map((group, index) => {
    if (index === at) return { ...group, items: group.items.filter((one) => one.key !== key) }
    if (index !== other) return group
    return { ...group, items: by < 0 ? [...group.items, item] : [item, ...group.items] }
  })
}

/** One place up or down; from the edge of a group into the next one. */
export const moveItem = (key: string, by: -1 | 1): Edit =>
  withGroups((groups) => {
    const at = groups.findIndex(({ items }) => items.some((one) => one.key === key))
    const items = groups[at]?.items ?? []
    const place = items.findIndex((one) => one.key === key)
    if (place + by < 0 || place + by >= items.length) return overEdge(groups, at, key, by)
    return groups.map((group, index) => (index === at ? { ...group, items: [...swapped(items, place, by)] } : group))
  })

export const change =
  (part: Partial<Omit<TableContent, 'groups'>>): Edit =>
  (content) => ({ ...content, ...part })

/** A topic makes the table stand beside the main one of its kinds of business; `undefined`: it is the main one. */
export const setTopic =
  (topic: TableTopic | undefined): Edit =>
  ({ topic: _, ...content }) => ({ ...content, ...(topic && { topic }) })

/** No trait: for every shop of its kinds of business. */
export const setTraits =
  (traits: readonly BusinessTrait[]): Edit =>
  ({ traits: _, ...content }) => ({ ...content, ...(traits.length > 0 && { traits: [...traits] }) })

/** Of self-checks, so often and for shops of these sizes; `undefined`: of inspections. */
export const setSelfCheck =
  (rule: TableContent['selfCheck']): Edit =>
  ({ selfCheck: _, ...content }) => ({ ...content, ...(rule && { selfCheck: rule }) })

export const setStanding =
  (isOpen: boolean): Edit =>
  ({ standing: _, ...content }) => ({
    ...content,
    ...(isOpen && { standing: '待本局确认' as const }),
  })
