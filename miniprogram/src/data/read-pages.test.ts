import { expect, it } from 'vitest'
import type { Outcome } from './outcome'
import { readPages } from './read-pages'

type Page = { shops: string[]; cursor?: string }
const pages: Record<string, Page> = {
  first: { shops: ['a', 'b'], cursor: 'second' },
  second: { shops: ['c'], cursor: 'third' },
  third: { shops: [] },
}
const read = async ({ cursor = 'first' }: { cursor?: string }): Promise<Outcome<Page>> => {
  const value = pages[cursor]
  return value ? { value } : { failed: cursor }
}

it('reads every page, in order', async () => {
  expect(await readPages(read)).toEqual({ value: [pages['first'], pages['second'], pages['third']] })
})

it('is not answered in part when the network goes between two pages', async () => {
  const broken = async (input: { cursor?: string }) =>
    input.cursor === 'third' ? { offline: true as const } : read(input)
  expect(await readPages(broken)).toEqual({ offline: true })
})
