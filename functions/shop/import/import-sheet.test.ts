import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addGrid, addStation, listPlaces } from '../places/places'
import { changeShop } from '../register/change-shop'
import { begin, confirm, fileOf, importFile, registerOf, rowsOf, shopsOf, show } from '../testing/import-file'
import { openRegister, type Register } from '../testing/open-register'
import { confirmImport } from './confirm-import'
import { downloadOutcome } from './download-outcome'
import { readSheet } from './read-sheet'
import { startImport } from './start-import'

const header = '商户名称,统一社会信用代码,许可证,监管所,业态,网格,经营地址,联系电话,有效期至\n'
const noodles =
  '云溪区团结国面馆,92159904RTNLYJNXFL,JY21599041436572,先锋道市场监督管理所,餐饮服务单位,一网格,建设路1号,18676187369,2027-10-20\n'
const sheet = (...rows: readonly string[]) => new TextEncoder().encode(header + rows.join(''))

let register: Register
beforeEach(async () => {
  register = await openRegister()
  return () => register.close()
})
const noodleShop = async () => (await shopsOf(register)).get('云溪区团结国面馆')!
const papers = async () =>
  [...(await registerOf(register)).values()].filter(
    (doc): doc is { kind: string; number: string; validUntil?: string } => Object.hasOwn(doc as object, 'licenceId'),
  )
const codesOf = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
  rows.map(({ problems }) => problems.map(({ code }) => code))

describe('places that the district does not have', () => {
  it('are proposed, and nothing is stored before somebody decides', async () => {
    const importId = await begin(register, sheet(noodles))
    await register.workAll()
    expect(await show(register, importId)).toMatchObject({
      state: 'waiting',
      progress: { done: 0, total: 1 },
      proposed: {
        stations: [{ name: '先锋道市场监督管理所', rows: 1 }],
        grids: [{ station: '先锋道市场监督管理所', name: '一网格', rows: 1 }],
      },
    })
    expect((await shopsOf(register)).size).toBe(0)
  })

  it('are created when somebody says so, and the shop is in them', async () => {
    await importFile(register, sheet(noodles))
    const { stations } = await register.read(listPlaces(register.deps), {})
    expect(stations).toMatchObject([{ name: '先锋道市场监督管理所', grids: [{ name: '一网格' }] }])
    const [station] = stations
    expect(await noodleShop()).toMatchObject({
      stationId: station?.stationId,
      gridId: station?.grids[0]?.gridId,
      flags: [],
    })
  })

  it('are left out when somebody says so: the shop is stored without them, and the row says it', async () => {
    const { importId, counts } = await importFile(register, sheet(noodles), { createPlaces: false })
    expect(counts).toMatchObject({ rows: 1, accepted: 0, flagged: 1 })
    const [row] = await rowsOf(register, importId)
    expect(row?.problems.map(({ message }) => message)).toEqual([
      '库里没有“先锋道市场监督管理所”这个监管所',
      '库里没有“一网格”这个网格',
    ])
    const shop = await noodleShop()
    expect(shop.flags).toEqual(['stationMissing', 'gridMissing'])
    expect([shop.stationId, shop.gridId]).toEqual([undefined, undefined])
  })

  it('are filled in, and their flags go, when the sheet comes again and they are there', async () => {
    await importFile(register, sheet(noodles), { createPlaces: false })
    const again = await importFile(register, sheet(noodles))
    expect(again).toMatchObject({ counts: { accepted: 1, flagged: 0 }, stored: { created: 0, changed: 1 } })
    const shop = await noodleShop()
    expect([shop.stationId?.length, shop.gridId?.length, shop.flags]).toEqual([26, 26, []])
  })

  it('are not asked about when all are known', async () => {
    const name = '先锋道市场监督管理所'
    const { stationId } = await register.change(addStation(register.deps), { name })
    await register.change(addGrid(register.deps), { stationId, name: '一网格' })
    const importId = await begin(register, sheet(noodles))
    await register.workAll()
    expect(await show(register, importId)).toMatchObject({ state: 'done', proposed: { stations: [], grids: [] } })
    expect((await noodleShop()).stationId).toBe(stationId)
  })

  it('are not made twice when somebody made one while the sheet waited', async () => {
    const importId = await begin(register, sheet(noodles))
    await register.workAll()
    await register.change(addStation(register.deps), { name: '先锋道市场监督管理所' })
    await confirm(register, importId, true)
    await register.workAll()
    const { stations } = await register.read(listPlaces(register.deps), {})
    expect(stations.map(({ name, grids }) => [name, grids.length])).toEqual([['先锋道市场监督管理所', 1]])
  })

  it('are too many to be places when a column was mixed up: the import fails in words', async () => {
    const rows = Array.from({ length: 90 }, (_, n) =>
      noodles.replace('先锋道', `第${n}`).replace('建设路1号', `路${n}`),
    )
    const subjects = rows.map((row) => row.replace('92159904RTNLYJNXFL', ''))
    const importId = await begin(register, sheet(...subjects))
    await register.workAll()
    const { state, failure, counts } = await show(register, importId)
    expect([state, counts.rows]).toEqual(['failed', 90])
    expect(failure).toMatch(/90 个库里没有的监管所.*列错了位/)
  })
})

