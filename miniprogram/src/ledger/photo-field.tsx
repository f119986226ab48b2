import { ledgerLimits } from '@app/types/ledger/values'
import { useState } from 'react'
import { takePhoto } from '../device/take-photo'
import { makeId } from '../parts'
import { Image, View } from '../ui/box'
import { Button } from '../ui/button'
import { Strip } from '../ui/strip'
import { noPhotoWords } from '../words/no-photo'
import type { EntryPhoto } from './entry-draft'

type Props = {
  readonly photos: readonly EntryPhoto[]
  /** `拍供货者的证照和单据`. */
  readonly words: string
  /** A paper may be a picture from the album; what shows the kitchen is taken now. */
  readonly of: 'evidence' | 'paper'
  readonly onChange: (photos: readonly EntryPhoto[]) => void
}

/** Photos of an entry or an answer, kept on the phone as they are taken. */
export const PhotoField = ({ photos, words, of, onChange }: Props) => {
  const [trouble, setTrouble] = useState<string>()
  const add = async () => {
    const taken = await takePhoto(of)
    setTrouble(typeof taken === 'string' ? noPhotoWords[taken] : undefined)
    if (typeof taken !== 'string') onChange([...photos, { photoId: makeId(), path: taken.path }])
  }
  const isFull = photos.length >= ledgerLimits.photos
  return (
    <View className='stack'>
      {photos.map(({ photoId, path }, n) => (
        <View key={photoId} className='photo-strip'>
          <Image className='photo-strip__picture' src={path} mode='aspectFill' ariaLabel={`第 ${n + 1} 张照片`} />
          <Button
            words={`删去第 ${n + 1} 张`}
            look='quiet'
            short
            onTap={() => onChange(photos.filter((one) => one.photoId !== photoId))}
          />
        </View>
      ))}
      {trouble && <Strip look='warn'>{trouble}</Strip>}
      <Button
        id='take-photo'
        words={isFull ? `最多 ${ledgerLimits.photos} 张` : words}
        look='outline'
        icon='camera'
        disabled={isFull}
        onTap={() => void add()}
      />
    </View>
  )
}
