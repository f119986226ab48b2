import { showPhoto } from '../device/show-photo'
import { Image, View } from '../ui/box'
import { Tap } from '../ui/tap'

/** What was photographed, small; a tap shows it over the whole screen. */
export const PhotoStrip = ({ photos, of }: { readonly photos: readonly string[]; readonly of: string }) =>
  photos.length === 0 ? null : (
    <View className='photo-strip'>
      {photos.map((address, index) => (
        <Tap key={address} label={`${of}的照片 ${index + 1}`} onTap={() => showPhoto(address, photos)}>
          <Image className='photo-strip__picture' src={address} mode='aspectFill' ariaHidden />
        </Tap>
      ))}
    </View>
  )
