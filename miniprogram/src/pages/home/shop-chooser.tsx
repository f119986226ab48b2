import type { Workplace } from '../../employee/workplace'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { OptionRow } from '../../ui/choice'
import { Sheet } from '../../ui/sheet'

type ChooserProps = {
  readonly workplaces: readonly Workplace[]
  readonly chosen: string | undefined
  readonly onChoose: (shopId: string) => void
  readonly onClose: () => void
}

const countWords = ({ overdue, due }: Workplace) =>
  overdue + due === 0 ? '没有要办的事' : `${overdue} 件过期，今天 ${due} 件`

/** Which of several shops to look at, each with what is due there. */
export const ShopChooser = ({ workplaces, chosen, onChoose, onClose }: ChooserProps) => (
  <Sheet title='看哪家店' onClose={onClose} foot={<Button words='关上' look='outline' onTap={onClose} />}>
    <View className='stack'>
      {workplaces.map((one) => (
        <OptionRow
          key={one.shopId}
          words={one.name}
          note={countWords(one)}
          on={one.shopId === chosen}
          onTap={() => onChoose(one.shopId)}
        />
      ))}
    </View>
  </Sheet>
)
