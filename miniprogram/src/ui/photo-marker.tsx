import { Canvas, View } from '@tarojs/components'
import { type MutableRefObject, useEffect, useRef, useState } from 'react'
import { jpegFile } from '../device/jpeg-file'
import type { KeptFile } from '../device/kept-file'
import { openPhotoCanvas, type PhotoCanvas } from '../device/photo-canvas'
import { type Marker, openMarker } from './marker'

export type MarkerPen = Pick<Marker, 'undo' | 'clear'> & {
  /** Writes the photo with what was drawn on it; undefined when it never opened. */
  readonly keep: () => Promise<KeptFile | undefined>
}
type PhotoMarkerProps = {
  readonly pen: MutableRefObject<MarkerPen | undefined>
  readonly path: string
  readonly label: string
  readonly onStrokes: (count: number) => void
}

const sizeOf = ({ shown }: PhotoCanvas): string => `width:${shown.width}px;height:${shown.height}px`

/** A photo, as large as the place it is given, to be drawn upon with a finger; `pen` hands the drawing out. */
export const PhotoMarker = ({ pen, path, label, onStrokes }: PhotoMarkerProps) => {
  const [opened, setOpened] = useState<PhotoCanvas | 'shut'>()
  const held = useRef<Marker>()
  held.current ??= openMarker(onStrokes)
  const marker = held.current
  useEffect(() => {
    void openPhotoCanvas('#photo-marker', path).then((paper) => {
      if (paper) marker.open(paper)
      setOpened(paper ?? 'shut')
    })
  }, [marker, path])
  const paper = opened === 'shut' ? undefined : opened
  pen.current = {
    undo: marker.undo,
    clear: marker.clear,
    keep: async () => paper && (await jpegFile(paper.canvas)),
  }
  return (
    <View className='marker' ariaRole='img' ariaLabel={label}>
      <Canvas
        type='2d'
        id='photo-marker'
        canvasId='photo-marker'
        className='marker__canvas'
        disableScroll
        {...(paper && { style: sizeOf(paper) })}
        onTouchStart={marker.begin}
        onTouchMove={marker.move}
        onTouchEnd={marker.end}
        onTouchCancel={marker.end}
      />
      {opened === 'shut' && <View className='marker__shut'>这张照片没有打开。请取消，再点一次。</View>}
    </View>
  )
}
