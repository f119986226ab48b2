import { View } from '../ui/box'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'

type WithdrawSheetProps = {
  /** What follows from it. */
  readonly words: string
  readonly busy: boolean
  readonly onClose: () => void
  readonly onSure: () => void
}

/** Asks once more before somebody's own application is taken back. */
export const WithdrawSheet = ({ words, busy, onClose, onSure }: WithdrawSheetProps) => (
  <Sheet
    title='撤回这份申请'
    onClose={onClose}
    foot={
      <View className='btns'>
        <Button words='不撤回' look='outline' onTap={onClose} />
        <Button id='sure' words='撤回这份申请' look='danger' busy={busy ? '正在撤回…' : undefined} onTap={onSure} />
      </View>
    }
  >
    <View className='sub'>{words}</View>
  </Sheet>
)
