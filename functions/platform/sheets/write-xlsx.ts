import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { Cell } from './cell'
import { type Packed, writeZip } from './write-zip'

export type SheetToWrite = {
  readonly name: string
  /** Taken one after the other; none is kept but deflated. */
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>
  /** In characters, column by column. */
  readonly widths: readonly number[]
  /** Rows that stay in sight. */
  readonly frozenRows?: number
  /** The column whose texts have several lines, from 0. */
  readonly wrapped?: number
}

// ECMA-376 part 1, SpreadsheetML; styles by their place in `cellXfs`.
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const dateStyle = 1
const wrapStyle = 2
const styles = `${head}<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 can hold in no way (section 2.2), lone halves of pairs among it. */
const unspeakable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** What readers take for a character by its number (ST_Xstring, part 1 §22.9.2.19), though it was written so. */
const numbered = /_(?=x[\dA-F]{4}_)/gi

const escaped = (text: string): string =>
  text
    .replace(unspeakable, '')
    .replace(numbered, '_x005F_')
    .replace(/[&<>"]/g, (one) => escapes[one] ?? one)

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

const day = 86_400_000
/** Days from 1899-12-30, as a workbook counts them, to 1970. */
const epoch = 25_569

const cellXml = (cell: Cell, place: string, wrap: boolean): string => {
  if (cell === undefined || cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`
  if (cell instanceof Date) return `<c r="${place}" s="${dateStyle}"><v>${cell.getTime() / day + epoch}</v></c>`
  const style = wrap ? ` s="${wrapStyle}"` : ''
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

const rowXml = (row: readonly Cell[], number: number, wrapped: number | undefined): string =>
  `<row r="${number}">${row.map((cell, at) => cellXml(cell, letters(at) + number, at === wrapped)).join('')}</row>`

const frozen = (rows: number): string =>
  rows === 0
    ? ''
    : `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`

const columnsXml = (widths: readonly number[]): string =>
  `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`

/** Characters that become bytes at once. */
const mostPending = 500_000

/** Deflates text as it comes: each piece ends on a whole byte (RFC 1951, an empty stored block), so pieces join. */
const openPacker = () => {
  const pieces: Buffer[] = []
  let [length, crc] = [0, 0]
  const add = (text: string, finishFlush: number) => {
    const bytes = Buffer.from(text)
    length += bytes.length
    crc = crc32(bytes, crc)
    pieces.push(deflateRawSync(bytes, { finishFlush }))
  }
  return {
    add: (text: string): void => add(text, constants.Z_SYNC_FLUSH),
    end: (text: string): Packed => {
      add(text, constants.Z_FINISH)
      return { pieces, length, crc }
    },
  }
}

const packSheet = async ({ rows, widths, frozenRows = 0, wrapped }: SheetToWrite): Promise<Packed> => {
  const packer = openPacker()
  let pending = `${head}<worksheet xmlns="${spreadsheet}">${frozen(frozenRows)}${columnsXml(widths)}<sheetData>`
  let number = 0
  for await (const row of rows) {
    number += 1
    pending += rowXml(row, number, wrapped)
    if (pending.length < mostPending) continue
    packer.add(pending)
    pending = ''
  }
  return packer.end(`${pending}</sheetData></worksheet>`)
}

const relation = (id: number, kind: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${officeRelations}/${kind}" Target="${target}"/>`

const relations = (...all: readonly string[]): Buffer =>
  Buffer.from(`${head}<Relationships xmlns="${packageRelations}">${all.join('')}</Relationships>`)

const contentTypes = (sheets: number): Buffer => {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${types}.${type}+xml"/>`
  const parts = Array.from({ length: sheets }, (_, n) => override(`/xl/worksheets/sheet${n + 1}.xml`, 'worksheet'))
  return Buffer.from(
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${parts.join('')}</Types>`,
  )
}

const workbook = (sheets: readonly SheetToWrite[]): Buffer => {
  const listed = sheets.map(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
  return Buffer.from(
    `${head}<workbook xmlns="${spreadsheet}" xmlns:r="${officeRelations}"><sheets>${listed.join('')}</sheets></workbook>`,
  )
}

/** An .xlsx of these sheets. What it holds at once is deflated: the rows may be as many as a sheet takes. */
export const writeXlsx = async (sheets: readonly SheetToWrite[]): Promise<Uint8Array> => {
  const parts = new Map<string, Buffer | Packed>([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        ...sheets.map((_, n) => relation(n + 1, 'worksheet', `worksheets/sheet${n + 1}.xml`)),
        relation(sheets.length + 1, 'styles', 'styles.xml'),
      ),
    ],
    ['xl/styles.xml', Buffer.from(styles)],
  ])
  for (const [n, sheet] of sheets.entries()) parts.set(`xl/worksheets/sheet${n + 1}.xml`, await packSheet(sheet))
  return new Uint8Array(writeZip(parts, (content) => deflateRawSync(content)))
}
