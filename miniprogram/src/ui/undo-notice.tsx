import { Text, View } from '@tarojs/components'
import { Tap } from './tap'

type UndoNoticeProps = { readonly words: string; readonly onUndo?: () => void }

/** Says what was just done and offers to take it back: no question beforehand. */
export const UndoNotice = ({ words, onUndo }: UndoNoticeProps) => (
  <View className='notice' ariaLive='polite'>
    <Text>{words}</Text>
    {onUndo && (
      <Tap className='notice__undo' onTap={onUndo}>
        <Text>撤回</Text>
      </Tap>
    )}
  </View>
)
