import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { timerLambda } from '../lambdas/timer'
import { shopStore } from '../shop/store'
import { expectCell } from './expect-cell'
import { type Operation, operations } from './operations'
import { type PolicyRow, policy } from './policy'
import { budgets } from './policy/budget'
import { sendTo } from './testing/ask'
import { type Cost, countCosts } from './testing/count-costs'
import { everybody, everyVoice } from './testing/everybody'
import { exampleOf } from './testing/examples'
import { registerGrower } from './testing/grow-register'
import { rehearsalApi } from './testing/guarded-api'
import { openTestWorld, type TestWorld } from './testing/open-test-world'
import { prepareExamples } from './testing/prepare-examples'
import { scanRecords } from './testing/scan-records'
import type { Voice } from './testing/voices'
import { type WrittenCall, writeCall } from './testing/write-call'

type Costs = Readonly<Record<string, Cost>>
const sizes = [50, 5_000] as const

let world: TestWorld
const costs: Costs[] = []
beforeAll(async () => {
  world = await openTestWorld()
  const grow = await registerGrower(world)
  const examples = await prepareExamples(world)
  for (const shops of sizes) {
    await grow(shops)
    costs.push(await measure(examples))
  }
}, 600_000)
afterAll(() => world.close())

/** Costs of every operation; nothing is written. */
const measure = async (examples: Examples): Promise<Costs> => {
  await timerLambda(world.world)({ name: 'compact-lists' })
  const voices = everyVoice(examples)
  let writes = 0
  const send = sendTo(
    rehearsalApi(world, (some) => {
      writes += some.length
    }),
  )
  const count = countCosts(world.world.clients)
  const found: Record<string, Cost> = {}
  for (const operation of operations) {
    const [voice, call] = callOf(operation, examples, voices)
    // a Lambda that has been asked before holds list files and settings in memory
    expect(await send(voice, call), operation.name).toMatchObject({ status: 200 })
    writes = 0
    const cost = await count(async () => void (await send(voice, call)))
    found[operation.name] = { ...cost, writes: cost.writes + writes }
  }
  return found
}

type Examples = Awaited<ReturnType<typeof prepareExamples>>
type Voices = Awaited<ReturnType<typeof everyVoice>>

/** The first who may, about the first thing. */
const callOf = ({ name, ...rest }: Operation, examples: Examples, voices: Voices): [Voice, WrittenCall] => {
  const row: PolicyRow = policy[name]
  const cells = row.relations.flatMap((relation) => everybody.map(([asker, place]) => ({ asker, place, relation })))
  const cell = cells.find((one) => expectCell(row, one) === 'allowed')
  if (!cell) throw new Error(`nobody may ${name}`)
  const input = exampleOf(name, examples, cell.relation)
  // the log of a day grows with the day, not with the register
  const call = writeCall({ name, ...rest }, 'day' in input ? { ...input, day: '2026-03-01' } : input)
  return [voices.get(`${cell.asker} ${cell.place}`) as Voice, call]
}

const written = ({ reads, rows, writes, objects }: Cost) => `[${reads}, ${rows}, ${writes}, ${objects}]`

describe('what an operation asks of the stores', () => {
  it.each(operations.map(({ name }) => name))('%s: the same at 50 and at 5,000 shops', (name) => {
    const [small, large] = costs
    expect(large?.[name]).toEqual(small?.[name])
  })

  it.each(operations.map(({ name }) => name))('%s: no more than its budget', (name) => {
    const cost = costs[0]?.[name] as Cost
    const budget = budgets[name]
    const row = `'${name}': ${written(cost)},`
    if (!budget) throw new Error(`guards/policy/budget.ts lacks a row; it costs now: ${row}`)
    const [reads, rows, writes, objects] = budget
    const over = Object.entries({ reads, rows, writes, objects }).filter(
      ([what, most]) => cost[what as keyof Cost] > most,
    )
    expect(over, `over budget: ${row}`).toEqual([])
  })

  it('is seen to grow where a question reads the register', async () => {
    const count = countCosts(world.world.clients)
    const { shops } = shopStore(world.base.records)
    const ask = () => count(async () => void (await shops.within(`D#${world.home.districtId}`, '')))
    expect(await ask()).toMatchObject({ reads: 1, writes: 0, objects: 0 })
    const all = () => count(async () => void (await scanRecords(world.world.clients.dynamo)))
    expect((await all()).rows).toBeGreaterThan(5_000)
  })
})
