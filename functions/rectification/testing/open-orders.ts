import { createHash } from 'node:crypto'
import { randomFrom } from '@app/local/demo/random'
import { scribble } from '@app/local/demo/scribble'
import { dayOf } from '@app/rules/time/day'
import { publicHolidays } from '@app/rules/time/public-holidays'
import type { ItemResult } from '@app/types/inspection/values'
import { rectificationContract } from '@app/types/rectification/contract'
import sharp from 'sharp'
import type * as z from 'zod'
import type { ConcludedInspection, ItemToRectify } from '../../inspection/public'
import type { Answered } from '../../inspection/testing/ask'
import { type House, openHouse, photoDeps } from '../../inspection/testing/house'
import { actorOf, district, type Name, personIdOf, places, settle, shopIds } from '../../inspection/testing/people'
import { askPhotos } from '../../photo/public'
import type { Actor } from '../../platform/actor'
import { runChange, runRead } from '../../platform/kernel'
import type { SendMessage } from '../../platform/ports/queue'
import type { Worker } from '../../platform/reaction'
import { type Change, type Read, refuse } from '../../platform/verb'
import { enqueuer } from '../../push/public'
import type { CheckSeen } from '../../self-check/public'
import type { RectificationWorkDeps } from '../deps'
import { rectificationRoutes } from '../routes'
import { rectificationStore, type StoredRectification } from '../store'
import { rectificationWorkers } from '../workers'

type Operation = keyof typeof rectificationContract
type AnyBinding = { readonly mode: string; readonly may: (actor: Actor) => boolean; readonly run: unknown }

/** A self-check of the noodle shop: one item with a photo, and one without. */
export const selfCheckSeen: CheckSeen = {
  selfCheckId: '01KKCHECK00000000000000001',
  title: '餐饮服务每日自查',
  items: [
    {
      key: 'zc.1',
      number: '1',
      text: '从业人员戴帽子',
      keyItem: true,
      photos: [{ sha256: 'a'.repeat(64), objectKey: 'D/YX1/pictures/1' }],
    },
    { key: 'zc.2', number: '2', text: '地面干净', keyItem: false, photos: [] },
  ],
}

const depsIn = (house: House, visits: readonly ConcludedInspection[]): RectificationWorkDeps => ({
  store: rectificationStore(house.records),
  shops: house.shops,
  lists: house.lists,
  objects: house.objects,
  photos: askPhotos(photoDeps(house)),
  holidays: publicHolidays,
  inspections: { concluded: async (_, shopId) => visits.filter((visit) => visit.shopId === shopId) },
  people: house.people,
  newId: house.newId,
  selfChecks: {
    checkOf: async (_, selfCheckId) => (selfCheckId === selfCheckSeen.selfCheckId ? selfCheckSeen : undefined),
  },
  kernel: house.kernel,
  clock: house.clock,
  enqueueMessage: enqueuer({ store: house.stores.push, newId: house.newId }).message,
})

const keyOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Asks an operation as the API does: parsed by the contract, who may, through the kernel, by the contract again. */
const askerOf = (house: House, deps: RectificationWorkDeps) => {
  const routes = rectificationRoutes(deps)
  let calls = 0
  return async (name: Name, operation: Operation, input: object): Promise<Answered> => {
    const { inputSchema, outputSchema } = rectificationContract[operation]['~orpc'] as unknown as {
      inputSchema: z.ZodType
      outputSchema: z.ZodType
    }
    const actor = actorOf(name)
    const binding = routes[operation] as AnyBinding
    if (!binding.may(actor)) return refuse('access.denied')
    const asked = { actor, input: inputSchema.parse(input), at: house.clock(), browser: 'test' }
    calls += 1
    const call = { operation: `rectification.${operation}`, key: keyOf(`${calls}`), body: JSON.stringify(input) }
    const outcome =
      binding.mode === 'read'
        ? await runRead(house.kernel)(call.operation, binding.run as Read<unknown, unknown>, asked)
        : await runChange(house.kernel)(call, binding.run as Change<unknown, unknown>, asked)
    return 'refused' in outcome ? outcome : { answer: outputSchema.parse(outcome.answer) as Record<string, unknown> }
  }
}

type Found = Readonly<Record<string, ItemResult>>
type Visit = Partial<Omit<ConcludedInspection, 'results' | 'toRectify'>> & {
  readonly found?: Found
  /** Nothing is ordered, whatever fails. */
  readonly isMild?: true
  /** The day for what has none of its own. */
  readonly rectifyBy?: string
  /** Own days, by the items' numbers. */
  readonly days?: Readonly<Record<string, string>>
}

const itemOf = (number: string, rectifyBy: string | undefined): ItemToRectify => ({
  key: `c.${number}`,
  number,
  text: `要点 ${number}。`,
  keyItem: number.startsWith('1.'),
  remark: `${number} 有问题。`,
  ...(rectifyBy && { rectifyBy }),
  photos: [],
})

