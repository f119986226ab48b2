import { hasControls, plainText } from '@app/types/platform/plain-text'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Write } from '../platform/ports/records'
import { type ChangeName, isChange, operationNamed, operations } from './operations'
import { sendTo } from './testing/ask'
import { freshChange } from './testing/changes'
import { rehearsalApi } from './testing/guarded-api'
import { openTestWorld, type TestWorld } from './testing/open-test-world'
import { textFields, writtenWith } from './testing/text-fields'
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
type Kind = keyof typeof texts

const isFault = (kind: Kind, status: number): boolean => status >= 500 || (kind === 'long' && status < 400)

/** What would be kept, every text of it. */
const keptIn = (writes: readonly Write[]): string[] =>
  writes.flatMap((write) => textsOf((write as unknown as { params: () => unknown }).params()))
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

describe('hostile text', () => {
  it.each(names)('%s: breaks no field, hides in none, and none takes 20,000 characters', async (name) => {
    const { voice, input } = await freshChange(name, world)
    const kept: string[] = []
    const rehearse = sendTo(rehearsalApi(world, (writes) => kept.push(...keptIn(writes))))
    const call = writeCall(operationNamed(name), input as object)
    const broken: string[] = []
    for (const { kind, field, body } of writtenWith(JSON.parse(call.body), texts)) {
      const { status, text } = await rehearse(voice, { ...call, body })
      if (isFault(kind, status) || isHidden(text)) broken.push(`${field} ${kind}: ${status}`)
    }
    expect(broken).toEqual([])
    expect(kept.filter(isHidden)).toEqual([])
  })

  it.each(textFields.map((field) => [field.path, field] as const))(
    '%s takes plain text only: declare it with Text, Words or Said of types/platform/contract.ts, or a pattern',
    (_, { parse }) => {
      for (const text of Object.values(texts)) expect(isHidden(parse(text) ?? '')).toBe(false)
    },
  )

  it('is said to be what it is, in words that help', async () => {
    const { voice, input } = await freshChange('shop.changeShop', world)
    const call = writeCall(operationNamed('shop.changeShop'), { ...input, reason: texts.nul })
    const { status, text } = await world.send(voice, call)
    expect(status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({
      code: 'request.controlCharacters',
      message: '文字里有看不见的控制字符',
      data: { detail: ['reason'] },
    })
  })

  it('is looked for in every text that is typed', () => expect(textFields.length).toBeGreaterThan(60))
})

const isHidden = (text: string): boolean => hasControls(text) || plainText(text) !== text
