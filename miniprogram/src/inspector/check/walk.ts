import { plainDecimal } from '@app/rules/inspection/reading'
import type { ChecklistGroup, ChecklistItem } from '@app/rules/inspection/table'
import type { DraftAnswers, DraftHead } from '../../inspection/draft'
import { lacksPhoto } from '../../inspection/photo-wishes'
import { extrasOf, mustKeys, partsOf } from '../../inspection/tables'

/** Where the inspector is: the table, the open group, the item in hand. */
export type Place = { readonly part?: string; readonly group?: string; readonly hand?: string }

export type GroupAsked = {
  readonly id: string
  /** Missing for extra checks, which belong to no table and stand before all. */
  readonly checklistId?: string
  readonly group: ChecklistGroup
}

export const groupsAsked = (head: Pick<DraftHead, 'tables' | 'extraChecks'>): readonly GroupAsked[] => {
  const extras = extrasOf(head)
  return [
    ...(extras ? [{ id: extras.key, group: extras }] : []),
    ...partsOf(head).flatMap(({ checklistId, groups }) =>
      groups.map((group) => ({ id: `${checklistId}/${group.key}`, checklistId, group })),
    ),
  ]
}

/** The place of an item: its table and group open, it in hand. Extra checks leave the table as it is. */
export const placeOf = (groups: readonly GroupAsked[], before: Place, hand: string | undefined): Place => {
  const found = groups.find(({ group }) => group.items.some(({ key }) => key === hand))
  const part = found?.checklistId ?? before.part
  return { ...(part && { part }), ...(found && { group: found.id }), ...(hand && { hand }) }
}

export const tally = ({ items }: ChecklistGroup, answers: DraftAnswers) => ({
  done: items.filter(({ key }) => answers[key]?.result).length,
  failed: items.filter(({ key }) => answers[key]?.result === 'fail').length,
})

/** What may be answered at one stroke: not what failed before, and nothing that is to be measured or photographed first. */
export const restOf = (
  { items }: ChecklistGroup,
  answers: DraftAnswers,
  head: Pick<DraftHead, 'mustCheck' | 'extraChecks'>,
): readonly string[] => {
  const must = new Set(mustKeys(head))
  return items.flatMap((item) => {
    const { key, reading, photo } = item
    const alone = must.has(key) || reading || (photo === 'wanted' && lacksPhoto(item, answers[key]))
    return answers[key]?.result || alone ? [] : [key]
  })
}

/** A canned remark behind what was written; once. */
export const withRemark = (remark: string | undefined, canned: string): string => {
  const before = remark?.trim() ?? ''
  if (before === '') return canned
  return before.includes(canned) ? before : `${before.replace(/[；。，]$/, '')}；${canned}`
}

/** The same number below or above zero: number pads have no minus. */
export const otherSign = (typed: string): string => (/^[-−－]/.test(typed) ? typed.slice(1) : `-${typed}`)

const fold = (text: string) => text.toLowerCase().replace(/\s/g, '')

/** Items by what was typed: words of their text, or their number. `openOnly` leaves out what is answered. */
export const findItems = (
  items: readonly ChecklistItem[],
  answers: DraftAnswers,
  wanted: { readonly typed: string; readonly openOnly: boolean },
): readonly ChecklistItem[] => {
  const typed = fold(wanted.typed)
  return items.filter(
    ({ key, number, text }) =>
      !(wanted.openOnly && answers[key]?.result) && (fold(text).includes(typed) || fold(number).startsWith(typed)),
  )
}

/** Whether a reading can be read at all, once something was typed. */
export const isUnreadable = (reading: string | undefined): boolean =>
  Boolean(reading?.trim()) && plainDecimal(reading ?? '') === undefined
