import { deflateRawSync } from 'node:zlib'
import { writeZip } from '../../platform/sheets/write-zip'

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** One inline text in its place, such as `B2`. */
export const cellOf = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`

export const sheetXml = (rows: string): string => `<worksheet ${namespace}><sheetData>${rows}</sheetData></worksheet>`

/** A row with a name, a code and an address as the header of a register. */
export const headerRow = `<row r="1">${cellOf('A1', '商户名称')}${cellOf('B1', '统一社会信用代码')}${cellOf('C1', '经营地址')}</row>`

/** The smallest workbook with this worksheet. */
export const workbookEntries = (sheet: string | Buffer): Map<string, Buffer> => {
  const target = `<Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>`
  const sheets = '<sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets>'
  return new Map(
    Object.entries({
      'xl/workbook.xml': `<workbook ${namespace} xmlns:r="${relations}">${sheets}</workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}">${target}</Relationships>`,
      'xl/worksheets/sheet1.xml': sheet,
    }).map(([name, content]) => [name, Buffer.from(content)]),
  )
}

export const workbook = (sheet: string): Uint8Array => writeZip(workbookEntries(sheetXml(sheet)))

/** A workbook of a few KB whose worksheet is so large; its directory claims that it is small. */
export const zipBomb = (bytes: number): Uint8Array => {
  const content = Buffer.alloc(bytes, ' ')
  content.write(sheetXml(headerRow))
  const zip = writeZip(workbookEntries(deflateRawSync(content)))
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  // method 8 (deflated), in the local record and in the directory
  zip.writeUInt16LE(8, zip.indexOf(name) - 30 + 8)
  zip.writeUInt16LE(8, zip.lastIndexOf(name) - 46 + 10)
  return zip
}
