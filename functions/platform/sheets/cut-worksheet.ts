/** Bytes of a worksheet that are taken apart at once: as text and as rows they take several times as much. */
export const mostAtOnce = 6_000_000

const empty = Buffer.from(
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
)
export const emptyWorksheet = (): Buffer => empty

const rowsBegin = '<sheetData>'
const rowEnds = '</row>'

/**
 * A worksheet in several, each of which has some of its rows under their own numbers; one alone when it is small, or
 * written in a way that does not show where its rows end.
 */
export const cutWorksheet = (xml: Buffer, most = mostAtOnce): readonly Buffer[] => {
  const begin = xml.indexOf(rowsBegin)
  const last = xml.lastIndexOf(rowEnds)
  if (xml.length <= most || begin < 0 || last < 0) return [xml]
  const head = xml.subarray(0, begin + rowsBegin.length)
  const tail = xml.subarray(last + rowEnds.length)
  const pieces: Buffer[] = []
  for (let from = head.length; from < last; ) {
    const end = Math.min(last, endOfRow(xml, from + most)) + rowEnds.length
    pieces.push(Buffer.concat([head, xml.subarray(from, end), tail]))
    from = end
  }
  return pieces
}

const endOfRow = (xml: Buffer, at: number): number => {
  const found = at < xml.length ? xml.indexOf(rowEnds, at) : -1
  return found < 0 ? xml.length : found
}
