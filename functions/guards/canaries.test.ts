import { exportedLists } from '@app/types/exports/values'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as z from 'zod'
import { timerLambda } from '../lambdas/timer'
import type * as collections from '../platform/adapters/collection'
import { isChange, type Operation, operationNamed, operations } from './operations'
import { type Asker, type PolicyRow, policy, type Relation } from './policy'
import { heardByLists, heardBySheets, heardInMessages, heardOnPaper, publicByLaw } from './policy/personal'
import { got, sendTo } from './testing/ask'
import { breakThings, reported } from './testing/canaries/break-things'
import { listen } from './testing/canaries/listen'
import { type Canary, openMarks } from './testing/canaries/marks'
import { mayHear } from './testing/canaries/may-hear'
import { plant } from './testing/canaries/plant'
import { openPlantedWorld, type PlantedWorld } from './testing/canaries/world'
import { freshChange } from './testing/changes'
import { everybody } from './testing/everybody'
import { exampleOf } from './testing/examples'
import { carelessApi } from './testing/guarded-api'
import type { Voice } from './testing/voices'
import { writeCall } from './testing/write-call'

const schemas = vi.hoisted(() => new Map<string, z.core.$ZodType>())
vi.mock('../platform/adapters/collection', async (load) => {
  const real = await load<typeof collections>()
  // a kind may be read by a part of its fields, too: the whole of it counts
  const widthOf = (schema: z.core.$ZodType | undefined) =>
    Object.keys((schema?._zod.def as { shape?: object } | undefined)?.shape ?? {}).length
  const collection: typeof real.collection = (table, shape) => {
    if (widthOf(shape.schema) > widthOf(schemas.get(shape.name))) schemas.set(shape.name, shape.schema)
    return real.collection(table, shape)
  }
  return { ...real, collection }
})

let world: PlantedWorld
let said: readonly string[]
beforeAll(async () => {
  said = listen()
  world = await openPlantedWorld(schemas)
}, 300_000)
afterAll(() => world.close())

const nameOf = ({ kind, field }: Canary) => `${kind}.${field}`
/** The marks in a text that are of no field named. */
const strangersIn = (text: string, named: readonly string[]): readonly string[] =>
  world.marks
    .foundIn(text)
    .map(nameOf)
    .filter((name) => !(name in publicByLaw) && !named.includes(name))
const secretsIn = (text: string): readonly string[] => world.secrets.filter((secret) => text.includes(secret))

/** The texts of every value of a kind. */
const docs = async (kind: string) =>
  [...(await world.scan()).values()]
    .filter(({ _et }) => _et === kind)
    .map(({ doc }) => doc as Readonly<Record<string, string>>)

type Hearing = {
  readonly operation: Operation
  readonly asker: Asker
  readonly relation: Relation
  readonly text: string
}

/** What an answer says to somebody who is not to hear it, and where that would be written down. */
const leaksIn = ({ operation, asker, relation, text }: Hearing): readonly string[] => {
  const may = mayHear(world)
  const marks = world.marks.foundIn(text).filter((canary) => !may(asker, canary))
  const secrets = asker === 'gateway' ? [] : secretsIn(text)
  return [...marks.map((canary) => `${nameOf(canary)} of ${canary.key}`), ...secrets].map(
    (what) => `${asker} hears ${what} from ${operation.name} (${relation}); who may: guards/policy/personal.ts`,
  )
}

const hear = async (operation: Operation, [asker, place]: (typeof everybody)[number], relation: Relation) => {
  const voice = world.everyVoice.get(`${asker} ${place}`) as Voice
  const send = isChange(operation) ? world.rehearse : world.real
  const { status, text } = await send(voice, writeCall(operation, exampleOf(operation.name, world, relation)))
  return { status, leaks: leaksIn({ operation, asker, relation, text }) }
}

