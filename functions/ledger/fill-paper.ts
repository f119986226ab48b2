import { daysOfMonth } from '@app/rules/ledger/calendar'
import { entryLines } from '@app/rules/ledger/entry-words'
import { objectionState } from '@app/rules/ledger/objection'
import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import { ledgerFaultNames, ledgerKindNames, objectionStateNames } from '@app/types/ledger/values'
import type { LedgerPaper } from '../paper/ledger'
import type { StoredEntry, StoredVersion } from './store'
import { isLate } from './views'

const moment = (instant: string): string => `${fullDate(dayOf(instant))} ${timeOf(instant)}`

const versionOf = ({ by, at, content, note, photos }: StoredVersion) => ({
  ...{ by, note },
  at: moment(at),
  lines: entryLines(content),
  photos: photos.length,
})

const marksOf = (entry: StoredEntry): readonly string[] => {
  const { versions, objections } = entry
  return [
    ...(isLate(entry) ? ['补记'] : []),
    ...(versions.at(-1)?.faults ?? []).map((fault) => ledgerFaultNames[fault]),
    ...versions.flatMap(({ reason }) => (reason ? [`更正：${reason}`] : [])),
    ...objections.map((one) => `异议：${one.words}（${objectionStateNames[objectionState(one)]}）`),
  ]
}

type Month = {
  readonly shopName: string
  readonly kind: StoredEntry['kind']
  readonly month: string
  readonly entries: readonly StoredEntry[]
  readonly at: Date
}

/** A ledger's month as it is printed. */
export const fillPaper = ({ shopName, kind, month, entries, at }: Month): LedgerPaper => {
  const [year, number] = month.split('-')
  const late = entries.filter(isLate).length
  const days = new Set(entries.map(({ day }) => day)).size
  return {
    shopName,
    title: ledgerKindNames[kind],
    month: `${year}年${Number(number)}月`,
    days: daysOfMonth(month),
    made: moment(at.toISOString()),
    summary: `共 ${entries.length} 条，记了 ${days} 天，补记 ${late} 条`,
    entries: entries.map((entry) => ({
      day: fullDate(entry.day),
      now: versionOf(entry.versions.at(-1) as StoredVersion),
      earlier: entry.versions.slice(0, -1).map(versionOf),
      marks: marksOf(entry),
    })),
  }
}
