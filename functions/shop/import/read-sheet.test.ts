import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { readSheet, type Sheet } from './read-sheet'

const file = (name: string) => new Uint8Array(readFileSync(new URL(`testdata/${name}`, import.meta.url)))
const words = (text: string) => new TextEncoder().encode(text)
const read = async (bytes: Uint8Array): Promise<Sheet> => {
  const sheet = await readSheet(bytes)
  if ('failure' in sheet) throw new Error(sheet.failure)
  return sheet
}
const failureOf = async (bytes: Uint8Array) => {
  const sheet = await readSheet(bytes)
  return 'failure' in sheet ? sheet.failure : undefined
}
const csv = '商户名称,统一社会信用代码,经营地址\n槐荫汤面馆,92990107MA7QX00486,青石路 18 号\n'

describe('a register that was uploaded', () => {
  it('is found under its title and date, whatever stands above', async () => {
    const { rows, headerAt, columns, kind } = await read(file('yunxi-district.xlsx'))
    expect({ rows: rows.length, headerAt, kind }).toEqual({ rows: 3_041, headerAt: 2, kind: 'xlsx' })
    expect(Object.keys(columns)).toHaveLength(10)
  })

  it('is the same in the encoding that Chinese Excel writes', async () => {
    const sheet = await read(file('yunxi-district-first-300.gb18030.csv'))
    expect(sheet.rows).toHaveLength(301)
    expect([...sheet.rows][1]?.[1]).toBe('云溪区松林子西餐厅')
  })

  it.each([
    ['without a mark', words(csv)],
    ['with a mark', words(`\uFEFF${csv}`)],
  ])('is read as UTF-8 %s', async (_, bytes) => {
    const { rows, columns } = await read(bytes)
    expect(columns).toMatchObject({ name: 0, creditCode: 1, address: 2 })
    expect([...rows][1]).toEqual(['槐荫汤面馆', '92990107MA7QX00486', '青石路 18 号'])
  })

  it('counts rows as a spreadsheet does: empty lines are rows, a line break in quotes is none', async () => {
    const { rows } = await read(words('商户名称,业态,经营地址\n\n"槐荫\n汤面馆",餐饮,青石路\n\n一家,餐饮,路'))
    expect([...rows].map((row) => row[0])).toEqual(['商户名称', '', '槐荫\n汤面馆', '', '一家'])
  })

  it('keeps empty rows of a workbook in their place', async () => {
    const book = [[null], ['商户名称', '业态', '经营地址'], [null], ['一家', '餐饮', '路 1 号']]
    const { rows, headerAt } = await read(new Uint8Array(await writeXlsx(book).toBuffer()))
    expect([headerAt, [...rows][3]?.[0]]).toEqual([1, '一家'])
  })

  it('loses the apostrophe that kept a spreadsheet from running a cell', async () => {
    const { rows } = await read(words("商户名称,业态,经营地址\n'=1+1,'餐饮,'-"))
    expect([...rows][1]).toEqual(['=1+1', "'餐饮", '-'])
    const lines = await read(words('商户名称,业态,经营地址\n"\'\n一家","\'\t餐饮","\'\r路"'))
    expect([...lines.rows][1]).toEqual(['\n一家', '\t餐饮', '\r路'])
  })
})

describe('a file that is no register says so', () => {
  const xls = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])
  it.each([
    ['an old .xls', xls, /另存为 \.xlsx/],
    ['a broken .xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /不完整/],
    ['nothing', new Uint8Array(), /表头/],
    ['a blank sheet', words('\n\n\n'), /表头/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff]), /不是表格/],
    ['a header with nothing under it', words('商户名称,业态,经营地址\n'), /一行也没有/],
  ])('%s', async (_, bytes, said) => {
    expect(await failureOf(bytes)).toMatch(said)
  })

  it('a workbook with two registers, because one would be dropped', async () => {
    const data = [
      ['商户名称', '业态', '经营地址'],
      ['一家', '餐饮', '路'],
    ]
    const book = await writeXlsx([
      { data, sheet: '一' },
      { data, sheet: '二' },
    ]).toBuffer()
    expect(await failureOf(new Uint8Array(book))).toMatch(/几张工作表/)
  })

  it('or is read, whatever the bytes: it never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await readSheet(bytes)).toBeTypeOf('object')
      }),
    )
  })
})
