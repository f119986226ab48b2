import readExcel from 'read-excel-file/node'
import { beforeEach, describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { addGrid, addStation } from '../places/places'
import { begin, confirm, importFile, rowsOf, shopsOf, show } from '../testing/import-file'
import { openRegister, type Register } from '../testing/open-register'
import { mapColumns } from './map-columns'

let register: Register
beforeEach(async () => {
  register = await openRegister()
  const { stationId } = await register.change(addStation(register.deps), { name: '先锋道所' })
  await register.change(addGrid(register.deps), { stationId, name: '一网格' })
  return () => register.close()
})
const csv = (header: string, ...rows: readonly string[]) => new TextEncoder().encode([header, ...rows].join('\n'))
const begun = async (bytes: Uint8Array) => {
  const importId = await begin(register, bytes)
  await register.workAll()
  return importId
}
const map = async (importId: string, fields: Readonly<Record<string, number>>) => {
  const columns = Object.entries(fields).map(([field, at]) => ({ field: field as 'name', at }))
  await register.change(mapColumns(register.deps), { importId, columns })
  await register.workAll()
}

const header = '商户名称,企业名称,监管所,网格,地址'
const row = '门头甲,甲食品有限公司,先锋道所,一网格,建设路1号'

describe('a sheet with two columns for one field', () => {
  it('waits, and names which was taken and which was not', async () => {
    const one = await show(register, await begun(csv(header, row)))
    expect(one).toMatchObject({ state: 'waiting', columnsRemembered: false, proposed: { stations: [], grids: [] } })
    expect(one.columnsTaken).toContainEqual({ field: 'name', at: 0, heading: '商户名称' })
    expect(one.columnsIgnored).toEqual([{ at: 1, heading: '企业名称', fits: 'name' }])
  })

  it('is judged again with the column that somebody chooses, and stored so', async () => {
    const importId = await begun(csv(header, row))
    await map(importId, { name: 1, station: 2, grid: 3, address: 4 })
    const again = await show(register, importId)
    expect(again).toMatchObject({ state: 'waiting', columnsIgnored: [{ at: 0, heading: '商户名称', fits: 'name' }] })
    expect((await rowsOf(register, importId)).map(({ name }) => name)).toEqual(['甲食品有限公司'])
    await confirm(register, importId, true)
    await register.workAll()
    expect([...(await shopsOf(register)).keys()]).toEqual(['甲食品有限公司'])
  })

  it('is taken the same way the next time, without asking, and another with other headings is not', async () => {
    const importId = await begun(csv(header, row))
    await map(importId, { name: 1, station: 2, grid: 3, address: 4 })
    await confirm(register, importId, true)
    await register.workAll()
    const next = await show(register, await begun(csv(header, '门头乙,乙食品有限公司,先锋道所,一网格,建设路2号')))
    expect(next).toMatchObject({ state: 'done', columnsRemembered: true, stored: { created: 1 } })
    expect((await shopsOf(register)).has('乙食品有限公司')).toBe(true)
    const other = await show(register, await begun(csv(`${header},面积`, `${row},12`)))
    expect(other).toMatchObject({ state: 'waiting', columnsRemembered: false })
  })

  it('leaves no row of an earlier reading behind', async () => {
    const rows = Array.from({ length: 300 }, (_, n) => `门头${n}店,,先锋道所,一网格,建设路${n}号`)
    const importId = await begun(csv(header, ...rows))
    const before = await rowsOf(register, importId)
    await map(importId, { name: 1, address: 4 })
    const after = await rowsOf(register, importId)
    expect(after.map(({ row: at }) => at)).toEqual(before.map(({ row: at }) => at))
    expect(new Set(after.map(({ outcome }) => outcome))).toEqual(new Set(['refused']))
    expect(await show(register, importId)).toMatchObject({
      counts: { rows: 300, refused: 300 },
      progress: { total: 0 },
    })
  })

  it('is refused a mapping that makes no sense, and one that comes too late', async () => {
    const importId = await begun(csv(header, row))
    await expect(map(importId, { address: 4 })).rejects.toThrow('import.columnsUnclear')
    await expect(map(importId, { name: 9 })).rejects.toThrow('import.columnsUnclear')
    await confirm(register, importId, true)
    await expect(map(importId, { name: 1 })).rejects.toThrow('import.notWaiting')
    await expect(map('01J00000000000000000000009', { name: 1 })).rejects.toThrow('import.unknown')
  })
})

it('a sheet whose columns are all known and none doubtful is not asked about', async () => {
  const one = await importFile(register, csv('序号,商户名称,监管所,网格,地址', '1,一家店,先锋道所,一网格,建设路1号'))
  expect(one).toMatchObject({ state: 'done', columnsIgnored: [{ at: 0, heading: '序号' }] })
})

it('a second sheet with rows is named on the import and in its outcome', async () => {
  const sheets = [
    { sheet: '台账', data: [header.split(','), row.split(',')] },
    { sheet: '补充', data: [['另外三户'], ['丙'], ['丁']] },
    { sheet: '空的', data: [[null]] },
  ]
  const bytes = new Uint8Array(await writeXlsx(sheets).toBuffer())
  const importId = await begun(bytes)
  expect(await show(register, importId)).toMatchObject({
    state: 'waiting',
    sheetsIgnored: [{ name: '补充', rows: 3 }],
  })
  await confirm(register, importId, true)
  await register.workAll()
  const outcome = await register.base.objects.get(`D/YX1/imports/${importId}-outcome.xlsx`)
  const [, said] = await readExcel(Buffer.from(outcome?.body ?? []))
  expect(said).toMatchObject({ sheet: '列的对应' })
  expect(said?.data.slice(1)).toEqual([
    ['商户名称', '商户名称'],
    ['监管所', '所属市场监督管理所'],
    ['网格', '网格员'],
    ['地址', '经营地址'],
    ['企业名称', '没有采用。也像“商户名称”，已用另一列'],
    ['工作表“补充”', '没有采用，有 3 行'],
  ])
  const again = await show(register, await begun(new Uint8Array(outcome?.body ?? [])))
  expect(again.sheetsIgnored).toEqual([])
})
