import { weekdayOf } from '@app/rules/time/day'
import { View } from '../ui/box'
import { Tap } from '../ui/tap'
import { dayLabel, lookOf, type Month } from './words'

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

type Props = { readonly month: Month; readonly chosen: string; readonly onChoose: (day: string) => void }

/** A month at a glance: which days are kept, were late, or lack an entry. */
export const MonthCalendar = ({ month: { days }, chosen, onChoose }: Props) => {
  const [first] = days
  const before = first ? weekdayOf(first.day) : 0
  return (
    <View className='calendar' ariaRole='radiogroup' ariaLabel='看哪一天'>
      {weekdays.map((name) => (
        <View key={name} className='calendar__head' ariaHidden>
          {name}
        </View>
      ))}
      {weekdays.slice(0, before).map((name) => (
        <View key={`before-${name}`} ariaHidden />
      ))}
      {days.map(({ day, standing, entries }) => (
        <Tap
          key={day}
          className={`calendar__day calendar__day--${lookOf(standing, entries)}${day === chosen ? ' calendar__day--chosen' : ''}`}
          label={dayLabel(day, standing, entries)}
          checked={day === chosen}
          role='radio'
          onTap={() => onChoose(day)}
        >
          {Number(day.slice(8))}
        </Tap>
      ))}
    </View>
  )
}
