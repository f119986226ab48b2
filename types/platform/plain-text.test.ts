import { describe, expect, it } from 'vitest'
import { hasControls, plainText, withoutControls } from './plain-text'

describe('plain text', () => {
  it.each([
    ['words', '青石路 18 号（东侧）', '青石路 18 号（东侧）'],
    ['markup, which is text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['a formula, which is text', '=cmd|/c calc', '=cmd|/c calc'],
    ['a number copied from a contact', '\u202d19900001234\u202c', '19900001234'],
    ['a file name that is turned round', '名册\u202excod.exe', '名册xcod.exe'],
    ['an isolate that stays open', '面馆\u2066', '面馆'],
    ['marks of direction', '面\u200e\u200f\u061c馆', '面馆'],
    ['zero-width spaces and the byte order mark', '\ufeff面\u200b馆\u2060', '面馆'],
    ['joiners between letters', '面\u200c\u200d馆', '面馆'],
    ['a soft hyphen', '面\u00ad馆', '面馆'],
    ['blanks that count as letters', 'ㅤ面\u115f\u1160\uffa0馆', '面馆'],
    ['tags, in which a second text can hide', '面\u{e0041}\u{e007f}馆', '面馆'],
    ['notes between lines, and a lost object', '面\ufff9馆\ufffb\ufffc', '面馆'],
    ['a family, joined', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['a fire-fighter of some colour', '🧑🏽‍🚒', '🧑🏽‍🚒'],
    ['a heart on fire', '❤️‍🔥', '❤️‍🔥'],
    ['a joiner that joins nothing', '👩\u200d', '👩'],
    ['a rare character’s shape', '葛\u{e0100}城', '葛\u{e0100}城'],
    ['line breaks of every system', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['a tab', 'a\tb', 'a b'],
  ])('of %s', (_, given, kept) => {
    expect(hasControls(given)).toBe(false)
    expect(plainText(given)).toBe(kept)
    expect(plainText(kept)).toBe(kept)
  })

  it.each([
    ['NUL', '\u0000'],
    ['a bell', '\u0007'],
    ['a backspace', '\b'],
    ['a vertical tab', '\v'],
    ['a form feed', '\f'],
    ['escape', '\u001b'],
    ['delete', '\u007f'],
    ['a C1 control', '\u009b'],
    ['the first half of a character', '\ud842'],
    ['the second half of a character', '\udfb7'],
    ['a noncharacter', '\ufdd0'],
    ['the last noncharacter', '\u{10ffff}'],
  ])('is nothing with %s', (_, sign) => {
    expect(hasControls(`面${sign}馆`)).toBe(true)
    expect(withoutControls(`面${sign}馆${sign}`)).toBe('面馆')
  })

  it('keeps whole characters outside the basic plane', () => expect(hasControls('𠮷野家')).toBe(false))
})
