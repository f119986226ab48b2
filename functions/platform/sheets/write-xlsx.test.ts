import fc from 'fast-check'
import readExcel from 'read-excel-file/node'
import { expect, it } from 'vitest'
import type { Cell } from './cell'
import { readTable } from './read-table'
import { writeXlsx } from './write-xlsx'

const read = async (bytes: Uint8Array) => {
  const table = await readTable(bytes)
  if ('failure' in table) throw new Error(table.failure)
  return table.sheets
}
/** What a reader gives back: nothing for what is empty, and each row as wide as the widest. */
const asRead = (rows: readonly (readonly Cell[])[]) => {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, at) => (row[at] === '' ? null : (row[at] ?? null))))
}

const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((one) => one.trim() !== '' && !one.includes('\r'))
const cell = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 1, max: 40_000 }).map((days) => new Date(days * 86_400_000)),
)

it('writes what a reader of workbooks reads again', async () => {
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(rows, async (written) => {
      // the last row and column hold something, so that nothing is left out as empty
      const width = Math.max(...written.map((row) => row.length))
      const all = [...written, Array.from({ length: width }, () => 'x')]
      const [sheet] = await read(await writeXlsx([{ name: '台账', rows: all, widths: [16] }]))
      expect(sheet).toEqual({ name: '台账', rows: asRead(all) })
    }),
    { numRuns: 60 },
  )
})

it('keeps white space and line breaks, and says nothing that no workbook can hold', async () => {
  const [sheet] = await read(
    await writeXlsx([{ name: '一', rows: [[' 前后 ', '两\n行', `零\u0000字\ud800符\ufffe`, '<a&"b">']], widths: [] }]),
  )
  expect(sheet?.rows).toEqual([[' 前后 ', '两\n行', '零字符', '<a&"b">']])
})

it('takes its rows one after the other, from wherever they come', async () => {
  let most = 0
  let [given, taken] = [0, 0]
  async function* rows() {
    for (; given < 20_000; given++) {
      most = Math.max(most, given - taken)
      yield [`第 ${given} 行`]
      taken += 1
    }
  }
  const bytes = await writeXlsx([
    { name: '一', rows: rows(), widths: [] },
    { name: '二 & 三', rows: [['x']], widths: [] },
  ])
  const sheets = await readExcel(Buffer.from(bytes))
  expect([most, sheets.map(({ sheet, data }) => [sheet, data.length])]).toEqual([
    0,
    [
      ['一', 20_000],
      ['二 & 三', 1],
    ],
  ])
})
