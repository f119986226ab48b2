import { timeOf } from '@app/rules/time/day'
import { showPhoto } from '../../device/show-photo'
import type { DraftPhoto } from '../../inspection/draft'
import { Image, View } from '../../ui/box'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'

export type KeptPhoto = DraftPhoto & { readonly photoId: string }

type PhotoTilesProps = {
  /** What they show: 8.3 项. */
  readonly of: string
  readonly photos: readonly KeptPhoto[]
  readonly onDrop: (photoId: string) => void
}

/** What was photographed, in the order taken, each with its time; a tap shows it large. */
export const PhotoTiles = ({ of, photos, onDrop }: PhotoTilesProps) =>
  photos.length === 0 ? null : (
    <View className='photos'>
      {photos.map(({ photoId, path, takenAt }) => (
        <View key={photoId} className='photo'>
          <Tap
            label={`看 ${timeOf(takenAt)} 拍的${of}照片`}
            onTap={() =>
              showPhoto(
                path,
                photos.map((one) => one.path),
              )
            }
          >
            <Image className='photo__picture' src={path} mode='aspectFill' ariaHidden />
          </Tap>
          <View className='photo__time'>{timeOf(takenAt)}</View>
          <Tap className='photo__drop' label={`删去 ${timeOf(takenAt)} 那一张`} onTap={() => onDrop(photoId)}>
            <View className='photo__cross'>
              <Icon name='close' size='small' />
            </View>
          </Tap>
        </View>
      ))}
    </View>
  )
