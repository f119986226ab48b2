import { api } from '../../parts'
import type { ControlsShown } from '../../self-check/control-draft'
import { MonthSwitch } from '../../shell/month-switch'
import { QueryNotice } from '../../shell/query-view'
import { useMonth } from '../../shell/use-month'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import { monthWords } from '../../words/month'
import { MonthRows } from './month-rows'
import { PastRows } from './past-rows'

type Props = { readonly shown: ControlsShown; readonly shopId: string }

/** A month of records: how each post kept them, what is missing, what was written. */
export const MonthPart = ({ shown, shopId }: Props) => {
  const { month, setMonth, isPresent, query, again, of } = useMonth(shown, {
    keep: `controls/${shopId}`,
    read: (asked) => api.selfCheck.showControls({ shopId, month: asked }),
  })
  return (
    <>
      <Section title={isPresent ? '这个月' : monthWords(month)} />
      <MonthSwitch month={month} today={shown.today} onMove={setMonth} />
      {!isPresent && <QueryNotice query={query} what='记录' again={again} />}
      {of && <MonthRows shown={of} shopId={shopId} />}
      {of && of.past.length > 0 && (
        <>
          <Section title='填过的' count={of.past.length} />
          <PastRows past={of.past} shopId={shopId} />
        </>
      )}
      {of && of.past.length === 0 && (
        <Card flush>
          <Row icon='document' title='没有填过的记录' />
        </Card>
      )}
    </>
  )
}
