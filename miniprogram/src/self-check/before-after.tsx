import { dayOf, shortDate, timeOf } from '@app/rules/time/day'
import type { TaskPhoto } from '@app/types/self-check/tasks'
import { proofMarkNames } from '@app/types/self-check/values'
import { showPhoto } from '../device/show-photo'
import { Image, View } from '../ui/box'
import { Tap } from '../ui/tap'
import './before-after.scss'

const takenWords = ({ spot, takenAt }: TaskPhoto): string => `${spot}，${shortDate(dayOf(takenAt))} ${timeOf(takenAt)}`

type SideProps = { readonly title: string; readonly photos: readonly TaskPhoto[]; readonly none: string }

const Side = ({ title, photos, none }: SideProps) => (
  <View className='before-after__side'>
    <View className='note'>{title}</View>
    {photos.length === 0 && <View className='before-after__none'>{none}</View>}
    {photos.map((photo) => (
      <View key={photo.sha256} className='before-after__photo'>
        <Tap
          label={`${title}的照片：${photo.spot}`}
          onTap={() =>
            showPhoto(
              photo.url,
              photos.map(({ url }) => url),
            )
          }
        >
          <Image className='before-after__picture' src={photo.url} mode='aspectFill' ariaHidden />
        </Tap>
        <View className='sub'>{takenWords(photo)}</View>
        {photo.marks.map((mark) => (
          <View key={mark} className='field__hint field__hint--wrong'>
            {proofMarkNames[mark]}
          </View>
        ))}
      </View>
    ))}
  </View>
)

type Props = { readonly before: readonly TaskPhoto[]; readonly after: readonly TaskPhoto[]; readonly isDone: boolean }

/** What it looked like and what it looks like now, side by side. */
export const BeforeAfter = ({ before, after, isDone }: Props) => (
  <View className='before-after'>
    <Side title='改之前' photos={before} none='发现时没有拍照' />
    <Side title='改好以后' photos={after} none={isDone ? '没有照片' : '还没有改好'} />
  </View>
)
