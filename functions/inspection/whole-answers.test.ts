import { allItems } from '@app/rules/inspection/checklist'
import type { ChecklistShown, InspectionShown } from '@app/types/inspection/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sizeOf } from '../platform/fill-page'
import { mostAnswerBytes } from '../wechat/relay-call'
import { type Ask, answered, asker } from './testing/ask'
import { type House, inspectionDeps, openHouse } from './testing/house'
import { actorOf, settle, shopIds } from './testing/people'
import { relayed } from './testing/relayed'
import { checklist, visited } from './testing/visit'

let house: House
let ask: Ask
const keys = allItems(checklist).map(({ key }) => key)
const remark = '"砧板\\没有标识"'.repeat(50)
const failed = Object.fromEntries(keys.map((key) => [key, { result: 'fail' as const, remark }]))
const end = { dispositions: ['rectifyByDate' as const], rectifyBy: '2026-12-01', note: '"'.repeat(1_000) }
let seen: { shopId: string; inspectionId: string }
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
  seen = await visited(house, ask, { answers: failed, end })
}, 60_000)
afterAll(async () => await house.close())

type Page = Record<string, unknown> & { readonly next?: number }
/** What the pages that a phone reads say together, each carried by WeChat. */
const pagesOf = async (asking: Ask, operation: 'showInspection' | 'prepareInspection', input: object) => {
  const pages: Page[] = []
  for (let from: number | undefined = 0; from !== undefined; from = pages.at(-1)?.next) {
    pages.push((await relayed(await answered(asking(actorOf('lead'), operation, { ...input, from })))) as Page)
  }
  return pages
}
const all = (pages: readonly Page[], name: string) =>
  pages.flatMap((page) => (page[name] as unknown[] | undefined) ?? [])

it('shows an inspection with the longest remarks to a phone page by page, and the same whole to a browser', async () => {
  const { shopId, inspectionId } = seen
  const deps = inspectionDeps(house)
  const groups = checklist.groups.map((group) => ({
    ...group,
    items: group.items.map((item) => ({ ...item, text: '查'.repeat(700) })),
  }))
  const long = asker(house, { ...deps, tables: { ...deps.tables, madeWith: async () => ({ ...checklist, groups }) } })
  const pages = await pagesOf(long, 'showInspection', { shopId, inspectionId })
  const whole = (await answered(long(actorOf('lead'), 'showInspection', { shopId, inspectionId }))) as unknown
  expect(sizeOf({ body: JSON.stringify(whole) })).toBeGreaterThan(mostAnswerBytes)
  expect(pages.length).toBeGreaterThan(1)
  const { items, ...rest } = whole as InspectionShown
  expect(all(pages, 'items')).toEqual(items)
  for (const { next: _, items: __, ...page } of pages) expect(page).toEqual(rest)
})

it('hands an inspector eleven tables and every previous failure page by page', async () => {
  const deps = inspectionDeps(house)
  const tables = Array.from({ length: 11 }, (_, n) => ({ ...checklist, id: `T-${n}` }))
  const many = asker(house, { ...deps, tables: { ...deps.tables, inForce: async () => tables } })
  const asked = { shopId: shopIds.noodles, kind: 'routine' }
  const pages = await pagesOf(many, 'prepareInspection', asked)
  expect(pages.length).toBeGreaterThan(2)
  expect((all(pages, 'tables') as ChecklistShown[]).map(({ id }) => id)).toEqual(tables.map(({ id }) => id))
  const whole = await answered(many(actorOf('lead'), 'prepareInspection', asked))
  expect(all(pages, 'mustCheck')).toEqual(whole['mustCheck'])
  expect(all(pages, 'mustCheck')).toHaveLength(keys.length)
  expect(whole['next']).toBeUndefined()
})
