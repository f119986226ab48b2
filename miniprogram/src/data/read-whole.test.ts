import { expect, it } from 'vitest'
import type { Outcome } from './outcome'
import { joinTexts, readWhole } from './read-whole'

type Page = { name: string; text: string; tables: string[]; pictures: string[]; next?: number }
const pages: Readonly<Record<number, Page>> = {
  0: { name: 'a', text: '字\ud83d', tables: [], pictures: [], next: 2 },
  2: { name: 'a', text: '\ude00', tables: ['t1'], pictures: [], next: 4 },
  4: { name: 'a', text: '', tables: ['t2'], pictures: ['p1', 'p2'] },
}
const asking = (answer: (from: number, call: number) => Outcome<Page>) => {
  const asked: number[] = []
  const read = () =>
    readWhole(
      async ({ from }) => {
        asked.push(from)
        return answer(from, asked.length)
      },
      joinTexts(({ name }) => name),
    )
  return { asked, read }
}
const found = (from: number): Outcome<Page> => ({ value: pages[from]! })

it('puts the pages together, half characters too', async () => {
  const { asked, read } = asking(found)
  expect(await read()).toMatchObject({ value: { text: '字😀', tables: ['t1', 't2'], pictures: ['p1', 'p2'] } })
  expect(asked).toEqual([0, 2, 4])
})

it('is nothing where one of the pages did not come', async () => {
  const { read } = asking((from) => (from === 4 ? { offline: true } : found(from)))
  expect(await read()).toEqual({ offline: true })
})

it('begins anew when another was put in its place between two pages', async () => {
  const other = (from: number): Outcome<Page> => ({ value: { ...pages[from]!, name: 'b' } })
  const { asked, read } = asking((from, call) => (call < 3 ? found(from) : other(from)))
  expect(await read()).toMatchObject({ value: { name: 'b', text: '字😀', pictures: ['p1', 'p2'] } })
  expect(asked).toEqual([0, 2, 4, 0, 2, 4])
})

it('gives up where the pages never end', async () => {
  const { asked, read } = asking(() => ({ value: pages[0]! }))
  expect(await read()).toEqual({ failed: 'E-PAGES' })
  expect(asked).toHaveLength(200)
})
