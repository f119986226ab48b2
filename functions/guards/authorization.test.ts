import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectCell, type Place } from './expect-cell'
import { isChange, type Operation, type OperationName, operationNamed, operations } from './operations'
import { type Asker, type PolicyRow, policy, type Relation } from './policy'
import { type Answer, got, sendTo } from './testing/ask'
import { everybody, everyVoice } from './testing/everybody'
import { exampleOf } from './testing/examples'
import { rehearsalApi, uncappedApi } from './testing/guarded-api'
import { openTestWorld } from './testing/open-test-world'
import { type ExampleWorld, prepareExamples } from './testing/prepare-examples'
import { type Difference, differences } from './testing/scan-records'
import type { Voice } from './testing/voices'
import { writeCall } from './testing/write-call'

let world: ExampleWorld
let voices: ReadonlyMap<string, Voice>
let real: ReturnType<typeof sendTo>
let rehearse: ReturnType<typeof sendTo>
beforeAll(async () => {
  world = await prepareExamples(await openTestWorld())
  voices = everyVoice(world)
  real = sendTo(uncappedApi(world))
  rehearse = sendTo(rehearsalApi(world))
}, 120_000)
afterAll(() => world.close())

type Cell = { readonly asker: Asker; readonly place: Place; readonly relation: Relation }

const cellsOf = ({ relations }: PolicyRow): readonly Cell[] =>
  relations.flatMap((relation) => everybody.map(([asker, place]) => ({ asker, place, relation })))

const nameOf = ({ asker, place, relation }: Cell) => `${asker} ${place} → ${relation}`

/** Numbers of the other district's things: no answer to anybody here may hold one. */
const foreignNumbers = ({ abroad }: ExampleWorld): readonly string[] =>
  [
    abroad.shops,
    abroad.licences,
    abroad.personIds,
    abroad.concluded.own,
    abroad.underWay.ownUnderWay,
    abroad.jobs,
    abroad.applications.own,
  ]
    .flatMap((things) => Object.values<unknown>(things))
    .filter((value): value is string => typeof value === 'string')

const heard = ({ status, code, text }: Answer): string => {
  if (status >= 400) return `${code}`
  return foreignNumbers(world).some((number) => text.includes(number)) ? 'allowed, and told of elsewhere' : 'allowed'
}

/** Asks as the cell says. Whoever may, rehearses; whoever may not, knocks at the real door. */
const askCell = async (operation: Operation, cell: Cell): Promise<string> => {
  const isAllowed = expectCell(policy[operation.name], cell) === 'allowed'
  const voice = voices.get(`${cell.asker} ${cell.place}`)
  if (!voice) throw new Error(`nobody speaks for ${nameOf(cell)}`)
  const call = writeCall(operation, exampleOf(operation.name, world, cell.relation))
  const send = isAllowed && isChange(operation) ? rehearse : real
  return heard(await send(voice, call))
}

/** The one event that a denied person's call leaves; nobody else's leaves anything. */
const traceOf = (operation: Operation, { asker }: Cell, answer: string): readonly string[] => {
  const personId = asker === 'ended' ? undefined : world.home.personIds[asker as 'office']
  return (answer === 'access.denied' || answer === 'access.consoleNeeded') && personId
    ? [`${personId} denied ${operation.name}`]
    : []
}

const nameOfChange = ({ key, before, after }: Difference): string => {
  if (before || after?._et !== 'AuditEvent') return `changed: ${key}`
  const { actor, outcome, operation } = after as { actor?: { personId?: string }; outcome?: string; operation?: string }
  return `${actor?.personId} ${outcome} ${operation}`
}

describe('who may do what', () => {
  it.each(operations)('$name', async (operation) => {
    const before = await world.scan()
    const found: { readonly cell: string; readonly answer: string }[] = []
    const traces: string[] = []
    for (const cell of cellsOf(policy[operation.name])) {
      const answer = await askCell(operation, cell)
      found.push({ cell: nameOf(cell), answer })
      traces.push(...traceOf(operation, cell, answer))
    }
    expect(found).toEqual(
      cellsOf(policy[operation.name]).map((cell) => ({
        cell: nameOf(cell),
        answer: expectCell(policy[operation.name], cell),
      })),
    )
    expect(
      differences(before, await world.scan())
        .map(nameOfChange)
        .sort(),
    ).toEqual(traces.sort())
  })

  const answerOf = async <T>(who: string, name: OperationName, input?: object): Promise<T> =>
    got<T>(await real(world.home.speak(who), writeCall(operationNamed(name), input)))
  type Listed = { inspections: { shopId: string }[] }
  const inspectedBy = async (who: string) =>
    new Set((await answerOf<Listed>(who, 'inspection.listInspections')).inspections.map(({ shopId }) => shopId))

  it('an inspector’s lists hold the own grids and the station’s shops without one, and inspections one took part in', async () => {
    const { shops } = world.home
    const { grids } = await answerOf<{ grids: { shops: { shopId: string }[] }[] }>('inspector', 'shop.listMyGrids')
    expect(grids.map((grid) => grid.shops.map(({ shopId }) => shopId))).toEqual([
      [shops.own, shops.revoked],
      [shops.ownStation],
    ])
    expect(await inspectedBy('inspector')).toEqual(new Set([shops.own, shops.closed, shops.otherStation]))
    expect(await inspectedBy('neighbour')).toEqual(new Set([shops.otherGrid, shops.own]))
    expect((await inspectedBy('office')).size).toBe(4)
    expect((await inspectedBy('leader')).size).toBe(4)
    expect(await inspectedBy('stationHead')).toEqual(new Set([shops.own, shops.closed, shops.otherGrid]))
    expect(await inspectedBy('farLeader')).toEqual(new Set([shops.otherStation]))
  })

  it('a merchant sees the own shops, and of them neither phone nor flags nor what is under way', async () => {
    const { shops, underWay } = world.home
    const { shops: mine } = await answerOf<{ shops: Record<string, unknown>[] }>('merchant', 'shop.listMyShops')
    expect(mine.map(({ shopId }) => shopId).sort()).toEqual([shops.own, shops.closed, shops.revoked].sort())
    for (const shown of mine)
      expect(['phone', 'mismatches', 'gridId', 'stationId'].filter((key) => key in shown)).toEqual([])
    expect(JSON.stringify(mine).includes(underWay.ownUnderWay.inspectionId)).toBe(false)
    const staffs = await answerOf<Record<string, unknown>>('inspector', 'shop.showShop', { shopId: shops.own })
    expect(staffs['phone']).toBe('19900001234')
    expect(JSON.stringify(staffs).includes(underWay.ownUnderWay.inspectionId)).toBe(true)
  })

  it('is said of every operation, and every row allows something and refuses something', () => {
    const rows = Object.entries<PolicyRow>(policy)
    expect(rows.map(([name]) => name).sort()).toEqual(operations.map(({ name }) => name).sort())
    for (const [name, row] of rows) {
      const answers = new Set(cellsOf(row).map((cell) => expectCell(row, cell) === 'allowed'))
      expect([name, answers.size]).toEqual([name, 2])
    }
  })
})