/** For tests: a concluded inspection of the noodle shop by the lead and the second; items by their numbers. */
export const concludedVisit = (
  house: House,
  { found = {}, isMild, rectifyBy, days = {}, ...change }: Visit = {},
): ConcludedInspection => {
  const failing = Object.keys(found).filter((number) => found[number] === 'fail')
  const finishedAt = change.finishedAt ?? house.clock().toISOString()
  const inspectors = (['lead', 'second'] as const).map((name) => {
    const { personId, name: called } = actorOf(name)
    return { personId, name: called }
  })
  return {
    district,
    shopId: shopIds.noodles,
    shopName: '槐荫桥面馆',
    stationId: places.station,
    gridId: places.grid,
    inspectionId: house.newId(),
    version: 1,
    kind: 'routine',
    day: dayOf(finishedAt),
    finishedAt,
    verdict: failing.length > 0 ? 'basicallyConforming' : 'conforming',
    inspectors,
    documentNumber: '云市监检〔2026〕00012',
    results: Object.fromEntries(Object.entries(found).map(([number, result]) => [`c.${number}`, result])),
    toRectify: isMild ? [] : failing.map((number) => itemOf(number, days[number] ?? rectifyBy)),
    ...change,
  }
}

let pictures = 0
/** No two alike, as no two photographs and no two hands are. */
const pictureFor = async (purpose: 'photo' | 'signature'): Promise<Uint8Array> => {
  pictures += 1
  if (purpose === 'signature') return scribble(randomFrom(pictures))
  const background = { r: pictures % 256, g: Math.floor(pictures / 256) % 256, b: 90 }
  const body = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer()
  return new Uint8Array(body)
}

/** A file that a person prepared and uploaded. */
const uploaderIn =
  (house: House) =>
  async (by: Name, purpose: 'photo' | 'signature' = 'photo', given?: Uint8Array) => {
    const uploadId = house.newId()
    const body = given ?? (await pictureFor(purpose))
    const sha256 = createHash('sha256').update(body).digest('hex')
    const objectKey = `Q/${district}/uploads/${purpose}/${uploadId}`
    const facts = { revision: 1, district, uploadId, personId: personIdOf(by), purpose, objectKey, sha256 }
    const upload = { ...facts, contentType: 'image/jpeg', expiresAt: '2027-12-31T00:00:00.000Z' }
    await house.kernel.commit([house.stores.shop.uploads.insert(upload)])
    await house.objects.put({ key: objectKey, body, contentType: 'image/jpeg' })
    return { uploadId, sha256 }
  }

type Of = { readonly shopId: string; readonly rectificationId: string }

/** The same visit signed anew as a later version, and what follows from that, twice over. */
const followedAgain = async (
  follow: Worker | undefined,
  { shopId, rectificationId: inspectionId, version = 2 }: Of & { readonly version?: number },
  what: object = { version },
) => {
  for (let n = 0; n < 2; n++) await follow?.({ district, shopId, inspectionId, ...what })
}

const withoutResult = (visits: ConcludedInspection[], of: Of, how: 'withdrawn' | 'notHeld'): void => {
  const at = visits.findIndex(({ inspectionId }) => inspectionId === of.rectificationId)
  const visit = visits[at]
  if (visit) visits.splice(at, 1, ...(how === 'withdrawn' ? [{ ...visit, isWithdrawn: true as const }] : []))
}

const finderIn =
  ({ store }: RectificationWorkDeps) =>
  async ({ shopId, rectificationId }: Of) => {
    const found = await store.orders.get({ district, shopId, rectificationId })
    if (!found) throw new Error(`no order ${rectificationId}`)
    return found
  }

/** For tests: a district whose concluded inspections become orders, and everybody who works on them. */
export const openOrders = async (start = '2026-11-24T01:00:00.000Z') => {
  const house = await openHouse(start)
  await settle(house)
  const visits: ConcludedInspection[] = []
  const deps = depsIn(house, visits)
  const sent: { queue: string; body: unknown }[] = []
  const send: SendMessage = async (queue, body) => void sent.push({ queue, body })
  const workers = rectificationWorkers({ ...deps, send })
  return {
    house,
    deps,
    workers,
    /** What workers put on queues. */
    sent,
    ask: askerOf(house, deps),
    order: finderIn(deps),
    orders: async (shopId: string): Promise<readonly StoredRectification[]> =>
      await deps.store.ofUnited({ district, shopId }),
    /** A whole visit, and what follows from it, `times` over. */
    inspected: async (change: Visit, times = 1) => {
      house.tick()
      const inspection = concludedVisit(house, change)
      const { shopId, inspectionId } = inspection
      visits.push(inspection)
      visits.sort((a, b) => Date.parse(a.finishedAt) - Date.parse(b.finishedAt))
      for (let n = 0; n < times; n++) await workers['rectification-follow']?.({ district, shopId, inspectionId })
      return { shopId, rectificationId: inspectionId }
    },
    corrected: async (of: Of & { readonly version?: number }, change: Visit) => {
      house.tick()
      const at = visits.findIndex(({ inspectionId }) => inspectionId === of.rectificationId)
      visits[at] = concludedVisit(house, {
        version: of.version ?? 2,
        ...change,
        inspectionId: of.rectificationId,
      })
      await followedAgain(workers['rectification-follow'], of)
    },
    /** The office takes the result back, or a correction says that the visit was never held. */
    takenBack: async (of: Of, how: 'withdrawn' | 'notHeld') => {
      house.tick()
      withoutResult(visits, of, how)
      await followedAgain(workers['rectification-follow'], of, how === 'withdrawn' ? { withdrawnAt: 2 } : undefined)
    },
    upload: uploaderIn(house),
    close: house.close,
  }
}
export type Orders = Awaited<ReturnType<typeof openOrders>>