describe('a sheet about a shop that is on the register', () => {
  beforeEach(async () => {
    await importFile(register, sheet(noodles))
  })

  it('adds kinds of business and papers that are missing, and raises the shop’s revision once', async () => {
    const before = await noodleShop()
    const other = noodles.replace('餐饮服务单位', '食品销售单位').replace('JY21599041436572', 'JY11599042926464')
    const { stored } = await importFile(register, sheet(other))
    expect(stored).toEqual({ created: 0, changed: 1, unchanged: 0 })
    const after = await noodleShop()
    expect(after).toMatchObject({
      shopId: before.shopId,
      revision: before.revision + 1,
      businessTypes: ['catering', 'foodSales'],
      gridId: before.gridId,
    })
    expect((await papers()).map(({ number }) => number).sort()).toEqual(['JY11599042926464', 'JY21599041436572'])
  })

  it('keeps the grid that the office chose, leaves the shop alone and says so at the row', async () => {
    const { stations } = await register.read(listPlaces(register.deps), {})
    const stationId = stations[0]?.stationId ?? ''
    const { gridId } = await register.change(addGrid(register.deps), { stationId, name: '二网格' })
    const { shopId } = await noodleShop()
    await register.change(changeShop(register.deps), { shopId, gridId, reason: '划片调整' })
    const before = await registerOf(register)
    const { importId, counts, stored } = await importFile(register, sheet(noodles))
    expect([counts.accepted, counts.flagged, stored.unchanged]).toEqual([0, 1, 1])
    const [row] = await rowsOf(register, importId)
    expect(row?.problems).toMatchObject([{ code: 'gridKept', written: '一网格' }])
    expect(row?.problems[0]?.message).toBe('同一主体的网格与库里不同，保留库里的')
    expect(await registerOf(register)).toEqual(before)
  })

  it('keeps a date that is there and says that the sheet has another', async () => {
    const { importId } = await importFile(register, sheet(noodles.replace('2027-10-20', '2030-01-01')))
    expect(codesOf(await rowsOf(register, importId))).toEqual([['termKept']])
    expect(await papers()).toMatchObject([{ validUntil: '2027-10-20' }])
  })

  it('keeps that date too when something else of the shop changes', async () => {
    const other = noodles.replace('2027-10-20', '2030-01-01').replace('餐饮服务单位', '小餐饮店')
    expect((await importFile(register, sheet(other))).stored.changed).toBe(1)
    expect(await papers()).toMatchObject([{ validUntil: '2027-10-20', revision: 1 }])
  })
})

it('a paper without a date gets it from a later sheet, and its flag goes', async () => {
  await importFile(register, sheet(noodles.replace('2027-10-20', '')))
  expect(await papers()).toMatchObject([{ flags: ['dateMissing'] }])
  expect((await noodleShop()).flags).toEqual(['dateMissing'])
  const { stored } = await importFile(register, sheet(noodles))
  expect(stored.changed).toBe(1)
  expect(await papers()).toMatchObject([{ validUntil: '2027-10-20', flags: [] }])
  expect((await noodleShop()).flags).toEqual([])
})

it('what one row leaves open and the next settles is not left on the shop', async () => {
  const bare = noodles.replace('2027-10-20', '').replace('建设路1号', '').replace('一网格', '')
  const { counts } = await importFile(register, sheet(bare, noodles))
  expect([counts.accepted, counts.flagged]).toEqual([0, 2])
  const { address, gridId, flags } = await noodleShop()
  expect([address, gridId?.length, flags]).toEqual(['建设路1号', 26, ['sameSubject']])
})

