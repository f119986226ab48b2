import { timeOf } from '@app/rules/time/day'
import type { TaskShown } from '@app/types/self-check/tasks'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Image, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Field, TextArea } from '../../ui/field'
import { Strip } from '../../ui/strip'
import { useFinish } from './use-finish'

type Props = { readonly shopId: string; readonly task: TaskShown; readonly onDone: () => void }

/** How it was mended: a photo of now and a few words. */
export const FinishForm = ({ shopId, task, onDone }: Props) => {
  const { draft, change, take, send, busy, outcome, trouble } = useFinish(
    { shopId, taskId: task.taskId },
    task.before[0]?.spot ?? '',
  )
  const { photo, words, spot } = draft
  const isReady = photo !== undefined && words.trim() !== '' && spot.trim() !== ''
  const finish = async () => {
    if (await send()) onDone()
  }
  return (
    <>
      <Section title='改好了' />
      <Card>
        {photo && (
          <>
            <Image className='task__photo' src={photo.path} mode='aspectFill' ariaLabel='改好以后的照片' />
            <View className='sub'>{`刚拍 ${timeOf(photo.takenAt)}，${photo.place ? '已定位' : '没有定位'}`}</View>
          </>
        )}
        <View className='btns'>
          <Button
            id='take-after'
            words={photo ? '重拍' : '拍改好以后的样子'}
            look='outline'
            icon='camera'
            onTap={() => void take()}
          />
        </View>
        <View className='task__field'>
          <Field
            id='after-spot'
            label='拍的是哪里'
            value={spot}
            most={20}
            onChange={(typed) => change({ ...draft, spot: typed })}
          />
        </View>
        <View className='task__field'>
          <TextArea
            id='after-words'
            label='怎么改的'
            value={words}
            most={200}
            placeholder='例如：换了冰箱门封条，现在 4 度'
            onChange={(typed) => change({ ...draft, words: typed })}
          />
        </View>
        {trouble && <Strip look='warn'>{trouble}</Strip>}
        <OutcomeStrip outcome={outcome} />
        <View className='btns'>
          <Button
            id='finish-task'
            words='改好了，交上去'
            disabled={!isReady}
            busy={busy ? '正在送出…' : undefined}
            onTap={() => void finish()}
          />
        </View>
      </Card>
    </>
  )
}
