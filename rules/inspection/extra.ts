import type { Day } from '../time/day'
import { carriedKey, extraKey } from './extra-key'
import { followUp, type MustCheck, type PastVisit } from './follow-up'
import type { Checklist, ChecklistGroup, ChecklistItem } from './table'

/**
 * A failure of an earlier visit that today's tables have no item for (regulations §3.3, case 20). It is asked by its old
 * text and must be answered with 符合 or 不符合; it is in no rate and no count of key or general items, so it moves no
 * verdict, but while it fails it is open and is carried on.
 */
export type ExtraCheck = { readonly key: string; readonly text: string; readonly day: Day; readonly remark?: string }

type Items = Pick<Checklist, 'groups'>

/** Named by the tables that earlier visits were made with, newest last; a text that none knows is the key itself. */
export const extraChecks = (unmapped: readonly MustCheck[], formerTables: readonly Items[]): readonly ExtraCheck[] => {
  const texts = new Map(
    formerTables.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ key, text }) => [key, text]))),
  )
  return unmapped.map(({ key, day, remark }) => ({
    key: extraKey(key),
    text: texts.get(carriedKey(key)) ?? carriedKey(key),
    day,
    ...(remark ? { remark } : {}),
  }))
}

const asItem = ({ key, text }: ExtraCheck, index: number): ChecklistItem => ({
  key,
  number: `另${index + 1}`,
  text,
  keyItem: false,
  naAllowed: false,
  photo: 'onFailure',
})

/** Title of the extra checks, on the phone and in the document. */
export const extraTitle = '上次不符合，本表已无此项'

/** The extra checks as a group that is shown before all tables; undefined where there are none. */
export const extraGroup = (checks: readonly ExtraCheck[]): ChecklistGroup | undefined =>
  checks.length > 0 ? { key: 'extra', title: extraTitle, items: checks.map(asItem) } : undefined

type CarriedOver = { readonly mustCheck: readonly MustCheck[]; readonly extras: readonly ExtraCheck[] }

/**
 * What earlier visits (oldest first) leave to this one: failures follow their item's key into whichever table has it,
 * the others become extra checks. `mustCheck` is in the order of the tables, a shared item once.
 */
export const carriedOver = (
  tables: readonly Items[],
  visits: readonly PastVisit[],
  formerTables: readonly Items[],
): CarriedOver => {
  const { mustCheck, unmapped } = followUp({ groups: tables.flatMap(({ groups }) => groups) }, visits)
  return { mustCheck, extras: extraChecks(unmapped, formerTables) }
}
