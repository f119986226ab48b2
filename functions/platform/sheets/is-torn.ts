const [opens, closes, declares] = Buffer.from('<>!')
const spans = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
] as const

/**
 * Whether a tag of this document (UTF-8) begins inside another or never ends, which XML 1.0 §2.4 does not allow. The
 * reader of workbooks looks for the end of each such tag through all that follows: some ten thousand keep it busy for
 * minutes.
 */
export const isTorn = (xml: Buffer): boolean => {
  let at = nextOpening(xml, 0)
  while (at < xml.length) {
    const end = xml[at + 1] === declares ? endOfSpan(xml, at) : endOfTag(xml, at)
    if (end < 0) return true
    at = nextOpening(xml, end)
  }
  return false
}

const nextOpening = (xml: Buffer, from: number): number => {
  let at = from
  while (at < xml.length && xml[at] !== opens) at++
  return at
}

/** Behind the tag that begins here; -1 when another begins, or the document ends, before it does. */
const endOfTag = (xml: Buffer, from: number): number => {
  let at = from + 1
  while (at < xml.length && xml[at] !== closes && xml[at] !== opens) at++
  return xml[at] === closes ? at + 1 : -1
}

/** Behind the comment, character data or declaration that begins here; -1 when it has no end. */
const endOfSpan = (xml: Buffer, from: number): number => {
  const span = spans.find(([begin]) => xml.toString('latin1', from, from + begin.length) === begin)
  if (!span) return endOfTag(xml, from)
  const end = xml.indexOf(span[1], from + span[0].length)
  return end < 0 ? -1 : end + span[1].length
}