it('two rows of one subject in one sheet are one shop; both rows name it', async () => {
  const other = noodles.replace('JY21599041436572', 'JY21599042297730').replace('一网格', '二网格')
  const { importId, stored, counts } = await importFile(register, sheet(noodles, other))
  expect([stored.created, counts.accepted, counts.flagged]).toEqual([1, 1, 1])
  const rows = await rowsOf(register, importId)
  expect(new Set(rows.map(({ shopId }) => shopId))).toEqual(new Set([(await noodleShop()).shopId]))
  expect(codesOf(rows)).toEqual([[], ['sameSubject', 'gridKept']])
  expect((await papers()).length).toBe(2)
})

describe('starting an import', () => {
  const refusal = (input: { uploadId: string; sha256: string }) =>
    register.change(startImport(register.deps), { fileName: '台账.csv', upload: input })

  it('needs a file that has arrived, from this very person, with this content', async () => {
    const upload = await register.upload(sheet(noodles))
    await expect(refusal({ ...upload, sha256: 'f'.repeat(64) })).rejects.toThrow('upload.unknown')
    await expect(refusal({ ...upload, uploadId: '01KBFMN7A2XQ4R8V5T3W6Y9ZAB' })).rejects.toThrow('upload.unknown')
    await register.deps.objects.remove(`D/YX1/uploads/register/${upload.uploadId}`)
    await expect(refusal(upload)).rejects.toThrow('upload.unknown')
  })

  it('fails in words when the file is no register, and nothing can be confirmed or downloaded', async () => {
    const importId = await begin(register, new TextEncoder().encode('随便写写'))
    await register.workAll()
    const failed = await show(register, importId)
    expect(failed).toMatchObject({ state: 'failed', finishedAt: '2026-03-18T02:00:00.000Z' })
    expect(failed.failure).toMatch(/没有找到表头/)
    await expect(register.change(confirmImport(register.deps), { importId, createPlaces: true })).rejects.toThrow(
      'import.notWaiting',
    )
    await expect(register.read(downloadOutcome(register.deps), { importId })).rejects.toThrow('import.notFinished')
  })
})

describe('the outcome of a sheet with formulas', () => {
  const dangerous =
    '"=HYPERLINK(""http://evil"",""云溪区望山馆"")",,,先锋道市场监督管理所,餐饮服务单位,一网格,@建设路2号,-,\n'
  let outcome: Uint8Array
  const importDangerous = async () => {
    const { importId } = await importFile(register, sheet(dangerous, noodles), { fileName: '台账.csv' })
    outcome = (await register.base.objects.get(`D/YX1/imports/${importId}-outcome.xlsx`))?.body ?? new Uint8Array()
    return importId
  }

  it('runs none of them: every text that would run begins with an apostrophe', async () => {
    await importDangerous()
    const { default: readXlsx } = await import('read-excel-file/node')
    const [book] = await readXlsx(Buffer.from(outcome), { trim: false })
    const cells = (book?.data.flat() ?? []).filter((cell): cell is never => typeof cell === 'string').map(String)
    expect(cells.some((text) => text.startsWith("'=HYPERLINK"))).toBe(true)
    expect(cells.filter((text) => /^[=+\-@\t\r＝＋－＠]/.test(text))).toEqual([])
  })

  it('keeps the name of a CSV, so that one sees what it was', async () => {
    const importId = await importDangerous()
    expect((await register.read(downloadOutcome(register.deps), { importId })).fileName).toBe('台账.csv-问题.xlsx')
  })

  it('changes nothing when it is imported again, and gets its column filled anew', async () => {
    await importDangerous()
    const before = await registerOf(register)
    const again = await importFile(register, outcome)
    expect(again.stored).toEqual({ created: 0, changed: 0, unchanged: 2 })
    expect(await registerOf(register)).toEqual(before)
    const third = (await register.base.objects.get(`D/YX1/imports/${again.importId}-outcome.xlsx`))?.body
    expect(await readSheet(third ?? new Uint8Array())).toEqual(await readSheet(outcome))
  })
})

describe('the first 300 rows', () => {
  let whole: Register
  beforeAll(async () => {
    whole = await openRegister()
  })
  afterAll(() => whole.close())

  it('change nothing when their own outcome is imported', async () => {
    const { importId, counts, stored } = await importFile(whole, fileOf('yunxi-district-first-300.gb18030.csv'))
    expect(counts.rows).toBe(300)
    const before = await registerOf(whole)
    const outcome = (await whole.base.objects.get(`D/YX1/imports/${importId}-outcome.xlsx`))?.body ?? new Uint8Array()
    const again = await importFile(whole, outcome)
    expect([again.counts, again.stored]).toEqual([counts, { created: 0, changed: 0, unchanged: stored.created }])
    expect(await registerOf(whole)).toEqual(before)
  })
})
