import { shortDate } from '@app/rules/time/day'
import type { LedgerKind } from '@app/types/ledger/values'
import { type ReactNode, useState } from 'react'
import { useDidShow } from '../device/hooks'
import { api } from '../parts'
import { MonthSwitch } from '../shell/month-switch'
import { QueryNotice, shownValue } from '../shell/query-view'
import { useRead } from '../shell/use-read'
import { View } from '../ui/box'
import { Button } from '../ui/button'
import { Card, Section } from '../ui/card'
import { Row } from '../ui/row'
import { Strip } from '../ui/strip'
import { monthWords } from '../words/month'
import { MonthCalendar } from './month-calendar'
import { usePaper } from './use-paper'
import { countWords, type Line, lineWords, type Month } from './words'

type Props = {
  readonly shopId: string
  readonly kind: LedgerKind
  /** A day of the month that is shown first. */
  readonly today: string
  readonly onOpen: (line: Line) => void
  /** What may be done about a day, below its entries. */
  readonly below?: (day: string, entries: number) => ReactNode
}

const Entries = ({ lines, onOpen }: { readonly lines: readonly Line[]; readonly onOpen: Props['onOpen'] }) => (
  <Card flush>
    {lines.length === 0 && <Row title='这一天没有记录' />}
    {lines.map((line) => (
      <Row
        key={line.entryId}
        icon={line.faults.length > 0 ? 'flag' : 'pen'}
        {...(line.faults.length > 0 ? { iconLook: 'lamp' as const } : {})}
        title={line.title}
        words={lineWords(line)}
        onTap={() => onOpen(line)}
      />
    ))}
  </Card>
)

type OfMonth = Omit<Props, 'today'> & { readonly month: string; readonly shown: Month }

const Shown = ({ shopId, kind, month, shown, onOpen, below }: OfMonth) => {
  const { today, entries } = shown
  const isThisMonth = today.startsWith(month)
  const [day, choose] = useState(isThisMonth ? today : `${month}-01`)
  const { busy, trouble, open } = usePaper({ shopId, kind }, month)
  const lines = entries.filter((entry) => entry.day === day)
  return (
    <>
      <MonthCalendar month={shown} chosen={day} onChoose={choose} />
      <View className='sub'>{countWords(shown)}</View>
      <Section title={shortDate(day)} count={lines.length} />
      <Entries lines={lines} onOpen={onOpen} />
      {below?.(day, lines.length)}
      {trouble && <Strip look='warn'>{trouble}</Strip>}
      <View className='btns'>
        <Button
          id='open-paper'
          words={`看${Number(month.slice(5))}月的文件`}
          look='outline'
          icon='document'
          busy={busy ? '正在做文件…' : undefined}
          onTap={() => void open()}
        />
      </View>
    </>
  )
}

/** One ledger month by month: a picture of the days, what was written on one of them, the month as a document. */
export const MonthBody = ({ today, ...of }: Props) => {
  const { shopId, kind } = of
  const [month, setMonth] = useState(today.slice(0, 7))
  const [query, again] = useRead(`ledger/${shopId}/${kind}/${month}`, () =>
    api.ledger.showLedger({ shopId, kind, month }),
  )
  useDidShow(again)
  const shown = shownValue(query)
  return (
    <>
      <Section title={monthWords(month)} />
      <MonthSwitch month={month} today={today} onMove={setMonth} />
      <QueryNotice query={query} what='台账' again={again} />
      {shown?.days[0]?.day.startsWith(month) && <Shown key={month} {...of} month={month} shown={shown} />}
    </>
  )
}
