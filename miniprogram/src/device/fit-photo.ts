import { mostPhotoBytes } from './jpeg-tries'

/** What a phone can do with a picture in a file. */
export type PictureTool = {
  readonly bytesOf: (path: string) => number
  readonly sidesOf: (path: string) => Promise<{ readonly width: number; readonly height: number }>
  /** Writes it anew as JPEG, so wide, in another file. Throws where this phone cannot, or not with this picture. */
  readonly write: (path: string, how: { readonly quality: number; readonly width: number }) => Promise<string>
}

/** What a document prints (photoLimits in types/inspection), then coarser, then smaller. */
const steps = [
  { longest: 1_280, quality: 80 },
  { longest: 1_280, quality: 60 },
  { longest: 1_280, quality: 40 },
  { longest: 960, quality: 40 },
  { longest: 640, quality: 40 },
  { longest: 480, quality: 40 },
  { longest: 320, quality: 40 },
] as const

/** A phone whose first means changes nothing of the picture is asked with the next one. */
const written = async (tool: PictureTool, src: string): Promise<string | undefined> => {
  const { width, height } = await tool.sidesOf(src)
  const longest = Math.max(width, height)
  if (longest <= steps[0].longest && tool.bytesOf(src) <= mostPhotoBytes) return src
  for (const step of steps) {
    const scale = Math.min(1, step.longest / longest)
    const path = await tool.write(src, { quality: step.quality, width: Math.max(1, Math.round(width * scale)) })
    if (tool.bytesOf(path) <= mostPhotoBytes) return path
  }
  return undefined
}

/**
 * A file of the picture that a weak network carries: at most 300 KB, always made from what was taken, so that it is
 * coarsened once. The tools are tried in their order; undefined where none of them gets there.
 */
export const fitPhoto = async (tools: readonly PictureTool[], src: string): Promise<string | undefined> => {
  for (const tool of tools) {
    const path = await written(tool, src).catch(() => undefined)
    if (path !== undefined) return path
  }
  return undefined
}
