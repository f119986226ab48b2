import { gzipSync } from 'node:zlib'
import { ensureTables } from '@app/local/database/ensure-tables'
import { isEmbedded, openBackend } from '@app/local/database/testing/open-backend'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listTail } from '../adapters/list-tail'
import { ulidsBy } from '../adapters/ulid'
import type { ListPlace, ListTail } from '../ports/list-tail'
import type { NewObject } from '../ports/objects'
import { matchingRows } from './answer-question'
import { buildList } from './build-list'
import { versionAt } from './column-set'
import { compactList } from './compact-list'
import { beginOf } from './list-month'
import type { Columns, Listing, ListSource, RowVersion } from './listing'
import type { LiveList } from './live-list'
import type { Question } from './question'
import { openLists } from './read-list'
import { answerByModel, versionsInLine } from './testing/model'

const columns: Columns = { name: 'text' }
let database: Awaited<ReturnType<typeof openBackend>>
let tail: ListTail
let lists = 0
const start = beginOf('2026-01') + 20 * 86_400_000
let now = start
const clock = () => new Date(now)
const newId = ulidsBy(clock)
beforeAll(async () => {
  database = await openBackend({ clock, tidies: false })
  const dynamo = new DynamoDBClient(database.clientConfig)
  await ensureTables(dynamo, [{ name: 'lists', partitionKey: 'pk', sortKey: 'sk', indexes: [] }])
  tail = listTail(dynamo, 'lists')
})
afterAll(() => database.close())

const memoryObjects = () => {
  const held = new Map<string, NewObject>()
  return {
    held,
    put: async (object: NewObject) => void held.set(object.key, object),
    get: async (key: string) => {
      const found = held.get(key)
      return found && { body: found.body, contentType: found.contentType }
    },
    remove: async (key: string) => void held.delete(key),
  }
}

class Died extends Error {}
/** More calls than a compaction within a month makes. */
const never = 12

/** Dies at the nth call of anything. */
const dyingAfter = <T extends Record<string, (...args: never[]) => Promise<unknown>>>(
  parts: T,
  left: { calls: number },
): T =>
  Object.fromEntries(
    Object.entries(parts).map(([name, run]) => [
      name,
      async (...args: never[]) => {
        if (left.calls-- <= 0) throw new Died()
        return await run(...args)
      },
    ]),
  ) as T

const plain: Question = { scope: [], conditions: [], sort: { column: 'name' } }
const rowsIn = (list: LiveList, question = plain) =>
  [...matchingRows(list, question)].map(({ set, row }) => versionAt(set, row))

/** As a domain declares it, over what `change` keeps. */
const listingOf = (name: string, version: number): Listing => ({
  name,
  columns,
  version,
  rowOf: ({ after }) => {
    const { id, revision, name: called } = after as { id: string; revision: number; name: string }
    return { district: 'YX1', id, revision, cells: { name: called }, search: [called, 'x'] }
  },
})

/** What is stored now, two at a time. */
const sourceOf = (name: string, all: readonly RowVersion[]): ListSource => ({
  name,
  kind: 'Shop',
  page: async (_, cursor) => {
    const stored = [...new Map(all.map((one) => [one.id, one])).values()].filter(({ cells }) => cells)
    const from = Number(cursor ?? 0)
    const images = stored.slice(from, from + 2).map(({ id, revision, cells }) => ({ id, revision, ...cells }))
    return { images, ...(from + 2 < stored.length && { cursor: String(from + 2) }) }
  },
})

/** A list of its own with everything that works on it. */
const openOne = () => {
  const place: ListPlace = { district: 'YX1', listing: `shops${lists++}` }
  const { held, ...objects } = memoryObjects()
  const deps = { tail, objects, clock, newId, pause: async () => undefined }
  const all: RowVersion[] = []
  const change = async (id: string, name: string | undefined) => {
    const revision = all.filter((one) => one.id === id).length + 1
    const version: RowVersion = { id, revision, from: now, ...(name && { cells: { name, '#search': [name, 'x'] } }) }
    all.push(version)
    await tail.append(place, { at: `${clock().toISOString()}#${newId()}`, versions: [version] })
  }
  const build = (version: number, using = deps) =>
    buildList(using, { place, listing: listingOf(place.listing, version), source: sourceOf(place.listing, all) })
  return { place, deps, held, all, change, build }
}

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      id: fc.constantFrom('a', 'b', 'c'),
      name: fc.option(fc.constantFrom('甲', '乙', '丙'), { freq: 5, nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('compact' as const), dies: fc.integer({ min: 0, max: never }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 0, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('read' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('build' as const),
      version: fc.integer({ min: 1, max: 3 }),
      dies: fc.integer({ min: 0, max: never }),
    }),
  },
)

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never
type One = ReturnType<typeof openOne>

/** Compacts until it dies of the nth call. */
const compactUntil = async ({ deps, place }: One, dies: number): Promise<void> => {
  const left = { calls: dies === never ? 1_000 : dies }
  const dying = { ...deps, tail: dyingAfter(deps.tail, left), objects: dyingAfter(deps.objects, left) }
  await compactList(dying, place, columns).catch((error: unknown) => {
    if (!(error instanceof Died)) throw error
  })
}

