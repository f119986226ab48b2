import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText, isBlank, looksLikeFormula, neutraliseFormula, tidy, wordsOfFormula } from './register-cell'
import { readDate } from './register-date'

describe('the text of a cell', () => {
  it.each([
    ['云溪区河湾\n桂大药房', '云溪区河湾桂大药房'],
    ['  老 张 面 馆 ', '老张面馆'],
    ['ＡＢＣ　烘焙　２店', 'ABC烘焙2店'],
    ['Tom  Coffee\tBar', 'Tom Coffee Bar'],
    ['好\u200B味\u0007道', '好味道'],
    ['百味（东街）店', '百味（东街）店'],
  ])('%j reads %j', (written, read) => expect(tidy(written)).toBe(read))

  it.each([null, undefined, '', ' \n', '\u3000', '\u200B', new Date(Number.NaN)])('is nothing in %j', (cell) => {
    expect(isBlank(cell)).toBe(true)
  })

  it.each([
    [18_676_187_369, '18676187369'],
    [true, 'true'],
    [new Date('2027-03-05T00:00:00Z'), '2027-03-05'],
  ])('of %s is %s', (cell, text) => expect(cellText(cell)).toBe(text))
})

describe('a formula', () => {
  it.each([
    ['=HYPERLINK("http://x.invalid","云溪区晴川磊副食店")', '云溪区晴川磊副食店'],
    ['＝hyperlink("http://x.invalid" , "老街馆")', '老街馆'],
    ['@老街馆', '老街馆'],
    ['+-= 老街馆', '老街馆'],
    ['=1+1', '1+1'],
  ])('%s shows %s', (text, words) => {
    expect(looksLikeFormula(text)).toBe(true)
    expect(wordsOfFormula(text)).toBe(words)
  })

  it('is never what is left of one, nor what is written into a sheet', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '=', ' =', '＝', '+', '-', '@', '\t', '\r=', '\n'), fc.string(), (sign, rest) => {
        expect(looksLikeFormula(wordsOfFormula(sign + rest))).toBe(false)
        expect(neutraliseFormula(sign + rest)).not.toMatch(/^[=+\-@\t\r\n]/)
      }),
    )
  })

  it.each([
    ['a tab', '\t=1+1'],
    ['a tab before plain words', '\t老街馆'],
    ['a carriage return', '\r=1+1'],
    ['a line feed', '\n=1+1'],
    ['a line feed before plain words', '\n老街馆'],
    ['a line of Windows', '\r\n@SUM(A1)'],
    ['a tab after a space', ' \t=1+1'],
    ['a wide space and a line feed', '\u3000\n＝1+1'],
  ])('is kept from running behind %s', (_, text) => expect(neutraliseFormula(text)).toBe(`'${text}`))

  it('is not made of plain words', () => expect(neutraliseFormula('老街馆')).toBe('老街馆'))
})

describe('the end of validity', () => {
  it.each([
    ['2027-10-20', '2027-10-20'],
    ['2027.3.5', '2027-03-05'],
    ['2027/3/5', '2027-03-05'],
    ['2027年3月5日', '2027-03-05'],
    ['２０２７．３．５', '2027-03-05'],
    [' 2027-03-05\n', '2027-03-05'],
    ['至2027-03-05', '2027-03-05'],
    ['2027-03-05 00:00:00', '2027-03-05'],
    ['20270305', '2027-03-05'],
    [20_270_305, '2027-03-05'],
    [46_451, '2027-03-05'],
    [46_451.5, '2027-03-05'],
    ['46451', '2027-03-05'],
    [new Date('2027-03-05T00:00:00Z'), '2027-03-05'],
    ['长期', 'unlimited'],
    ['永久', 'unlimited'],
    ['长期有效', 'unlimited'],
    ['2026-02-30', 'unreadable'],
    ['2027-13-01', 'unreadable'],
    ['20261301', 'unreadable'],
    ['2027-3', 'unreadable'],
    ['见附件', 'unreadable'],
    [12, 'unreadable'],
    [Number.NaN, 'unreadable'],
    [new Date(Number.NaN), 'unreadable'],
    ['', 'missing'],
    [null, 'missing'],
  ])('written %j is %s', (cell, date) => expect(readDate(cell)).toBe(date))

  it('counts Excel serials as Excel does', () => {
    expect(readDate(25_569)).toBe('1970-01-01')
    expect(readDate(43_831)).toBe('2020-01-01')
    expect(readDate(45_351)).toBe('2024-02-29')
  })
})
