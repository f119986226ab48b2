/**
 * A piece of a sentence and how it breaks: `whole` not at all, `clauses` only after its marks, `free` anywhere.
 * `at` is its place in the sentence.
 */
export type Phrase = { readonly text: string; readonly breaks: 'whole' | 'clauses' | 'free'; readonly at: number }
type Piece = Omit<Phrase, 'at'>

/** So many characters of a clause find room on one line of the narrowest card, in large text too. */
const mostOnALine = 10

/** Up to and with the mark that ends it. */
const clause = /[^，；：。、·]*[，；：。、·]+|[^，；：。、·]+/g
/** `2026年12月8日前`, `12月8日 周二`; `9 个工作日`, `2 项`, `1/2 张`. */
const figure =
  /((?:\d{4}年)?\d{1,2}月\d{1,2}日(?: 周[一二三四五六日])?前?|\d[\d./]* (?:个工作日|分钟|小时|[\u4e00-\u9fff]))/

/** Width in Chinese characters: a figure or a letter is a little more than half as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character === ' ' ? 0.3 : character < '\u00b7' ? 0.6 : 1), 0)

/** Split at what it captures, a text alternates: free, figure, free. */
const splitFigures = (text: string): readonly Piece[] =>
  text.split(figure).map((piece, place) => ({ text: piece, breaks: place % 2 === 1 ? 'whole' : 'free' }))

const splitClause = (text: string): readonly Piece[] => {
  if (widthOf(text) > mostOnALine) return splitFigures(text)
  return [{ text, breaks: /[\d ]/.test(text) ? 'whole' : 'clauses' }]
}

/**
 * Where a sentence may break. A short clause is read at one glance, so it stays on one line (`2026年11月18日·`,
 * `25 项符合，`, `陆闻溪 YX-070012`); of a long one its dates and its figures with their words do.
 */
export const splitPhrases = (sentence: string): readonly Phrase[] => {
  const phrases: Phrase[] = []
  let at = 0
  for (const { text, breaks } of (sentence.match(clause) ?? []).flatMap(splitClause)) {
    const last = phrases[phrases.length - 1]
    if (last && last.breaks === breaks && breaks !== 'whole') {
      phrases[phrases.length - 1] = { ...last, text: last.text + text }
    } else if (text) phrases.push({ text, breaks, at })
    at += text.length
  }
  return phrases
}
