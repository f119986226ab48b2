import { useState } from 'react'
import { showPhoto } from '../../device/show-photo'
import type { PhotoPart } from '../../inspection/item-photos'
import { DrawSheet } from './draw-sheet'
import type { KeptPhoto, photoDeeds } from './photo-deeds'

type Drawn = { readonly key: string; readonly part: PhotoPart; readonly photo: KeptPhoto }
type Photos = Pick<ReturnType<typeof photoDeeds>, 'noRoom' | 'addDrawing'>

/** The photo that is being drawn upon, if any. Without room for one picture more it is only shown, and says why. */
export const useDrawing = ({ noRoom, addDrawing }: Photos, onWrong: (words: string | undefined) => void) => {
  const [drawn, setDrawn] = useState<Drawn>()
  const look = ({ path }: KeptPhoto) => showPhoto(path, [path])
  const open = (next: Drawn) => {
    const full = noRoom(next.key, next.part)
    onWrong(full)
    if (full) look(next.photo)
    else setDrawn(next)
  }
  const sheet = drawn && (
    <DrawSheet
      photo={drawn.photo}
      onLook={() => look(drawn.photo)}
      onDone={(path) => addDrawing(drawn.key, drawn.part, drawn.photo.photoId, path)}
      onClose={() => setDrawn(undefined)}
    />
  )
  return { open, sheet }
}
export type OnDraw = ReturnType<typeof useDrawing>['open']
