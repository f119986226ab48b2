import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChangeName, isChange, operationNamed, operations } from './operations'
import { sendTo } from './testing/ask'
import { freshChange } from './testing/changes'
import { rehearsalApi } from './testing/guarded-api'
import { openTestWorld, type TestWorld } from './testing/open-test-world'
import { writeCall } from './testing/write-call'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
}, 120_000)
afterAll(() => world.close())

const names = operations.filter(isChange).map(({ name }) => name as ChangeName)

/** What somebody types who means harm, or whose keyboard does. */
const texts = {
  script: '<script>alert(1)</script>',
  formula: '=cmd|/c calc',
  bidi: '面馆\u202e店\u2066',
  zeroWidth: '面\u200b馆\u200d\ufeff',
  nul: '面\u0000馆',
  half: '面\ud800馆',
  long: '面'.repeat(20_000),
} as const

type Path = readonly (string | number)[]

/** Every text of a body, and the way to it. */
const textsIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    textsIn(one, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}

const withText = (body: unknown, path: Path, text: string): unknown => {
  const copy = structuredClone(body) as Record<string | number, unknown>
  const last = path.at(-1)
  if (last === undefined) return text
  const holder = path.slice(0, -1).reduce<unknown>((found, part) => (found as typeof copy)[part], copy)
  Object.assign(holder as object, { [last]: text })
  return copy
}

/** Every body with a hostile text in one of its fields. */
const writtenWith = (body: unknown) =>
  textsIn(body).flatMap((path) =>
    Object.entries(texts).map(([kind, text]) => ({
      kind,
      field: path.join('.'),
      body: JSON.stringify(withText(body, path, text)),
    })),
  )

describe('hostile text', () => {
  it.each(names)('%s: breaks no field, and none takes 20,000 characters', async (name) => {
    const { voice, input } = await freshChange(name, world)
    const rehearse = sendTo(rehearsalApi(world))
    const call = writeCall(operationNamed(name), input as object)
    const broken: string[] = []
    for (const { kind, field, body } of writtenWith(JSON.parse(call.body))) {
      const { status } = await rehearse(voice, { ...call, body })
      if (status >= 500 || (kind === 'long' && status < 400)) broken.push(`${field} ${kind}: ${status}`)
    }
    expect(broken).toEqual([])
  })
})
