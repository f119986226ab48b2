import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { cutChunks } from './cut-chunks'
import { type JudgedRow, judgeSheet } from './judge-sheet'
import { openPlaceCount } from './propose-places'
import { readSheet } from './read-sheet'

const judgeFile = async (name: string): Promise<JudgedRow[]> => {
  const sheet = await readSheet(new Uint8Array(readFileSync(new URL(`testdata/${name}`, import.meta.url))))
  if ('failure' in sheet) throw new Error(sheet.failure)
  return [...judgeSheet(sheet)]
}
const judgeText = async (text: string): Promise<JudgedRow[]> => {
  const sheet = await readSheet(new TextEncoder().encode(text))
  if ('failure' in sheet) throw new Error(sheet.failure)
  return [...judgeSheet(sheet)]
}
const codesOf = (row: JudgedRow | undefined) => row?.problems.map(({ code }) => code)

describe('the register of 云溪区', () => {
  let rows: JudgedRow[]
  beforeAll(async () => {
    rows = await judgeFile('yunxi-district.xlsx')
  })
  const count = (outcome: JudgedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length

  it('is accounted for, row by row', () => {
    const split = { accepted: 2_314, flagged: 697, refused: 15, blank: 12 }
    expect({
      accepted: count('accepted'),
      flagged: count('flagged'),
      refused: count('refused'),
      blank: count('blank'),
    }).toEqual(split)
    expect(rows).toHaveLength(3_038)
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 3_038 }, (_, index) => index + 4))
  })

  it('says of every row that is not plainly accepted why, and what to do', () => {
    for (const { outcome, problems } of rows) {
      expect(problems.length > 0).toBe(outcome === 'flagged' || outcome === 'refused')
      for (const { message, next } of problems) expect([message, next].every((words) => words.length > 3)).toBe(true)
    }
  })

  it('has 2,986 subjects, each carried by one row', () => {
    const carried = rows.flatMap(({ candidate }) => (candidate?.shop ? [candidate.subjectKey] : []))
    expect([carried.length, new Set(carried).size]).toEqual([2_986, 2_986])
  })

  it('proposes its stations, but no office or brigade that is none', () => {
    const places = openPlaceCount()
    for (const { candidate, problems } of rows) places.add(candidate?.shop, problems)
    const { stations, grids } = places.proposed([])
    expect(stations.map(({ name }) => name).filter((name) => !name.endsWith('所'))).toEqual([])
    expect(stations.length).toBeGreaterThan(5)
    expect(grids.every(({ station }) => stations.some(({ name }) => name === station))).toBe(true)
  })

  it('is cut into chunks of which each fits a transaction and an item, in the order of the sheet', () => {
    const chunks = [...cutChunks(rows)]
    expect(chunks.flat()).toEqual(rows)
    for (const chunk of chunks) {
      const shops = chunk.flatMap(({ candidate }) => (candidate?.shop ? [candidate.shop] : []))
      expect(shops.reduce((sum, { licences }) => sum + 2 + licences.length, 0)).toBeLessThanOrEqual(85)
      expect(new TextEncoder().encode(JSON.stringify(chunk)).length).toBeLessThan(300_000)
    }
  })

  it('begins with the same 300 rows as the CSV', async () => {
    const csv = await judgeFile('yunxi-district-first-300.gb18030.csv')
    const shown = ({ row, outcome, name, problems }: JudgedRow, header: number) => ({
      row: row - header,
      outcome,
      name,
      problems,
    })
    // merging says nothing of the row that comes first, so the beginning of the long sheet does not depend on its end
    expect(csv.map((row) => shown(row, 1))).toEqual(rows.slice(0, 300).map((row) => shown(row, 3)))
  })
})

describe('rows of one subject', () => {
  const header = '商户名称,统一社会信用代码,许可证,监管所,业态,网格,经营地址,有效期至\n'
  const first =
    '云溪区团结国面馆,92159904RTNLYJNXFL,JY21599041436572,先锋道所,餐饮服务单位,一网格,建设路1号,2027-10-20\n'
  const second = first
    .replace('一网格', '二网格')
    .replace('餐饮服务单位', '食品销售单位')
    .replace('JY21599041436572', 'JY11599042926464')

  it('add what the second brings, keep the first grid and flag the other', async () => {
    const [one, two] = await judgeText(header + first + second)
    expect(one?.candidate?.shop).toMatchObject({ gridName: '一网格', businessTypes: ['catering', 'foodSales'] })
    expect(one?.candidate?.shop?.licences.map(({ number }) => number)).toEqual(['JY21599041436572', 'JY11599042926464'])
    expect([codesOf(one), codesOf(two)]).toEqual([[], ['sameSubject', 'gridKept']])
    expect(two).toMatchObject({ outcome: 'flagged', candidate: { subjectKey: one?.candidate?.subjectKey } })
    expect(two?.candidate?.shop).toBeUndefined()
  })

  it('that repeat each other leave nothing to settle on the shop', async () => {
    const [one, two] = await judgeText(header + first + first)
    expect([codesOf(two), one?.candidate?.flags]).toEqual([['duplicateRow'], []])
  })

  it('with more papers than one transaction takes are stored in several', async () => {
    const many = Array.from({ length: 130 }, (_, n) => first.replace('JY21599041436572', `怪证${1_000 + n}`))
    const rows = await judgeText(header + many.join(''))
    const chunks = [...cutChunks(rows)]
    const papers = rows.flatMap(({ candidate }) => candidate?.shop?.licences.map(({ number }) => number) ?? [])
    expect(new Set(papers).size).toBe(130)
    for (const chunk of chunks) {
      const carriers = chunk.filter(({ candidate }) => candidate?.shop)
      expect(carriers.length).toBeLessThanOrEqual(1)
      expect(carriers[0]?.candidate?.shop?.licences.length ?? 0).toBeLessThanOrEqual(40)
    }
  })
})

it.each([60, 20_000, 200_000])('cells of %i characters do not make a chunk too large for an item', async (long) => {
  const header = '商户名称,统一社会信用代码,法人,许可证,监管所,业态,网格,经营地址,联系电话,有效期至\n'
  const row = (n: number) =>
    `面馆${n},,${'人'.repeat(long)},${'证1234'.repeat(long)}${n},${'所'.repeat(long)},${'店、'.repeat(long)},${'格'.repeat(long)},建设路${n}号${'路'.repeat(long)},${'9'.repeat(long)},${'日'.repeat(long)}\n`
  const rows = await judgeText(header + Array.from({ length: 3 }, (_, n) => row(n)).join(''))
  expect(rows.map(codesOf).every((codes) => codes?.includes('cellTooLong'))).toBe(true)
  for (const chunk of cutChunks(rows))
    expect(new TextEncoder().encode(JSON.stringify(chunk)).length).toBeLessThan(300_000)
  expect(Math.max(...rows.map((one) => JSON.stringify(one).length))).toBeLessThan(30_000)
})
