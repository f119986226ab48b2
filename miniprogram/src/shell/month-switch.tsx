import { addMonths } from '@app/rules/time/day'
import { View } from '../ui/box'
import { Button } from '../ui/button'

type MonthSwitchProps = {
  readonly month: string
  readonly today: string
  readonly onMove: (month: string) => void
}

/** To the months beside one; what is still to come has nothing to show. */
export const MonthSwitch = ({ month, today, onMove }: MonthSwitchProps) => {
  const move = (months: number) => onMove(addMonths(`${month}-01`, months).slice(0, 7))
  return (
    <View className='btns'>
      <Button words='上个月' look='quiet' short onTap={() => move(-1)} />
      <Button words='下个月' look='quiet' short disabled={month >= today.slice(0, 7)} onTap={() => move(1)} />
    </View>
  )
}
