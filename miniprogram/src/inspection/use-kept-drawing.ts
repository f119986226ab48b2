import { type MutableRefObject, useRef, useState } from 'react'
import type { KeptFile } from '../device/kept-file'
import { phoneFull } from '../parts'

type Drawing = { readonly keep: () => Promise<KeptFile | undefined> }

/**
 * Keeps what was drawn, once at a time, and hands its file on. A phone without room is told of: the drawing stays where
 * it is, to be kept again.
 */
export const useKeptDrawing = (
  pen: MutableRefObject<Drawing | undefined>,
  onKept: (path: string) => Promise<void> | void,
) => {
  const [keeping, setKeeping] = useState(false)
  const under = useRef(false)
  const keep = async () => {
    if (under.current) return
    under.current = true
    setKeeping(true)
    const drawn = await pen.current?.keep()
    if (drawn) phoneFull.set(drawn === 'full')
    if (drawn && drawn !== 'full') await onKept(drawn.path)
    under.current = false
    setKeeping(false)
  }
  return { keeping, keep }
}
