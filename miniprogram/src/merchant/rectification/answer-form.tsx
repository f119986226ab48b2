import { answerLimits } from '@app/types/rectification/values'
import type { AnswerPhoto } from '../../rectification/draft'
import type { Finding } from '../../rectification/finding-facts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Image, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { Strip } from '../../ui/strip'
import { useAnswer } from './use-answer'

type FormProps = {
  readonly at: { readonly shopId: string; readonly rectificationId: string }
  readonly finding: Finding
  readonly onSent: () => void
}

type PhotosProps = { readonly photos: readonly AnswerPhoto[]; readonly onDrop: (photoId: string) => void }

const Photos = ({ photos, onDrop }: PhotosProps) => (
  <>
    {photos.map(({ photoId, path }, n) => (
      <View key={photoId} className='photo-strip'>
        <Image className='photo-strip__picture' src={path} mode='aspectFill' ariaLabel={`第 ${n + 1} 张照片`} />
        <Button words={`删去第 ${n + 1} 张`} look='quiet' short onTap={() => onDrop(photoId)} />
      </View>
    ))}
  </>
)

/** How one finding was mended: a sentence, photographs, sent by itself. */
export const AnswerForm = ({ at, finding, onSent }: FormProps) => {
  const { key, number, state } = finding
  const { draft, busy, outcome, trouble, write, addPhoto, dropPhoto, send } = useAnswer(at, key, onSent)
  const isFull = draft.photos.length >= answerLimits.photos
  return (
    <View className='stack'>
      <TextArea
        id={`words-${number}`}
        label='怎么改的'
        value={draft.words}
        most={answerLimits.words}
        placeholder='例如：换成带盖的垃圾桶了'
        onChange={write}
      />
      <Photos photos={draft.photos} onDrop={dropPhoto} />
      {trouble && <Strip look='warn'>{trouble}</Strip>}
      <OutcomeStrip outcome={outcome} />
      <View className='btns'>
        <Button
          words={isFull ? `最多 ${answerLimits.photos} 张` : '拍照片'}
          look='outline'
          icon='camera'
          disabled={isFull}
          onTap={() => void addPhoto()}
        />
        <Button
          id={`answer-${number}`}
          words={state === 'answered' ? '换成这一份' : '这一项改好了'}
          look='quiet'
          disabled={draft.words.trim() === ''}
          busy={busy ? '正在送出…' : undefined}
          onTap={() => void send()}
        />
      </View>
    </View>
  )
}
