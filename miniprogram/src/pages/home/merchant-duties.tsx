import type { Duty } from '@app/types/duty/contract'
import { useState } from 'react'
import { goTo } from '../../device/go'
import { actOf, iconOf, type Today, wayOf, wordsOf } from '../../employee/duty-words'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import type { Shown } from './use-today'

type RowsProps = { readonly duties: readonly Duty[]; readonly shown: Shown }

const DutyRow = ({ duty, shown }: { readonly duty: Duty; readonly shown: Shown }) => {
  const way = wayOf(duty, shown.shopId)
  const act = actOf(duty)
  return (
    <Row
      icon={iconOf(duty)}
      {...(duty.standing === 'upcoming' ? { iconLook: 'lamp' as const } : {})}
      title={duty.title}
      words={wordsOf(duty, shown.day)}
      {...(way && act ? { act, onTap: () => goTo(way.page, way.query) } : {})}
    />
  )
}

const keyOf = ({ kind, subjectId, employeeId = '', dueDay = '' }: Duty) =>
  `${kind}/${subjectId}/${employeeId}/${dueDay}`

const DutyRows = ({ duties, shown }: RowsProps) =>
  duties.map((duty) => <DutyRow key={keyOf(duty)} duty={duty} shown={shown} />)

const fewUpcoming = 5

const Upcoming = ({ duties, shown }: RowsProps) => {
  const [isWhole, setWhole] = useState(duties.length <= fewUpcoming + 1)
  return (
    <>
      <Section title='接下来' count={duties.length} />
      <Card flush>
        <DutyRows duties={isWhole ? duties : duties.slice(0, fewUpcoming)} shown={shown} />
        {!isWhole && (
          <Row
            id='all-upcoming'
            icon='down'
            title={`还有 ${duties.length - fewUpcoming} 件，全部看`}
            onTap={() => setWhole(true)}
          />
        )}
      </Card>
    </>
  )
}

type DutiesProps = { readonly today: Today; readonly shown: Shown }

/** What presses, in full; what comes, the next few until one asks for all of it. */
export const Duties = ({ today: { overdue, due, upcoming }, shown }: DutiesProps) => (
  <>
    {overdue.length > 0 && (
      <>
        <Section title='已经过期' count={overdue.length} />
        <Card flush must>
          <DutyRows duties={overdue} shown={shown} />
        </Card>
      </>
    )}
    <Section title='今天要做' count={due.length} />
    <Card flush>
      <DutyRows duties={due} shown={shown} />
      {due.length === 0 && <Row icon='tick' title='今天没有要办的事' words='有新的会在这里提醒您' />}
    </Card>
    {upcoming.length > 0 && <Upcoming duties={upcoming} shown={shown} />}
  </>
)
