import { timeOf } from '@app/rules/time/day'
import { showPhoto } from '../../device/show-photo'
import { Image, Text, View } from '../../ui/box'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import type { KeptPhoto } from './photo-deeds'

type PhotoTilesProps = {
  /** What they show: 8.3 项. */
  readonly of: string
  readonly photos: readonly KeptPhoto[]
  readonly onDrop: (photoId: string) => void
  /** Missing where nothing is drawn upon. */
  readonly onDraw?: (photo: KeptPhoto) => void
}

/** Beside so few tiles there is room for a word. */
const few = 3

const wordsOf = ({ takenAt, drawnOn, drawable }: KeptPhoto, of: string) => {
  const time = timeOf(takenAt)
  if (drawnOn) return { look: `看 ${time} 那张${of}照片上的标注`, drop: `删去 ${time} 的标注` }
  return { look: `看 ${time} 拍的${of}照片${drawable ? '，可以标注' : ''}`, drop: `删去 ${time} 那一张` }
}

type TileProps = Omit<PhotoTilesProps, 'photos'> & { readonly photo: KeptPhoto; readonly onLook: () => void }

const Tile = ({ of, photo, onLook, onDrop, onDraw }: TileProps) => {
  const { photoId, path, takenAt, drawnOn, drawable } = photo
  const { look, drop } = wordsOf(photo, of)
  return (
    <View className='photo'>
      <Tap label={look} onTap={() => (drawable && onDraw ? onDraw(photo) : onLook())}>
        <Image className='photo__picture' src={path} mode='aspectFill' ariaHidden />
      </Tap>
      <View className='photo__time'>
        {drawnOn && <Icon name='pen' size='small' />}
        <Text>{drawnOn ? '标注' : timeOf(takenAt)}</Text>
      </View>
      <Tap className='photo__drop' label={drop} onTap={() => onDrop(photoId)}>
        <View className='photo__cross'>
          <Icon name='close' size='small' />
        </View>
      </Tap>
    </View>
  )
}

/** What was photographed, in the order taken, each with its time and what was drawn upon it; a tap shows it large. */
export const PhotoTiles = ({ photos, ...rest }: PhotoTilesProps) => {
  const paths = photos.map(({ path }) => path)
  const hinted = photos.length < few && photos.every(({ drawable }) => drawable)
  return photos.length === 0 ? null : (
    <View className='photos'>
      {photos.map((photo) => (
        <Tile key={photo.photoId} {...rest} photo={photo} onLook={() => showPhoto(photo.path, paths)} />
      ))}
      {hinted && <View className='photos__hint note'>点照片，可以在上面圈出问题。</View>}
    </View>
  )
}
