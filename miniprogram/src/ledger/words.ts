import { dayOf, shortDate, timeOf } from '@app/rules/time/day'
import { type DutyStanding, dutyStandingNames } from '@app/types/duty/values'
import { ledgerFaultNames, ledgerKindNames, objectionStateNames } from '@app/types/ledger/values'
import type { Answer } from '../data/api'

export type Ledgers = Answer<'ledger', 'listLedgers'>
export type Ledger = Ledgers['ledgers'][number]
export type Month = Answer<'ledger', 'showLedger'>
export type Line = Month['entries'][number]
export type EntryShown = Answer<'ledger', 'showLedgerEntry'>

/** Where a ledger stands today. */
export const todayWords = ({ rhythm, standing, entriesToday }: Ledger): string => {
  const kept = entriesToday > 0 ? `今天记了 ${entriesToday} 条` : ''
  if (rhythm === 'asItHappens') return kept || '有就记，今天还没有'
  if (standing === 'notOwed') return kept || '今天不用记'
  return kept || '每天都要记，今天还没有记'
}

/** A late entry says both times: the day that it is about, and when it came. */
export const whenWords = ({ day, cameAt, late }: Pick<Line, 'day' | 'cameAt' | 'late'>): string =>
  late ? `补记：记的是 ${shortDate(day)}，${shortDate(dayOf(cameAt))} ${timeOf(cameAt)} 才记` : `${timeOf(cameAt)} 记`

/** Below an entry in a list: who, when, and everything that is not as it should be. */
export const lineWords = (line: Line): string => {
  const { by, faults, corrected, objection } = line
  return [
    `${by}，${whenWords(line)}`,
    ...faults.map((fault) => ledgerFaultNames[fault]),
    ...(corrected ? ['更正过'] : []),
    ...(objection ? [`异议：${objectionStateNames[objection]}`] : []),
  ].join('。')
}

/** Of an entry in the list of those that are objected to: what it says, and whose turn it is. */
export const objectedWords = ({ title, objection }: Line): string =>
  objection ? `${title}。${objectionStateNames[objection]}` : title
export const objectedTitle = ({ kind, day }: Line): string => `${shortDate(day)}的${ledgerKindNames[kind]}`

/** How a day looks in a calendar: what is kept where nothing was owed looks kept. */
export const lookOf = (standing: DutyStanding, entries: number): DutyStanding =>
  standing === 'notOwed' && entries > 0 ? 'done' : standing
export const dayLabel = (day: string, standing: DutyStanding, entries: number): string =>
  `${shortDate(day)}，${entries > 0 ? `${entries} 条，` : ''}${dutyStandingNames[standing]}`

/** How many days of a month were kept, and how many were not. */
export const countWords = ({ days }: Month): string => {
  const count = (standing: DutyStanding) => days.filter((day) => day.standing === standing).length
  return `按时 ${count('done')} 天，补记 ${count('late')} 天，缺 ${count('missed')} 天`
}
