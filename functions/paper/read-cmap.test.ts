import { describe, expect, it } from 'vitest'
import { readFonts } from './fonts'
import { readCmap } from './read-cmap'

const [regular, semiBold] = readFonts().map(readCmap)

describe('what the fonts can draw', () => {
  it.each([
    ['A', true],
    ['青', true],
    ['〔', true],
    ['𬱖', true], // a name that people bear, extension F
    ['𠂉', true], // extension B
    ['𪛖', false], // the last of extension B
    ['🍜', false],
    ['☑', false],
    ['\u0007', false],
    ['\u{10ffff}', false],
  ])('%j: %s', (character, covered) => {
    expect(regular?.(character.codePointAt(0) ?? 0)).toBe(covered)
  })

  it('is the same in both weights, so that nobody is named in headings only', () => {
    const differing = Array.from({ length: 0x32000 }, (_, n) => n).filter((n) => regular?.(n) !== semiBold?.(n))
    expect(differing).toEqual([])
  })

  it('is not guessed from a file that is no font', () => {
    expect(() => readCmap(new Uint8Array(64))).toThrow('no table cmap')
  })
})
