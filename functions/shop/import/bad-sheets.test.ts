import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { readZip } from '../../platform/sheets/read-zip'
import { writeZip } from '../../platform/sheets/write-zip'
import { cellOf, headerRow, sheetXml, workbook, workbookEntries, zipBomb } from '../testing/make-workbook'
import { readSheet } from './read-sheet'

const register = new Uint8Array(readFileSync(new URL('testdata/yunxi-district.xlsx', import.meta.url)))
const words = (text: string) => new TextEncoder().encode(text)
const header = '商户名称,统一社会信用代码,经营地址'
const row = '槐荫汤面馆,92990107MA7QX00486,青石路18号'
const wideRow = `${row}${',x'.repeat(16_381)}`
const shopRow = (n: number) => `<row r="${n}">${cellOf(`A${n}`, '一家')}</row>`
const encrypted = () => {
  const zip = writeZip(workbookEntries(sheetXml(headerRow)))
  zip.writeUInt16LE(zip.readUInt16LE(zip.indexOf('PK\x01\x02') + 8) | 1, zip.indexOf('PK\x01\x02') + 8)
  return zip
}
const protectedBook = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.alloc(4_096),
  Buffer.from('EncryptedPackage', 'utf16le'),
])
const book = async (rows: (string | null)[][]) => new Uint8Array(await writeXlsx(rows).toBuffer())

describe('a file that cannot be taken has its own answer', () => {
  it.each([
    ['a document of Word', writeZip(new Map([['word/document.xml', Buffer.from('<w/>')]])), /不是表格/],
    ['a PDF', words('%PDF-1.7\n商户名称,业态,经营地址'), /不是表格/],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), /不是表格/],
    ['a workbook with a password', protectedBook, /打开密码.*去掉密码/],
    ['a ZIP with a password', encrypted(), /打开密码/],
    ['half a workbook', register.slice(0, register.length / 2), /不完整/],
    ['a workbook without its last bytes', register.slice(0, -30), /不完整/],
    ['a workbook with a hole', Uint8Array.from(register).fill(0, 2_000, 60_000), /不完整/],
    ['an open quotation mark', words(`${header}\n"槐荫汤面馆,9299\n${row}\n${row}`), /引号没有成对/],
    ['a zip bomb', zipBomb(160_000_000), /解开后超过 150 MB/],
    ['16,384 columns', workbook(`${headerRow}<row r="2">${cellOf('XFD2', 'x')}</row>`), /超过 256 列/],
    ['16,384 columns of a CSV', words(`${header}\n${wideRow}\n`), /超过 256 列/],
    ['a million rows', workbook(`${headerRow}${shopRow(1_048_576)}`), /超过 20 万行/],
    ['20 MB of line breaks', new Uint8Array(20_000_000).fill(10), /超过 20 万行/],
    ['no header', words(`${row}\n${row}\n`), /没有找到表头/],
    ['the same column twice', words(`${header},经营地址\n${row},建设路\n`), /“经营地址”出现了不止一次/],
  ])('%s', async (_, bytes, said) => {
    const read = await readSheet(bytes)
    expect('failure' in read ? read.failure : 'it was read').toMatch(said)
  })

  it('empty cells that reach far to the right in every row are not filled up', async () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => `<row r="${n + 2}"><c r="XFD${n + 2}" s="1"/></row>`)
    expect(await readSheet(workbook(headerRow + rows.join('')))).toMatchObject({
      failure: expect.stringContaining('256 列'),
    })
  })

  it('cells that never end, 200,000 of them, are looked through once', async () => {
    const bytes = writeZip(workbookEntries('<c '.repeat(200_000)))
    expect(await readSheet(bytes)).toMatchObject({ failure: expect.stringMatching(/表头|不完整/) })
  })

  it('two of them never have the same one', async () => {
    const answers = await Promise.all(
      [protectedBook, register.slice(0, 9_000), words('x'), zipBomb(151_000_000), new Uint8Array([0])].map(readSheet),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(5)
  })
})

describe('a file that is only untidy is read', () => {
  it.each([
    ['cut in the middle of its last character', words(`${header}\n${row}\n一家,,路`).slice(0, -1)],
    ['with empty columns to the right', words(`${header}${','.repeat(16_381)}\n${row}${','.repeat(16_381)}\n`)],
  ])('a CSV %s', async (_, bytes) => {
    expect(await readSheet(bytes)).toMatchObject({ headerAt: 0, columns: { name: 0, creditCode: 1, address: 2 } })
  })

  it('a workbook with a header of merged cells', async () => {
    const merged = [
      ['商户名称', '证照', null, '地址'],
      [null, '许可证号', '有效期至', null],
      ['一家', 'JY21599041436572', '2027-10-20', '路1号'],
    ]
    const sheet = await readSheet(await book(merged))
    expect(sheet).toMatchObject({ headerAt: 1, columns: { name: 0, licenceNumber: 1, validUntil: 2, address: 3 } })
  })

  it('a workbook whose second sheet is no register', async () => {
    const data = [
      ['商户名称', '业态', '经营地址'],
      ['一家', '餐饮', '路'],
    ] as string[][]
    const bytes = await writeXlsx([
      { data, sheet: '台账' },
      { data: [['说明']], sheet: '说明' },
    ]).toBuffer()
    expect(await readSheet(new Uint8Array(bytes))).toMatchObject({ headerAt: 0, rows: { length: 2 } })
  })

  it('a workbook with formatting far below its rows', async () => {
    const sheet = workbook(`${headerRow}${shopRow(2)}<row r="1048576"><c r="A1048576" s="1"/></row>`)
    expect(await readSheet(sheet)).toMatchObject({ rows: { length: 2 } })
  })
})

describe('an archive', () => {
  const all = { mostBytes: 1_000_000, wants: () => true }
  it('is read as it was written, and no byte of it makes the reader throw', () => {
    const entry = fc.tuple(fc.string({ minLength: 1, maxLength: 9 }), fc.uint8Array({ maxLength: 40 }))
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), fc.nat(), fc.integer({ min: 0, max: 255 }), (parts, at, byte) => {
        const entries = new Map(parts.map(([name, content]) => [name, Buffer.from(content)]))
        const zip = writeZip(entries)
        expect(readZip(zip, all)).toEqual(entries)
        zip[at % zip.length] = byte
        expect(['string', 'object']).toContain(typeof readZip(zip, all))
      }),
    )
  })

  it('gives nothing that hides between what its directory names', async () => {
    const [zip, other] = [
      writeZip(workbookEntries(sheetXml(headerRow))),
      writeZip(new Map([['x.xml', Buffer.from('x')]])),
    ]
    const hidden = Buffer.concat([other.subarray(0, other.indexOf('PK\x01\x02')), zip])
    expect(readZip(hidden, all)).toBe('cut')
  })
})
