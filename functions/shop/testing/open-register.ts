import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { toStreamEvent } from '@app/local/database/feed/to-stream-event'
import { publicPeople } from '../../employee/public'
import { employeeStore } from '../../employee/store'
import { openHouse } from '../../guards/testing/open-house'
import { askIdentity, askShopPeople, staffFor } from '../../identity/public'
import { identityStore } from '../../identity/store'
import { askInspection } from '../../inspection/public'
import { inspectionStore } from '../../inspection/store'
import { drawCode } from '../../lambdas/draw-code'
import { askLicence } from '../../licence/public'
import { licenceStore } from '../../licence/store'
import { drawWithSharp, photoDrawer } from '../../photo/public'
import { rowChangesOf } from '../../platform/adapters/stream'
import { runChange, runRead } from '../../platform/kernel'
import { openLists } from '../../platform/lists/read-list'
import type { RowChange } from '../../platform/reaction'
import type { Change, Read } from '../../platform/verb'
import { isRefused } from '../../platform/verb'
import { askOutbox, enqueuer } from '../../push/public'
import { pushStore } from '../../push/store'
import { rectificationsOnCard } from '../../rectification/public'
import { rectificationStore } from '../../rectification/store'
import { trainingRateOf } from '../../training/public'
import { trainingStore } from '../../training/store'
import { reactions } from '../reactions'
import { shopStore } from '../store'
import type { DrawSigns, ShopWorkDeps } from '../work-deps'
import { shopWorkers } from '../workers'

export const district = 'YX1'
export const office = {
  kind: 'person',
  district,
  personId: '01KOFFICE',
  name: '陶怀玉',
  grants: [{ role: 'office' }],
} as const

type Pending = { readonly queue: string; readonly message: object; readonly delaySeconds?: number }

const noSigns: DrawSigns = async () => {
  throw new Error('no signs are drawn here')
}

/** A district with an empty register: real database, objects and stream; messages wait until a test runs them. */
export const openRegister = async ({ drawSigns = noSigns }: { readonly drawSigns?: DrawSigns } = {}) => {
  const house = await openHouse()
  const pending: Pending[] = []
  const deps = depsOf(house, drawSigns, pending)
  const consumer = house.database.feed.consume({
    name: 'react',
    table: 'records',
    batchSize: 100,
    handle: async (records) => void pending.push(...rowChangesOf(toStreamEvent(records)).flatMap(reactionsTo)),
  })
  const workers = shopWorkers(deps)
  const run = async ({ queue, message }: Pending) => await workers[queue]?.(message)
  /** Runs one message; answers which, or nothing when none waits. */
  const workOne = async (): Promise<Pending | undefined> => {
    await house.database.feed.idle()
    const next = pending.shift()
    if (next) await run(next)
    return next
  }
  const workAll = async () => {
    while (await workOne());
  }
  return {
    ...house,
    deps,
    pending,
    run,
    workOne,
    workAll,
    ...asking(deps),
    close: async () => {
      await consumer.stop()
      await house.close()
    },
  }
}
export type Register = Awaited<ReturnType<typeof openRegister>>

const reactionsTo = (change: RowChange): Pending[] =>
  reactions.flatMap(({ queue, when }) => {
    const message = when(change)
    return message ? [{ queue, message }] : []
  })

type House = Awaited<ReturnType<typeof openHouse>>

const depsOf = ({ base, world }: House, drawSigns: DrawSigns, pending: Pending[]): ShopWorkDeps => {
  const papers = licenceStore(base.records)
  const { ofShop, licences } = papers
  return {
    store: shopStore(base.records),
    staff: staffFor(identityStore(base.records)),
    licences: askLicence(papers),
    inspections: askInspection(inspectionStore(base.records), rectificationsOnCard(rectificationStore(base.records))),
    employees: publicPeople(employeeStore(base.records), trainingRateOf(trainingStore(base.records))),
    objects: base.objects,
    lists: openLists({ tail: base.tail, objects: base.objects, pause: setTimeout }),
    newId: base.newId,
    codeKeys: world.secrets.shopCodeKeys,
    codeKeyVersion: world.secrets.shopCodeKeyVersion,
    publicUrl: world.publicUrl,
    joining: {
      merchants: askShopPeople(identityStore(base.records), base.newId),
      message: enqueuer({ store: pushStore(base.records), newId: base.newId }).message,
      drawPhoto: photoDrawer(drawWithSharp()),
      drawCode,
    },
    kernel: base.kernel,
    clock: world.clock,
    papers: { ofShop, insert: licences.insert, replace: licences.replace, remove: licences.remove },
    people: {
      ...askIdentity(identityStore(base.records)),
      district: async () => ({ bureauName: '云溪区市场监督管理局' }),
      merchantsOf: async () => [],
    },
    enqueue: enqueuer({ store: pushStore(base.records), newId: base.newId }),
    outbox: askOutbox(pushStore(base.records)),
    drawSigns,
    items: base.items,
    send: async (queue, message, options) => {
      pending.push({ queue, message: message as object, ...options })
    },
  }
}

const asking = (deps: ShopWorkDeps) => {
  const asked = <I>(input: I) => ({ actor: office, input, at: deps.clock(), browser: 'tests' })
  /** What a change answers; throws when it is refused. */
  const change = async <I, O>(verb: Change<I, O>, input: I, key = deps.newId()): Promise<O> => {
    const outcome = await runChange(deps.kernel)(
      { operation: 'test', key, body: JSON.stringify(input) },
      verb,
      asked(input),
    )
    if (isRefused(outcome)) throw new Error(outcome.refused.code)
    return outcome.answer
  }
  const read = async <I, O>(verb: Read<I, O>, input: I): Promise<O> => {
    const outcome = await runRead(deps.kernel)('test', verb, asked(input))
    if (isRefused(outcome)) throw new Error(outcome.refused.code)
    return outcome.answer
  }
  /** A file as if it had been sent with the form. */
  const upload = async (bytes: Uint8Array) => {
    const uploadId = deps.newId()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const objectKey = `D/${district}/uploads/register/${uploadId}`
    const contentType = 'application/octet-stream'
    await deps.objects.put({ key: objectKey, body: bytes, contentType })
    const { personId } = office
    const expiresAt = deps.clock().toISOString()
    const kept = {
      revision: 1,
      district,
      uploadId,
      personId,
      purpose: 'register' as const,
      objectKey,
      contentType,
      sha256,
      expiresAt,
    }
    await deps.kernel.commit([deps.store.uploads.insert(kept)])
    return { uploadId, sha256 }
  }
  return { change, read, upload }
}
