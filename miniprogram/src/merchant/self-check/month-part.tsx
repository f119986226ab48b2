import { shortDate } from '@app/rules/time/day'
import { type DutyPeriod, dutyStandingNames } from '@app/types/duty/values'
import type { Answer } from '../../data/api'
import { goTo } from '../../device/go'
import { api } from '../../parts'
import { isOpenToMakeUp } from '../../self-check/make-up'
import { MonthSwitch } from '../../shell/month-switch'
import { QueryNotice } from '../../shell/query-view'
import { useMonth } from '../../shell/use-month'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import { monthWords } from '../../words/month'

type Shown = Answer<'selfCheck', 'listSelfChecks'>
type Past = Shown['past'][number]

const monthOf = (day: string): string => `${Number(day.slice(5, 7))}月`

/** Which day, week or months it was about. */
const whenWords: Readonly<Record<DutyPeriod, (past: Past) => string>> = {
  daily: ({ to }) => shortDate(to),
  weekly: ({ from, to }) => `${shortDate(from)}至${shortDate(to)}`,
  monthly: ({ to }) => monthOf(to),
  quarterly: ({ from, to }) => `${monthOf(from)}至${monthOf(to)}`,
}

const pastWords = ({ standing, settledBy, missedAt }: Past): string =>
  settledBy
    ? `${dutyStandingNames[standing]}，${settledBy.by}`
    : missedAt
      ? '没有做，已记逾期'
      : dutyStandingNames[standing]

/** A period that nobody did is made up by the table of today. */
const mayMakeUp = ({ standing, settledBy, to }: Past, today: string): boolean =>
  standing === 'missed' && !settledBy && isOpenToMakeUp(to, today)

type PastRowsProps = { readonly shown: Shown; readonly shopId: string }

const PastRows = ({ shown: { past, tables, today }, shopId }: PastRowsProps) => (
  <Card flush>
    {past.map((one) => {
      const { tableId, period, to } = one
      const version = tables.find((some) => some.tableId === tableId)?.version
      const fill = { shopId, tableId, period, day: to, version: String(version) }
      return (
        <Row
          key={`${tableId}/${period}`}
          icon={one.settledBy ? 'tick' : 'flag'}
          {...(one.settledBy ? {} : { iconLook: 'lamp' as const })}
          title={one.title}
          words={`${whenWords[one.every](one)}。${pastWords(one)}`}
          {...(version && mayMakeUp(one, today)
            ? { act: '补做', onTap: () => goTo('/merchant/fill/index', fill) }
            : {})}
        />
      )
    })}
  </Card>
)

/** A month of self-checks: how many came in time, and each period that has ended. */
export const MonthPart = ({ shown, shopId }: PastRowsProps) => {
  const { month, setMonth, isPresent, query, again, of } = useMonth(shown, {
    keep: `self-checks/${shopId}`,
    read: (asked) => api.selfCheck.listSelfChecks({ shopId, month: asked }),
  })
  const counts = of && `按时 ${of.counts.done}，补做 ${of.counts.late}，未做 ${of.counts.missed}`
  return (
    <>
      <Section title={isPresent ? '这个月' : monthWords(month)} {...(counts && { end: counts })} />
      <MonthSwitch month={month} today={shown.today} onMove={setMonth} />
      {!isPresent && <QueryNotice query={query} what='自查' again={again} />}
      {of && of.past.length > 0 && <PastRows shown={of} shopId={shopId} />}
      {of && of.past.length === 0 && (
        <Card flush>
          <Row icon='eye' title='没有到期的自查' />
        </Card>
      )}
    </>
  )
}
