import { expect, it } from 'vitest'
import type { ListPlace, TailEntry } from '../ports/list-tail'
import type { RowChange } from '../reaction'
import { followStream } from './follow-stream'
import type { Listing } from './listing'

const listing: Listing = {
  name: 'shops',
  columns: { name: 'text' },
  rowOf: ({ kind, after }) => {
    if (kind !== 'Shop') return undefined
    if (!after?.['name']) throw new Error('a shop without a name')
    const { district, name, revision } = after as { district: string; name: string; revision: number }
    return { district, id: name, revision, cells: { name }, search: [name, 'HYTMG'] }
  },
}

const change = (changeId: string, doc: Record<string, unknown>, kind = 'Shop'): RowChange => ({
  kind,
  pk: '',
  after: { district: 'YX1', revision: 1, ...doc },
  at: new Date('2026-11-22T02:00:00Z'),
  changeId,
})

const following = (append: (place: ListPlace, entry: TailEntry) => Promise<void>) => {
  const nothing = async () => undefined as never
  const tail = {
    append,
    since: nothing,
    files: nothing,
    moveOn: nothing,
    forget: nothing,
    places: nothing,
    build: nothing,
    keepBuild: nothing,
  }
  let n = 0
  return followStream({ tail, clock: () => new Date('2026-11-22T02:00:01Z'), newId: () => `N${n++}` }, [listing])
}

it('writes one entry a list for a batch, and leaves alone what is in no list', async () => {
  const entries: [string, TailEntry][] = []
  const follow = following(async ({ district }, entry) => void entries.push([district, entry]))
  const batch = [change('1', { name: '甲' }), change('2', {}, 'Key'), change('3', { name: '乙', district: 'YX2' })]
  expect(await follow([...batch, change('4', { name: '丙' })])).toEqual([])
  expect(entries.map(([district, { versions }]) => [district, versions.map(({ id }) => id)])).toEqual([
    ['YX1', ['甲', '丙']],
    ['YX2', ['乙']],
  ])
  expect(entries[0]?.[1].versions[0]).toEqual({
    id: '甲',
    revision: 1,
    from: Date.parse('2026-11-22T02:00:00Z'),
    cells: { name: '甲', '#search': ['甲', 'hytmg'] },
  })
})

it('cuts a large batch into entries that DynamoDB holds', async () => {
  const sizes: number[] = []
  const follow = following(async (_, { versions }) => void sizes.push(versions.length))
  await follow(Array.from({ length: 450 }, (_, n) => change(String(n), { name: `店${n}` })))
  expect(sizes).toEqual([200, 200, 50])
})

it('leaves out what fits no schema and takes its neighbours; names what could not be written', async () => {
  const taken: string[] = []
  const follow = following(async (_, { versions }) => void taken.push(...versions.map(({ id }) => id)))
  expect(await follow([change('1', {}), change('2', { name: '乙' })])).toEqual([])
  expect(taken).toEqual(['乙'])
  const refusing = following(async () => {
    throw new Error('throttled')
  })
  expect(await refusing([change('1', {}), change('2', { name: '乙' })])).toEqual(['2'])
})
