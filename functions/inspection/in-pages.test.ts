import { shippedChecklists } from '@app/rules/inspection/checklist'
import { mostCarried } from '@app/types/checklist/values'
import { expect, it } from 'vitest'
import { carriedSizeOf } from '../platform/fill-page'
import { checklistShown } from './checklists'
import { pageFrom } from './in-pages'
import { joined, pagesRelayed } from './testing/relayed'

const shipped = shippedChecklists.map(checklistShown)
/** As long as a bureau may publish one. */
const longest = () => {
  const [table = shipped[0]!] = shipped
  const [group = table.groups[0]!] = table.groups
  const item = { ...group.items[0]!, text: '查"', basis: '\\"' }
  let count = 1
  const of = (items: number) => ({ ...table, groups: [{ ...group, items: Array(items).fill(item) }] })
  while (carriedSizeOf({ ...of(count + 1), hash: '' }) <= mostCarried) count++
  return of(count)
}
/** Signed by keys that last an hour, which travel in the address. */
const address = (n: number) => ({
  sha256: `${n}`.padStart(64, 'a'),
  url: `https://o.example.cn/${'%2F'.repeat(600)}${n}`,
})
const pictures = Array.from({ length: 70 }, (_, n) => address(n))

it.each([
  ['nothing but a word', '{}', [], []],
  ['a text of quotation marks', '\\"'.repeat(60_000), [], pictures],
  ['a text that only Chinese and half characters make up', '查\ud83d\ude00'.repeat(40_000), [longest()], pictures],
  ['a text that ends where a page does', '字'.repeat(29_000), shipped.slice(0, 3), pictures.slice(0, 3)],
  ['eleven of the longest tables', '字', Array(11).fill(longest()), pictures],
  ['pictures alone', '', [], pictures],
])('%s comes whole through WeChat, page by page', async (_, text, tables, shown) => {
  const whole = { text, tables, pictures: shown }
  const pages = await pagesRelayed(async (from) => pageFrom(whole, from))
  expect(joined(pages)).toEqual(whole)
  const nothing = pages.filter((page) => page.text === '' && page.tables.length + page.pictures.length === 0)
  expect([nothing, pages.slice(0, -1).some(({ next }) => next === undefined)]).toEqual([[], false])
})

it('wastes no page on what fits beside the text', () => {
  const whole = { text: '字'.repeat(5_000), tables: shipped.slice(0, 1), pictures: pictures.slice(0, 3) }
  expect(pageFrom(whole)).toEqual(whole)
})

it('has nothing behind the end', () => {
  expect(pageFrom({ text: '字', tables: [], pictures }, 1_000)).toEqual({ text: '', tables: [], pictures: [] })
})
