import { expect, it } from 'vitest'
import { sha256 } from '../data/sha256'
import { fitPhoto, type PictureTool } from './fit-photo'
import { mostPhotoBytes } from './jpeg-tries'

type Picture = { readonly width: number; readonly height: number; readonly perPixel: number }

/** A phone whose JPEGs take so many bytes a pixel at full quality; each file says how it was made. */
const phoneWith = (taken: Picture, broken = false) => {
  const files = new Map<string, Uint8Array>()
  const sizeOf = (width: number, quality: number) =>
    Math.round(width * ((width * taken.height) / taken.width) * taken.perPixel * (quality / 100))
  const keep = (name: string, bytes: number) => {
    const content = new Uint8Array(bytes)
    content.set(new TextEncoder().encode(name).slice(0, bytes))
    files.set(name, content)
    return name
  }
  keep('taken', sizeOf(taken.width, 100))
  const asked: string[] = []
  const tool: PictureTool = {
    bytesOf: (path) => files.get(path)?.length ?? 0,
    sidesOf: async () => taken,
    write: async (path, { quality, width }) => {
      asked.push(path)
      if (broken) throw new Error('not supported')
      return keep(`${width} at ${quality}`, sizeOf(width, quality))
    },
  }
  return { tool, files, asked }
}

it('leaves alone what is small enough already', async () => {
  const { tool, asked } = phoneWith({ width: 1_000, height: 800, perPixel: 0.2 })
  expect([await fitPhoto([tool], 'taken'), asked]).toEqual(['taken', []])
})

it.each([
  ['a plain photo', { width: 4_000, height: 3_000, perPixel: 0.2 }, '1280 at 80'],
  ['a busy kitchen', { width: 4_000, height: 3_000, perPixel: 0.4 }, '1280 at 60'],
  ['an upright one', { width: 3_000, height: 4_000, perPixel: 0.2 }, '960 at 80'],
  ['gravel and leaves', { width: 4_000, height: 3_000, perPixel: 2 }, '640 at 40'],
  ['noise', { width: 4_000, height: 4_000, perPixel: 3 }, '480 at 40'],
  ['a small picture of too many bytes', { width: 600, height: 600, perPixel: 4 }, '320 at 40'],
])('%s becomes at most 300 KB, as good as that allows, always from what was taken', async (_, taken, path) => {
  const { tool, files, asked } = phoneWith(taken)
  expect(await fitPhoto([tool], 'taken')).toBe(path)
  expect(files.get(path)?.length).toBeLessThanOrEqual(mostPhotoBytes)
  expect(new Set(asked)).toEqual(new Set(['taken']))
})

it('is named by the bytes that are kept, not by those that were taken', async () => {
  const { tool, files } = phoneWith({ width: 4_000, height: 3_000, perPixel: 0.4 })
  const path = (await fitPhoto([tool], 'taken')) ?? ''
  const hashOf = (name: string) => sha256(files.get(name) ?? new Uint8Array())
  expect(hashOf(path)).not.toBe(hashOf('taken'))
})

it('asks the next means where a phone’s first one cannot, or does nothing', async () => {
  const taken = { width: 4_000, height: 3_000, perPixel: 0.2 }
  const older = phoneWith(taken, true)
  const idle = phoneWith(taken)
  const lazy: PictureTool = { ...idle.tool, write: async (path) => path }
  const good = phoneWith(taken)
  expect(await fitPhoto([older.tool, lazy, good.tool], 'taken')).toBe('1280 at 80')
  expect(await fitPhoto([older.tool, lazy], 'taken')).toBeUndefined()
})
