import { createHash } from 'node:crypto'
import { checklistsFor, shippedChecklists } from '@app/rules/inspection/checklist'
import { selfChecksInForce } from '@app/rules/inspection/in-force'
import { allItems, type Checklist } from '@app/rules/inspection/table'
import { dayOf } from '@app/rules/time/day'
import { selfCheckContract } from '@app/types/self-check/contract'
import sharp from 'sharp'
import type * as z from 'zod'
import { askChecklists } from '../../checklist/public'
import type { StoredEmployee } from '../../employee/public'
import type { Answered } from '../../inspection/testing/ask'
import { type House, inspectionDeps, openHouse, photoDeps } from '../../inspection/testing/house'
import { actorOf, district, type Name, personIdOf, settle, shopIds } from '../../inspection/testing/people'
import { controlRecordPdf } from '../../paper/control-record'
import { readFonts } from '../../paper/fonts'
import { createRenderer, type RenderPdf } from '../../paper/render-pdf'
import { quarantineKey } from '../../photo/picture-keys'
import { askPhotos } from '../../photo/public'
import type { Actor } from '../../platform/actor'
import { runChange, runRead } from '../../platform/kernel'
import type { SendMessage } from '../../platform/ports/queue'
import { type Change, type Read, refuse } from '../../platform/verb'
import { enqueuer } from '../../push/public'
import type { SelfCheckWorkDeps } from '../deps'
import { photoSubject } from '../photo-subject'
import { selfCheckRoutes } from '../routes'
import { selfCheckStore } from '../store'
import { selfCheckWorkers } from '../workers'

type Operation = keyof typeof selfCheckContract
type AnyBinding = { readonly mode: string; readonly may: (actor: Actor) => boolean; readonly run: unknown }

const employee = (ending: string, name: string, change: Partial<StoredEmployee> = {}): StoredEmployee => ({
  ...{ revision: 1, district, shopId: shopIds.noodles, employeeId: `01KKEMP000000000000000000${ending}`, name },
  ...{ handlesReadyToEat: true, posts: [], since: '2026-01-01', recordedAt: '2026-01-01T00:00:00.000Z' },
  ...{ earlierCertificates: [], consents: [] },
  ...change,
})
const helper = employee('1', '周小满')
const officer = employee('3', '方守一', { posts: [{ post: 'foodSafetyOfficer', from: '2026-01-05' }] })
const director = employee('4', '纪明远', { posts: [{ post: 'foodSafetyDirector', from: '2026-01-05' }] })
const principal = employee('5', '贺青禾', {
  posts: [{ post: 'principal', from: '2026-01-05' }],
  personId: personIdOf('merchant'),
})
const gone = employee('2', '严冬生', { leftOn: '2026-11-01' })

const people: readonly StoredEmployee[] = [helper, gone, officer, director, principal]

const depsIn = (house: House): SelfCheckWorkDeps => {
  const tables = askChecklists(house.stores.checklist)
  return {
    store: selfCheckStore(house.records),
    shops: house.shops,
    tables,
    heads: tables.selfCheckHeads,
    photos: askPhotos(photoDeps(house)),
    objects: house.objects,
    employees: {
      of: async (_, __, employeeId) => people.find((one) => one.employeeId === employeeId),
      byPerson: async (_, __, personId) => people.find((one) => one.personId === personId),
      ofShop: async () => people,
      holdings: async () => people.flatMap(({ employeeId, posts }) => posts.map((held) => ({ employeeId, ...held }))),
    },
    people: house.people,
    coversText: inspectionDeps(house).coversText,
    log: inspectionDeps(house).log,
    drawControl: async (paper) => await controlRecordPdf(render(), paper),
    kernel: house.kernel,
    clock: house.clock,
    enqueueMessage: enqueuer({ store: house.stores.push, newId: house.newId }).message,
  }
}

let drawer: RenderPdf | undefined
/** Made once, when a paper is drawn: the fonts are 20 MB. */
const render = (): RenderPdf => {
  drawer ??= createRenderer({ fonts: readFonts() })
  return drawer
}

const keyOf = (text: string) => createHash('sha256').update(text).digest('base64url')

type Schemas = { readonly inputSchema: z.ZodType; readonly outputSchema: z.ZodType }

/** Asks an operation as the API does: parsed by the contract, who may, through the kernel, by the contract again. */
const askerOf = (house: House, deps: SelfCheckWorkDeps) => {
  const routes = selfCheckRoutes(deps)
  let calls = 0
  return async (who: Name | Actor, operation: Operation, input: object): Promise<Answered> => {
    const { inputSchema, outputSchema } = selfCheckContract[operation]['~orpc'] as unknown as Schemas
    const actor = typeof who === 'string' ? actorOf(who) : who
    const { mode, may, run } = routes[operation] as AnyBinding
    if (!may(actor)) return refuse('access.denied')
    const asked = { actor, input: inputSchema.parse(input), at: house.clock(), browser: 'test' }
    calls += 1
    const call = { operation: `selfCheck.${operation}`, key: keyOf(`${calls}`), body: JSON.stringify(input) }
    const outcome =
      mode === 'read'
        ? await runRead(house.kernel)(call.operation, run as Read<unknown, unknown>, asked)
        : await runChange(house.kernel)(call, run as Change<unknown, unknown>, asked)
    return 'refused' in outcome ? outcome : { answer: outputSchema.parse(outcome.answer) as Record<string, unknown> }
  }
}

