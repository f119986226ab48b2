import { type DutyStanding, dutyStandingNames } from '@app/types/duty/values'
import { Shape } from '../../parts/shapes'
import { dayInWords } from '../../words/day'
import { columnOf, standingTones } from './ledger-words'

type DayKept = { readonly day: string; readonly standing: DutyStanding; readonly entries: number }

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** A day on which nothing was owed and nothing was kept says nothing. */
const marked = ({ standing, entries }: DayKept): boolean =>
  entries > 0 || !(standing === 'notOwed' || standing === 'upcoming')

const wordsOf = ({ day, standing, entries }: DayKept): string =>
  `${dayInWords(day)}：${dutyStandingNames[standing]}${entries > 0 ? `，${entries} 条` : ''}`

/** A month, day by day: what was kept in time, late, or not. */
export const DutyCalendar = ({ days }: { readonly days: readonly DayKept[] }) => (
  <div className='calendar'>
    <div className='calendar-head' aria-hidden='true'>
      {weekdays.map((name) => (
        <span key={name}>{name}</span>
      ))}
    </div>
    <ol className='calendar-days' aria-label='每一天'>
      {days.map((one, n) => (
        <li
          key={one.day}
          className={marked(one) ? `calendar-day ${standingTones[one.standing]}` : 'calendar-day'}
          {...(n === 0 && { style: { gridColumnStart: columnOf(one.day) } })}
        >
          <span className='sr-only'>{wordsOf(one)}</span>
          <span aria-hidden='true'>{Number(one.day.slice(8))}</span>
          {marked(one) ? (
            <span className='calendar-mark' aria-hidden='true'>
              <Shape tone={standingTones[one.standing]} size={14} />
              <span className='calendar-words'>
                {one.entries > 0 ? `${one.entries} 条` : dutyStandingNames[one.standing]}
              </span>
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  </div>
)