describe('what is kept of people', () => {
  it.each(operations)('$name tells nobody who is not to hear it', async (operation) => {
    const heard: Awaited<ReturnType<typeof hear>>[] = []
    for (const relation of (policy[operation.name] as PolicyRow).relations)
      for (const one of everybody) heard.push(await hear(operation, one, relation))
    expect(heard.flatMap(({ leaks }) => leaks)).toEqual([])
    expect(heard.filter(({ status }) => status >= 500)).toEqual([])
  })

  it('would be heard, if a view let it slip', async () => {
    const { home } = world
    const phones = new Map((await docs('Shop')).map(({ shopId, phone }) => [shopId, phone]))
    const careless = sendTo(carelessApi(world, (shopId) => phones.get(shopId) ?? ''))
    const operation = operationNamed('shop.listMyShops')
    const { text } = await careless(home.speak('merchant'), writeCall(operation))
    const slip = (asker: Asker) => leaksIn({ operation, asker, relation: 'here', text }).join()
    expect(slip('merchant')).toContain('merchant hears Shop.phone')
    expect(slip('office')).toBe('')
  })

  it('is planted in every text of every kind that the test world has', () => {
    const planted = new Set(world.marks.given.map(nameOf))
    const kinds = new Set(world.marks.given.map(({ kind }) => kind))
    const texts = [...schemas].flatMap(([kind, schema]) => {
      if (!kinds.has(kind)) return []
      const marks = openMarks()
      plant(schema, undefined, marks.mintFor({ kind, district: '', key: '' }))
      return marks.given.map(nameOf)
    })
    expect(texts.filter((name) => !planted.has(name))).toEqual([])
    expect(planted.size).toBeGreaterThan(70)
  })

  it('is on no page and no card of the public', async () => {
    const pages = await world.pages()
    expect(pages.flatMap((page) => [...strangersIn(page, []), ...secretsIn(page)])).toEqual([])
    const kept = await world.rows('public')
    expect(kept.flatMap((row) => [...strangersIn(row, heardOnPaper), ...secretsIn(row)])).toEqual([])
    expect(world.marks.foundIn(pages.join()).map(nameOf)).toContain('Shop.name')
  })

  it('is in lists only as far as they show it', async () => {
    const tails = await world.rows('lists')
    world.clock.set({ plusSeconds: 120 })
    await timerLambda(world.world)({ name: 'compact-lists' })
    const files = (await world.files('L/')).map(({ text }) => text)
    expect([tails, files].map((texts) => world.marks.foundIn(texts.join()).length > 20)).toEqual([true, true])
    for (const text of [...tails, ...files])
      expect([...strangersIn(text, heardByLists), ...secretsIn(text)]).toEqual([])
  })

  it.each(['office', 'stationHead', 'inspector', 'leader'] as const)(
    'is in a sheet of the %s only as far as the list shows it',
    async (asker) => {
      const operation = operationNamed('exports.exportList')
      const texts: string[] = []
      for (const list of exportedLists) {
        const voice = world.everyVoice.get(`${asker} atConsole`) as Voice
        const answer = await world.real(voice, writeCall(operation, { asked: { list } }))
        if (answer.code === 'access.denied') continue
        const { exportId } = got<{ exportId: string }>(answer)
        await world.idle()
        texts.push(...(await world.files(`D/${world.home.districtId}/exports/${exportId}`)).map(({ text }) => text))
      }
      const text = texts.join('\n')
      expect(world.marks.foundIn(text).map(nameOf)).toEqual(
        expect.arrayContaining(['Shop.name', 'Inspection.shopName']),
      )
      expect(leaksIn({ operation, asker, relation: 'here', text })).toEqual([])
      expect(strangersIn(text, heardBySheets)).toEqual([])
    },
  )

  it('is on no sign', async () => {
    const { home, idle } = world
    const order = writeCall(operationNamed('shop.printSigns'), { target: { shopId: home.shops.own }, image: 'qr' })
    const { signJobId } = got<{ signJobId: string }>(await world.real(home.office, order))
    await idle()
    const job = (await docs('SignJob')).find((one) => one['signJobId'] === signJobId)
    const [sign] = await world.files(job?.['objectKey'] ?? 'nowhere')
    expect(world.marks.foundIn(sign?.text ?? '').map(nameOf)).toContain('Shop.name')
    expect(strangersIn(sign?.text ?? '', [])).toEqual([])
  })

  it('is in a message only as far as the recipient’s own shop goes', async () => {
    const before = new Set((await world.scan()).keys())
    const { voice, input } = await freshChange('inspection.deliverInspection', world)
    got(await world.real(voice, writeCall(operationNamed('inspection.deliverInspection'), input as object)))
    await world.idle()
    const messages = [...(await world.scan()).values()].filter(
      ({ pk, sk, _et }) => _et === 'OutboxEntry' && !before.has(`${pk} ${sk}`),
    )
    expect(messages.length).toBeGreaterThan(0)
    for (const message of messages) {
      expect(strangersIn(JSON.stringify(message), heardInMessages)).toEqual([])
      expect(JSON.stringify(message)).toContain('o-')
    }
  })

  it('is in no line of any log, whatever breaks', async () => {
    await breakThings(world)
    const lines = said.join('\n')
    expect(lines).toContain('"level":"error"')
    expect(lines).not.toContain(reported)
    expect([...world.marks.foundIn(lines).map(nameOf), ...secretsIn(lines)]).toEqual([])
  })
})
