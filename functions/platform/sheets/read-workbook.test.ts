import { readFileSync } from 'node:fs'
import readExcel from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { cutWorksheet } from './cut-worksheet'
import { readWorkbook } from './read-workbook'
import { readZip } from './read-zip'
import { writeXlsx } from './write-xlsx'
import { writeZip } from './write-zip'

const isWorksheet = (name: string) => name.startsWith('xl/worksheets/')
const entriesOf = (bytes: Uint8Array) => {
  const entries = readZip(bytes, { mostBytes: 50_000_000, wants: (name) => /\.(xml|rels)$/.test(name) })
  if (typeof entries === 'string') throw new Error(entries)
  return entries
}
const whole = async (entries: ReadonlyMap<string, Buffer>) =>
  (await readExcel(writeZip(entries), { trim: false })).map(({ sheet, data }) => ({ name: sheet, rows: data }))

const register = entriesOf(
  new Uint8Array(readFileSync(new URL('../../shop/import/testdata/yunxi-district.xlsx', import.meta.url))),
)
const pieces = (entries: ReadonlyMap<string, Buffer>, most: number) =>
  [...entries].filter(([name]) => isWorksheet(name)).flatMap(([, xml]) => [...cutWorksheet(xml, most)]).length

it.each([20_000, 100_000, 10_000_000])('reads a register in pieces of %i bytes as it is read whole', async (most) => {
  expect(pieces(register, most) > 1).toBe(most < 10_000_000)
  expect(await readWorkbook(register, isWorksheet, most)).toEqual(await whole(register))
})

it('keeps gaps between rows, columns that only some rows have, and several long sheets apart', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => {
    if (n % 7 < 3) return []
    return n > 50 ? ['宽', n, '只在后面', null, true] : ['窄', n]
  })
  const short = { name: '短', rows: [['x']], widths: [] }
  const book = [{ name: '一', rows, widths: [] }, short, { name: '二', rows: rows.slice(20), widths: [] }]
  const entries = entriesOf(await writeXlsx(book))
  for (const most of [700, 1_500, 4_000])
    expect(await readWorkbook(entries, isWorksheet, most)).toEqual(await whole(entries))
})

it('leaves a worksheet whole whose rows cannot be told apart', () => {
  const xml = Buffer.from('<x:worksheet><x:sheetData><x:row r="1"/></x:sheetData></x:worksheet>')
  expect(cutWorksheet(xml, 10)).toEqual([xml])
})
