import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChangeName, isChange, operationNamed, operations } from './operations'
import { freshChange } from './testing/changes'
import { inputSchemaOf, isObject, isStrict, namesAt, schemasIn } from './testing/input-schema'
import { openTestWorld, type TestWorld } from './testing/open-test-world'
import { differences } from './testing/scan-records'
import { writeCall } from './testing/write-call'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

const names = operations.filter(isChange).map(({ name }) => name as ChangeName)

/** What rows and programs know and nobody may say; each where the contract does not name it. */
const forbidden: Readonly<Record<string, unknown>> = {
  district: 'YX2',
  districtId: 'YX2',
  revision: 99,
  role: 'security',
  grants: [{ role: 'security' }],
  personId: '01KKZZZZZZZZZZZZZZZZZZZZZZ',
  shopIds: ['YX2A0001'],
  state: 'done',
  pk: 'D#YX2',
  ttl: 1,
  openid: 'o-YX1-security',
  at: '2001-01-01T00:00:00.000Z',
  code: { serial: '99', keyVersion: '01', state: 'active' },
  flags: [],
  subjectKey: 'C#somebody-else',
  createdAt: '2001-01-01T00:00:00.000Z',
  createdBy: '某人',
  inspectionCount: 99,
  lastInspection: { day: '2001-01-01', verdict: 'conforming', failing: 0 },
  objectKey: 'D/YX2/anything',
  doc: { revision: 99 },
  _et: 'Shop',
  constructor: { prototype: { role: 'security' } },
}

type Path = readonly (string | number)[]
type Holder = Readonly<Record<string, unknown>>

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every object of an input, the input itself first. */
const holdersOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (Array.isArray(value)) return value.flatMap((one, n) => holdersOf(one, [...path, n]))
  if (!isHolder(value)) return []
  return [path, ...Object.entries(value).flatMap(([name, one]) => holdersOf(one, [...path, name]))]
}

const holderAt = (input: unknown, path: Path): Holder =>
  path.reduce((found: unknown, part) => (found as Record<string | number, unknown>)[part], input) as Holder

/** The input with a field more at one place; as text, where `__proto__` is a name like any other. */
const planted = (input: unknown, path: Path, name: string, value: unknown): string => {
  const marked = structuredClone(input)
  Object.assign(holderAt(marked, path), { '#planted': value })
  return JSON.stringify(marked).replace('"#planted"', JSON.stringify(name))
}

const fields = [...Object.entries(forbidden), ['__proto__', { role: 'security' }] as const]

type Planting = { readonly field: string; readonly body: string }

/** Every body with one field more, at any level, that the contract does not name there. */
const plantingsOf = (name: ChangeName, body: unknown): readonly Planting[] => {
  const schema = inputSchemaOf(name)
  if (!schema) return []
  return holdersOf(body).flatMap((path) => {
    const known = namesAt(schema, path)
    return fields
      .filter(([field]) => !known.has(field))
      .map(([field, value]) => ({ field: [...path, field].join('.'), body: planted(body, path, field, value) }))
  })
}

describe('fields that the contract does not name', () => {
  it.each(names)('%s: are refused at every level, and change nothing', async (name) => {
    const { voice, input } = await freshChange(name, world)
    const { path, method, body } = writeCall(operationNamed(name), input as object)
    const plantings = plantingsOf(name, JSON.parse(body))
    await world.idle()
    const before = await world.scan()
    const taken: string[] = []
    for (const { field, body: more } of plantings) {
      const { code } = await world.send(voice, { method, path, body: more })
      if (code !== 'request.invalid') taken.push(field)
    }
    await world.idle()
    expect(taken).toEqual([])
    expect(plantings.length).toBeGreaterThan(5)
    expect(differences(before, await world.scan())).toEqual([])
  })

  it.each(names)('%s: are let in by no object of the input', (name) => {
    const schema = inputSchemaOf(name)
    const objects = schema ? schemasIn(schema).filter((found) => isObject(found.schema)) : []
    expect(objects.length).toBeGreaterThan(0)
    expect(objects.filter((found) => !isStrict(found.schema)).map(({ path }) => path)).toEqual([])
  })

  it('are looked for in every changing operation', () => {
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !inputSchemaOf(name))).toEqual([])
  })
})
