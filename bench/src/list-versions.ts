import { initialsOf } from '@app/functions/platform/lists/initials'
import type { Cells, RowVersion } from '@app/functions/platform/lists/listing'
import { searchColumn } from '@app/functions/platform/lists/listing'
import { searchTexts } from '@app/functions/platform/lists/question'

/** When versions begin: two fifths of them in the second month, after a month that is closed. */
export type Months = { readonly closed: number; readonly current: number; readonly now: number }

export const monthsUntil = (now: Date): Months => ({
  closed: Date.parse('2026-01-31T16:00:00.000Z'),
  current: Date.parse('2026-02-28T16:00:00.000Z'),
  now: now.getTime(),
})

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T
/** Scatters neighbours: a fixed shuffle of numbers below 2^32. */
const scatter = (n: number): number => Math.imul(n + 1, 0x9e3779b1) >>> 0

const words = ['青石', '柳荫', '望桥', '槐荫', '南塘', '北街', '东湖', '西山', '云溪', '河沿', '先锋', '满福'] as const
const trades = ['面馆', '酒楼', '超市', '药房', '饭店', '米粉店', '便利店', '小吃店'] as const
const idOf = (kind: string, n: number) => kind + String(n).padStart(25, '0')
const shopIdOf = (n: number) => `YX1${n.toString(16).toUpperCase().padStart(5, '0')}`
export const placesOf = (n: number) => ({ stationId: idOf('5', n % 6), gridId: idOf('6', n % 36) })

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** As phones make them: ten characters of time and sixteen of chance, which nothing compresses. */
const ulidOf = (n: number, instant: number): string => {
  const time = Array.from({ length: 10 }, (_, at) => letters[Math.floor(instant / 32 ** (9 - at)) % 32])
  const chance = Array.from({ length: 16 }, (_, at) => letters[scatter(scatter(n) + at) >>> 27])
  return [...time, ...chance].join('')
}

const nameOf = (n: number) => {
  const m = scatter(n)
  return `${pick(words, m)}${pick(words, m >>> 4)}${pick(trades, m >>> 9)}${n % 700}号店`
}

const initials = new Map<string, string>()
const initialsFor = (name: string): string => {
  const known = initials.get(name) ?? initialsOf(name)
  initials.set(name, known)
  return known
}

const beginIn = ({ closed, current, now }: Months, n: number): number =>
  n % 5 < 3 ? closed + (scatter(n) % (current - closed)) : current + (scatter(n) % (now - current))

const versionOf = (id: string, from: number, cells: Cells, search: readonly string[]): RowVersion => ({
  id,
  revision: 1,
  from,
  cells: { ...cells, [searchColumn]: searchTexts(search) },
})

const verdicts = ['conforming', 'basicallyConforming', 'nonConforming'] as const
const dayAt = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10)

export const shopVersion = (n: number, months: Months): RowVersion => {
  const [name, shopId, { stationId, gridId }] = [nameOf(n), shopIdOf(n), placesOf(n)]
  const address = `云溪区${pick(words, scatter(n) >>> 7)}路${n % 900}号`
  const creditCode = `92${String(scatter(n)).padStart(16, '0')}`
  const cells = {
    name,
    address,
    status: n % 19 === 0 ? 'closed' : 'active',
    stationId,
    gridId,
    scope: [`grid:${gridId}`, `all:${stationId}`],
    businessTypes: [pick(['catering', 'foodSales', 'drugRetail', 'canteen'], n)],
    flags: n % 7 === 0 ? ['gridMissing'] : [],
    codeState: 'current',
    verdict: pick(verdicts, n),
    lastDay: dayAt(beginIn(months, n)),
    failing: n % 9,
    inspections: n % 23,
  }
  return versionOf(shopId, beginIn(months, n), cells, [name, initialsFor(name), shopId, creditCode, address])
}

const surnames = '陆丁林顾韩苏沈贺宋周'
export const inspectorOf = (n: number) => ({
  personId: idOf('7', n % 40),
  name: `${pick([...surnames], n)}${pick(['闻溪', '望舒', '栖迟', '清和'], n % 40)}`,
})

export const inspectionVersion = (n: number, shops: number, months: Months): RowVersion => {
  const shop = scatter(n) % shops
  const [shopName, shopId, { stationId, gridId }] = [nameOf(shop), shopIdOf(shop), placesOf(shop)]
  const [lead, second] = [inspectorOf(shop % 36), inspectorOf((shop % 36) + 1)]
  const from = beginIn(months, n)
  const inspectionId = ulidOf(n, from)
  const documentNumber = `云市监检〔2026〕${String(n).padStart(6, '0')}`
  const cells = {
    shopId,
    shopName,
    kind: pick(['routine', 'recheck', 'flyCheck', 'complaintCheck'], n),
    state: 'submitted',
    began: from,
    day: dayAt(from),
    inspectors: [lead.name, second.name],
    inspectorIds: [lead.personId, second.personId],
    stationId,
    gridId,
    scope: [`grid:${gridId}`, `all:${stationId}`, `person:${lead.personId}`, `person:${second.personId}`],
    verdict: pick(verdicts, n),
    failing: n % 9,
    dispositions: [pick(['passed', 'rectifyByDate'], n)],
    rectifyBy: n % 2 === 0 ? dayAt(from + 14 * 86_400_000) : undefined,
    documentNumber,
    documentState: 'ready',
  }
  const search = [shopName, initialsFor(shopName), documentNumber, lead.name, second.name]
  return versionOf(`${shopId}.${inspectionId}`, from, cells, search)
}