/** The table by which the noodle shop, a small caterer, checks itself every day. */
export const dailyTable = selfChecksInForce(
  { businessTypes: ['catering'] },
  '2026-11-24',
  shippedChecklists,
)[0] as Checklist
export const inspectionTable = checklistsFor(['catering'], '2026-11-24')[0] as Checklist

/** Readings in the middle of their limits. */
const readingFor = ({ least, most }: { readonly least?: string; readonly most?: string }): string =>
  String(least !== undefined && most !== undefined ? (Number(least) + Number(most)) / 2 : Number(least ?? most))

/** Answers that leave nothing open and find nothing. */
export const goodAnswers = (table: Checklist): Record<string, { result: string; reading?: string; remark?: string }> =>
  Object.fromEntries(
    allItems(table).map(({ key, reading }) => [
      key,
      { result: 'ok', ...(reading && { reading: readingFor(reading) }) },
    ]),
  )

let pictures = 0
/** A photograph that has arrived, no two alike. */
const photographer =
  (house: House) =>
  async (selfCheckId: string, shopId: string = shopIds.noodles) => {
    pictures += 1
    const size = { width: 40 + (pictures % 200), height: 40 + Math.floor(pictures / 200) }
    const body = new Uint8Array(
      await sharp({ create: { ...size, channels: 3, background: { r: 90, g: 60, b: 40 } } })
        .jpeg()
        .toBuffer(),
    )
    const sha256 = createHash('sha256').update(body).digest('hex')
    const subject = photoSubject({ shopId }, selfCheckId)
    await house.objects.put({ key: quarantineKey({ district, subject, sha256 }), body, contentType: 'image/jpeg' })
    return { sha256, bytes: body.length }
  }

const minutesBefore = (at: Date, minutes: number) => new Date(at.getTime() - minutes * 60_000).toISOString()

type Ask = ReturnType<typeof askerOf>

/** Photographs of every item that wants one, prepared and sent. */
const photographerOf = (house: House, ask: Ask) => {
  const photograph = photographer(house)
  return async (selfCheckId: string, table: Checklist, takenAt: string) =>
    await Promise.all(
      allItems(table)
        .filter(({ photo }) => photo === 'wanted')
        .map(async ({ key }) => {
          const { sha256, bytes } = await photograph(selfCheckId)
          const facts = { contentType: 'image/jpeg', bytes, sha256 }
          await ask('merchant', 'prepareSelfCheckPhoto', { shopId: shopIds.noodles, selfCheckId, ...facts })
          return { sha256, itemKey: key, spot: '后厨', takenAt, source: 'camera' }
        }),
    )
}

/** A whole self-check of today, filled in within five minutes. */
const fillerOf = (house: House, ask: Ask) => {
  const photographed = photographerOf(house, ask)
  return async (table: Checklist = dailyTable, day = dayOf(house.clock().toISOString())) => {
    const at = house.clock()
    const selfCheckId = house.newId()
    return {
      ...{ shopId: shopIds.noodles, selfCheckId, tableId: table.id, version: table.version, day },
      ...{ startedAt: minutesBefore(at, 6), finishedAt: minutesBefore(at, 1), sentAt: at.toISOString() },
      answers: goodAnswers(table),
      photos: await photographed(selfCheckId, table, minutesBefore(at, 3)),
    }
  }
}

/** For tests: a district whose shops check themselves, and everybody who has to do with it. */
export const openSelfChecks = async (start = '2026-11-24T01:00:00.000Z') => {
  const house = await openHouse(start)
  await settle(house)
  const deps = depsIn(house)
  const sent: object[] = []
  const send: SendMessage = async (_, body) => void sent.push(body as object)
  const workers = selfCheckWorkers({ ...deps, send })
  const ask = askerOf(house, deps)
  return {
    ...{ house, deps, workers, ask, helper, officer, director, principal },
    filled: fillerOf(house, ask),
    /** A photograph for a record of the shop, that has arrived. */
    photographed: photographer(house),
    /** Somebody runs the shop since a day; periods count from the next one. */
    begin: async (day: string, shopId: string = shopIds.noodles) =>
      await workers['self-check-begin']?.({ district, shopId, day }),
    /** Shops that nobody began, by the same timer, with all that it sends itself. */
    beginMissing: async () => {
      sent.push({ district, day: dayOf(house.clock().toISOString()) })
      for (let message = sent.shift(); message; message = sent.shift()) await workers['self-check-missing']?.(message)
    },
    /** The morning's timer, with all that it sends itself. */
    morning: async () => {
      sent.push({ district, day: dayOf(house.clock().toISOString()) })
      for (let message = sent.shift(); message; message = sent.shift()) await workers['self-check-day']?.(message)
    },
    period: async (id: string, period: string, to: string) =>
      await deps.store.periods.get({ district, shopId: shopIds.noodles, table: { id }, period, to }),
    outbox: async () => (await house.stores.push.outbox.list(`D#${district}#OUTBOX#due`, { limit: 500 })).items,
    close: house.close,
  }
}
export type SelfChecks = Awaited<ReturnType<typeof openSelfChecks>>
