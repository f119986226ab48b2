import { allItems, type ChecklistItem, type Reading } from '@app/rules/inspection/table'
import type { Random } from '../random'

type Table = Parameters<typeof allItems>[0]
type Answer = {
  readonly result: 'ok' | 'problem' | 'notApplicable'
  readonly reading?: string
  readonly remark?: string
}

export type Filled = {
  readonly answers: Record<string, Answer>
  /** Items of which a photo is taken. */
  readonly shown: readonly ChecklistItem[]
}

/** A number that a kitchen in order reads: inside the limits, and not at their edge. */
const inside = ({ least, most }: Reading, part: number): number => {
  if (least !== undefined && most !== undefined)
    return Number(least) + (Number(most) - Number(least)) * (0.3 + part * 0.4)
  if (least !== undefined) return Number(least) + 2 + part * 14
  const top = Number(most)
  return top < 0 ? top - 4 - part * 6 : top - 1 - part * 5
}

/** What it reads where something is wrong with it. */
const outside = ({ least, most }: Reading): number => (most === undefined ? Number(least) - 9 : Number(most) + 3.4)

const read = (random: Random, { reading }: ChecklistItem, isWrong: boolean) =>
  reading ? { reading: (isWrong ? outside(reading) : inside(reading, random.next())).toFixed(1) } : {}

const isAbsent = (random: Random, { naAllowed, naWhen = '' }: ChecklistItem): boolean => {
  if (!naAllowed) return false
  // what a shop does not have it does not have on any day; goods come on most days
  return naWhen.startsWith('今天') ? random.chance(0.3) : /专间|联营|散装/.test(naWhen)
}

/** A table as a shop fills it in that looks; `problem` is the item that is found wrong, with the table's own words. */
export const fillTable = (random: Random, table: Table, problem?: string): Filled => {
  const items = allItems(table)
  const answers: Record<string, Answer> = {}
  for (const item of items) {
    const isWrong = item.key === problem
    if (isWrong) answers[item.key] = { result: 'problem', ...read(random, item, true), remark: item.remarks?.[0] ?? '' }
    else if (isAbsent(random, item)) answers[item.key] = { result: 'notApplicable' }
    else answers[item.key] = { result: 'ok', ...read(random, item, false) }
  }
  const shown = items.filter(({ key, photo }) => photo === 'wanted' || key === problem)
  return { answers, shown }
}