const buildUntil = async ({ deps, build }: One, version: number, dies: number): Promise<void> => {
  const tail = dyingAfter(deps.tail, { calls: dies === never ? 1_000 : dies })
  await build(version, { ...deps, tail }).catch((error: unknown) => {
    if (!(error instanceof Died)) throw error
  })
}

const take = async (one: One, warm: ReturnType<typeof openLists>, next: Step): Promise<void> => {
  now += 1_000
  if (next.kind === 'change') await one.change(next.id, next.name)
  else if (next.kind === 'compact') await compactUntil(one, next.dies)
  else if (next.kind === 'build') await buildUntil(one, next.version, next.dies)
  else if (next.kind === 'read') await warm.upTo(one.place, columns, { known: [] })
  else now += next.days * 86_400_000
}

const shown = async (lists: ReturnType<typeof openLists>, { place }: One, question = plain) =>
  rowsIn((await lists.upTo(place, columns, { known: [], isSearched: question.search !== undefined })).list, question)
const searched: Question = { ...plain, search: '乙 x' }

describe('a list in its store', () => {
  it('equals the model at any time and about any past day, whatever compactions die of', async () => {
    const check = async (steps: readonly Step[]) => {
      now = start
      const one = openOne()
      const warm = openLists(one.deps)
      const days: number[] = []
      for (const next of steps) {
        days.push(now)
        await take(one, warm, next)
      }
      const answer = (question: Question) => answerByModel(versionsInLine(one.all), columns, question)
      const model = (asOf?: number) => answer({ ...plain, asOf })
      expect(await shown(openLists(one.deps), one)).toEqual(model())
      expect(await shown(warm, one)).toEqual(model())
      expect(await shown(warm, one, searched)).toEqual(answer(searched))
      for (const asOf of days) {
        expect(rowsIn(await warm.asOf(one.place, columns, { instant: asOf }), { ...plain, asOf })).toEqual(model(asOf))
        const list = await warm.asOf(one.place, columns, { instant: asOf, isSearched: true })
        expect(rowsIn(list, { ...searched, asOf })).toEqual(answer({ ...searched, asOf }))
      }
    }
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 24 }), check), { numRuns: 60 })
  }, 60_000)

  it('that lost its files is built anew from what is stored, changes going on meanwhile', async () => {
    const { place, deps, held, all, change, build } = openOne()
    for (const id of ['a', 'b', 'c', 'd', 'e']) await change(id, '甲')
    await compactList(deps, place, columns)
    for (const key of held.keys()) held.set(key, { key, body: gzipSync('of the first layout'), contentType: '' })
    expect(rowsIn((await openLists(deps).upTo(place, columns, { known: [] })).list)).toEqual([])
    now += 1_000
    await change('b', '乙')
    expect(await build(1)).toBe(true)
    await change('c', '丙')
    await change('d', undefined)
    const names = async () => {
      const { list } = await openLists(deps).upTo(place, columns, { known: [], isSearched: true })
      return rowsIn(list, { ...plain, search: 'x' }).map(({ id, cells }) => [id, cells?.['name']])
    }
    const expected = answerByModel(versionsInLine(all), columns, plain).map(({ id, cells }) => [id, cells?.['name']])
    expect(await names()).toEqual(expected)
    await compactList(deps, place, columns)
    expect(await names()).toEqual(expected)
  })

  it('is not built again while its listing says the same, and goes on where it stopped', async () => {
    const { place, deps, change, build } = openOne()
    for (const id of ['a', 'b', 'c', 'd', 'e']) await change(id, '甲')
    const entries = async () => (await tail.since(place)).length
    await buildUntil({ ...openOne(), deps, build }, 1, 3)
    expect(await tail.build(place)).toMatchObject({ done: false, cursor: '2' })
    await build(1)
    expect([await entries(), (await tail.build(place))?.done]).toEqual([8, true])
    await build(1)
    expect(await entries()).toBe(8)
    await build(2)
    expect(await entries()).toBe(11)
  })

  it('waits for a change that the asker knows of, and says when it does not come', async () => {
    const { place, deps, change } = openOne()
    await change('a', '甲')
    let waited = 0
    const pause = async () => {
      waited += 1
      if (waited === 3) await change('a', '乙')
    }
    const lists = openLists({ ...deps, pause })
    const known = await lists.upTo(place, columns, { known: [{ id: 'a', revision: 2 }] })
    expect([known.isBehind, rowsIn(known.list)[0]?.cells?.['name'], waited]).toEqual([false, '乙', 3])
    const unknown = await lists.upTo(place, columns, { known: [{ id: 'a', revision: 9 }] })
    expect(unknown.isBehind).toBe(true)
  })

  // over a socket one may be done before the other has begun, which then compacts the same entries again
  it.runIf(isEmbedded)('is compacted by one of two at once, and the other leaves nothing behind', async () => {
    const { place, deps, held, change } = openOne()
    for (const id of ['a', 'b', 'c']) await change(id, '甲')
    const taken = await Promise.all([compactList(deps, place, columns), compactList(deps, place, columns)])
    expect(taken.toSorted()).toEqual([0, 3])
    expect(held.size).toBe(2)
    expect(await tail.since(place)).toEqual([])
    expect(rowsIn((await openLists(deps).upTo(place, columns, { known: [] })).list)).toHaveLength(3)
  })

  it('tells which lists there are', async () => {
    const { place, change } = openOne()
    await change('a', '甲')
    expect(await tail.places()).toContainEqual(place)
  })
})
