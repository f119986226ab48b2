import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEscpos } from '../test-support/read-escpos'
import { columnsOf, gbkEncoder } from './gbk'
import { columns, ticketPrinter } from './ticket'
import { wrap } from './wrap'

const draw = ticketPrinter()
const encode = gbkEncoder()
const hex = (bytes: readonly number[]) => Buffer.from(bytes).toString('hex')

describe('GBK', () => {
  it.each([
    ['啊', 'b0a1'],
    ['面', 'c3e6'],
    ['镕', 'e946'],
    ['〔', 'a1b2'],
    ['：', 'a3ba'],
    ['〓', 'a1fe'],
    ['A1', '4131'],
  ])('writes %s as %s', (text, bytes) => {
    expect(encode(text)).toEqual({ bytes: [...Buffer.from(bytes, 'hex')], missing: [] })
  })

  it('names what it lacks, once, and prints 〓 in its place', () => {
    const { bytes, missing } = encode('𠮷记𠮷')
    expect(hex(bytes)).toBe('a1febcc7a1fe')
    expect(missing).toEqual(['𠮷'])
  })

  it('lets no control character through: to the printer it is a command', () => {
    expect(encode('面\u001b@馆\n\u007f\u0085')).toEqual(encode('面@馆'))
  })

  it('reads back as what was written, whatever was typed', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { bytes, missing } = encode(text)
        const kept = [...text].filter((one) => !/\p{Cc}/u.test(one)).map((one) => (missing.includes(one) ? '〓' : one))
        expect(decoder.decode(Uint8Array.from(bytes))).toBe(kept.join(''))
      }),
    )
  })
})

describe('a line', () => {
  it.each([
    ['', 8, ['']],
    ['面馆', 8, ['面馆']],
    ['槐荫桥面馆东店', 8, ['槐荫桥面', '馆东店']],
    ['号2026年', 6, ['号2026', '年']],
    ['共12项，2026-11-24前', 10, ['共12项，', '2026-11-24', '前']],
    ['0123456789012', 8, ['01234567', '89012']],
  ])('of %j at %i columns is broken so', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  it('is never longer than the paper is wide, and nothing is lost', () => {
    const text = fc.string({ unit: fc.constantFrom('面', '馆', '：', 'a', '1', '-', ' ', '𠮷') })
    fc.assert(
      fc.property(text, (typed) => {
        const lines = wrap(typed, columns)
        expect(lines.filter((line) => columnsOf(line) > columns)).toEqual([])
        expect(lines.join('').replaceAll(' ', '')).toBe(typed.replaceAll(' ', ''))
      }),
    )
  })
})

describe('a ticket', () => {
  const { bytes, missing } = draw([
    { kind: 'title', text: '云溪区市场监督管理局' },
    { kind: 'pair', name: '日期', value: '2026-11-24' },
    { kind: 'pair', name: '单位', value: '云溪区槐荫桥街道老张家手工𠮷字面馆' },
    { kind: 'rule' },
    { kind: 'verdict', text: '基本符合' },
    { kind: 'qr', text: 'https://qa.example.cn/s/ABC' },
  ])

  it('is, byte by byte, what the printer’s reference says', () => {
    expect(hex([...bytes.slice(0, 4)])).toBe('1b401c26')
    expect(Buffer.from(bytes).toString('hex')).toContain(
      [
        '1d286b0400314132' + '00',
        '1d286b0300314306',
        '1d286b0300314531',
        `1d286b1e00315030${Buffer.from('https://qa.example.cn/s/ABC').toString('hex')}`,
        '1d286b0300315130',
      ].join(''),
    )
    expect(hex([...bytes.slice(-3)])).toBe('1b6404')
  })

  it('says on paper what was handed in', () => {
    const { lines, codes, settings } = readEscpos(bytes)
    expect(lines.map(({ text }) => text)).toEqual([
      '云溪区市场监督管理局',
      '日期                  2026-11-24',
      '单位',
      '云溪区槐荫桥街道老张家手工〓字面',
      '馆',
      '--------------------------------',
      '基本符合',
      '',
    ])
    expect(lines[0]).toMatchObject({ align: 1, bold: true, size: 0 })
    expect(lines[6]).toMatchObject({ align: 1, bold: true, size: 1 })
    expect(codes).toEqual(['https://qa.example.cn/s/ABC'])
    expect(settings).toEqual(['65: 50 0', '67: 6', '69: 49', 'feed 4'])
    expect(missing).toEqual(['𠮷'])
  })

  it('is readable to the printer to its last byte, whatever was typed', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 80 })
    fc.assert(
      fc.property(typed, typed, (text, value) => {
        const { lines } = readEscpos(
          draw([
            { kind: 'text', text },
            { kind: 'pair', name: '名称', value },
          ]).bytes,
        )
        expect(lines.filter((line) => columnsOf(line.text) > columns)).toEqual([])
      }),
    )
  })
})
