import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Phrase, splitPhrases } from './split-phrases'

const marks: Readonly<Record<Phrase['breaks'], (text: string) => string>> = {
  whole: (text) => `[${text}]`,
  clauses: (text) => `<${text}>`,
  free: (text) => text,
}
const shown = (sentence: string) => splitPhrases(sentence).map(({ text, breaks }) => marks[breaks](text))

it.each([
  ['日常监督检查·2026年11月18日', ['<日常监督检查·>', '[2026年11月18日]']],
  ['30 项：25 项符合，1 项不符合，4 项不适用', ['[30 项：]', '[25 项符合，]', '[1 项不符合，]', '[4 项不适用]']],
  ['丁望舒 YX-070013；陆闻溪 YX-070012', ['[丁望舒 YX-070013；]', '[陆闻溪 YX-070012]']],
  ['2026年10月19日·丁望舒、顾清和', ['[2026年10月19日·]', '<丁望舒、顾清和>']],
  ['书面限期整改，11月29日前', ['<书面限期整改，>', '[11月29日前]']],
])('keeps a short clause with a figure whole: %s', (sentence, phrases) => {
  expect(shown(sentence)).toEqual(phrases)
})

it.each([
  ['清洗、消毒、保洁设备齐全，能正常使用', ['<清洗、消毒、保洁设备齐全，能正常使用>']],
  [
    '服务器没有回应。您填过的内容都在手机里，没有丢。',
    ['<服务器没有回应。>', '您填过的内容都在手机里，', '<没有丢。>'],
  ],
])('breaks short clauses only between them, and long ones anywhere: %s', (sentence, phrases) => {
  expect(shown(sentence)).toEqual(phrases)
})

it('keeps dates and figures with their words together in a clause that is too long for one line', () => {
  expect(shown('整改到2026年12月8日前并在之后的 9 个工作日里等所里的人来复查')).toEqual([
    '整改到',
    '[2026年12月8日前]',
    '并在之后的 ',
    '[9 个工作日]',
    '里等所里的人来复查',
  ])
})

it('loses and adds nothing, and knows where every phrase stands', () => {
  const sentence = fc.array(fc.constantFrom('食', '12', '月', '日', '年', '，', '。', '·', ' ', 'YX-0', '项', '（'))
  fc.assert(
    fc.property(sentence, (parts) => {
      const text = parts.join('')
      const phrases = splitPhrases(text)
      expect(phrases.map((phrase) => phrase.text).join('')).toBe(text)
      for (const phrase of phrases) expect(text.startsWith(phrase.text, phrase.at)).toBe(true)
    }),
  )
})
