import type { InspectionDocument } from './document-data'
import type { RenderPdf } from './render-pdf'
import { readTemplate } from './template'

const picturesIn = (value: unknown): Uint8Array[] => {
  if (value instanceof Uint8Array) return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(picturesIn)
}

/** Whether the renderer reads this picture, by having it drawn alone. */
const isDrawn = async (render: RenderPdf, image: Uint8Array): Promise<boolean> => {
  try {
    await render(`${readTemplate('kit')}\n#picture(data.image)`, { image })
    return true
  } catch {
    return false
  }
}

/** The same value without the properties that hold one of these pictures. */
const without = (value: unknown, unreadable: ReadonlySet<unknown>): unknown => {
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((one) => without(one, unreadable))
  const kept = Object.entries(value).filter(([, one]) => !unreadable.has(one))
  return Object.fromEntries(kept.map(([key, one]) => [key, without(one, unreadable)]))
}

/**
 * The document without the pictures that the renderer cannot read, so that each leaves a marked place; undefined when it
 * reads them all and something else is wrong. Draws each picture alone: for a document that has failed.
 */
export const leaveOutUnreadable = async (
  render: RenderPdf,
  document: InspectionDocument,
): Promise<InspectionDocument | undefined> => {
  const unreadable = new Set<unknown>()
  for (const image of new Set(picturesIn(document))) if (!(await isDrawn(render, image))) unreadable.add(image)
  // every picture of a document may be missing: only such properties go
  return unreadable.size > 0 ? (without(document, unreadable) as InspectionDocument) : undefined
}
