import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainPng, signaturePng } from '../paper/test-support/draw-png'
import { isPicture, isPng } from './picture'
import { readJpeg } from './read-jpeg'
import { readPng } from './read-png'

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
/** Three by two pixels of red, as a camera and as the web write them. */
const baseline = bytesOf(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCKALXj/9k=',
)
const progressive = bytesOf(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wgARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBf/aAAwDAQACEAMQAAABiBb3/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABBQJ//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPwF//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPwF//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAGPwJ//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPyF//9oADAMBAAIAAwAAABAD/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPxB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPxB//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxB//9k=',
)
/** Five by four pixels: interlaced, of a palette, of sixteen bits. */
const interlaced = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAEAgAAAAFe74KrAAAAGElEQVQI12M4wACCIQwfGAIYVjUwMDAAADVgBP8/gm+KAAAAAElFTkSuQmCC',
)
const palette = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAEAgMAAAA7XR3TAAAADFBMVEX///+qqqpVVVUAAAABM1s0AAAAFElEQVQI12NgYGAIdWBY1cDw/wAADIQDf+AivqAAAAAASUVORK5CYII=',
)
const deep = bytesOf(
  'iVBORw0KGgoAAAANSUhEUgAAAAUAAAAEEAYAAAAWoykDAAAAH0lEQVQI12P8DwUMBADL6tWrV69eTUgZCQoZIRRhqwFYahIFOURu4gAAAABJRU5ErkJggg==',
)
const ink = signaturePng(3)
const many = 1_000_000

describe('a whole picture', () => {
  it.each<[string, Uint8Array, object]>([
    ['signature', ink, { width: 320, height: 120 }],
    ['photograph as PNG', plainPng(40, 30, [200, 30, 160]), { width: 40, height: 30 }],
    ['interlaced PNG', interlaced, { width: 5, height: 4 }],
    ['PNG of a palette', palette, { width: 5, height: 4 }],
    ['PNG of sixteen bits', deep, { width: 5, height: 4 }],
    ['JPEG', baseline, { width: 3, height: 2 }],
    ['progressive JPEG', progressive, { width: 3, height: 2 }],
    ['JPEG with something after its end', new Uint8Array([...baseline, 1, 2, 3]), { width: 3, height: 2 }],
  ])('%s has its size', (_, bytes, size) => {
    expect(readPng(bytes, many) ?? readJpeg(bytes, many)).toEqual(size)
    expect(isPicture(bytes)).toBe(true)
  })

  it('is a signature only as PNG', () => {
    expect([isPng(ink), isPng(baseline)]).toEqual([true, false])
  })
})

describe('what is no picture', () => {
  it.each([
    ['a signature', ink],
    ['an interlaced PNG', interlaced],
    ['a JPEG', baseline],
    ['a progressive JPEG', progressive],
  ])('is %s that breaks off, wherever', (_, bytes) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(isPicture(bytes.subarray(0, length))).toBe(false)
      }),
    )
  })

  it('is a PNG of which a byte was damaged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ink.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = Uint8Array.from(ink)
        damaged[at] = (damaged[at] ?? 0) ^ by
        expect(isPng(damaged)).toBe(false)
      }),
    )
  })

  it('is anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(isPicture(bytes)).toBe(false)
      }),
    )
    const start = fc.constantFrom<number[][]>([0xff, 0xd8], [...ink.subarray(0, 8)])
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 400 }), (begun, rest) => {
        expect(isPng(new Uint8Array([...begun, ...rest]))).toBe(false)
      }),
    )
  })

  it('is one of more pixels than the document can carry', () => {
    expect(readPng(ink, 320 * 120)).toBeDefined()
    expect(readPng(ink, 320 * 120 - 1)).toBeUndefined()
    expect(readJpeg(baseline, 6)).toBeDefined()
    expect(readJpeg(baseline, 5)).toBeUndefined()
  })
})
