import type { World } from '@app/functions/lambdas/world'
import type { ObjectStore } from '@app/functions/platform/ports/objects'
import { dayOf } from '@app/rules/time/day'
import type { Ending, InspectionContent } from '@app/types/inspection/content'
import type { ApiAs, ApiClient } from './api-as'
import type { FollowUp } from './follow-up'
import { answersFor, decisionFor } from './found'
import { type Inspector, makeContent, type Plan, signatures, signersOf, type Visit } from './make-delivery'
import type { DemoInspector } from './people'
import type { NoResult, PlannedVisit } from './plan-visits'
import type { Random } from './random'
import { scribble } from './scribble'
import type { Seated } from './seed-people'
import { sendPicture } from './send-picture'

export type InspectionParts = {
  readonly district: string
  readonly as: ApiAs
  readonly inspectors: readonly DemoInspector[]
  readonly seated: Seated
  readonly world: World
  readonly objects: Pick<ObjectStore, 'put'>
  readonly random: Random
  readonly newId: () => string
  readonly setTime: (at: Date) => void
  readonly followUp: FollowUp
}

/** A visit that was made: what was signed, and whose phone sent it. */
export type Visited = {
  readonly made: Visit
  readonly content: InspectionContent
  readonly contentHash: string
  readonly lead: DemoInspector
}

/** Two inspectors go there, look, sign and send it in. */
export const visitShop = async (parts: InspectionParts, planned: PlannedVisit): Promise<Visited> => {
  const { as, random, world, setTime, newId, seated, district } = parts
  const { shop, noResult } = planned
  const [lead, second] = pairAt(parts, shop.station)
  const { shopId, operator: contact } = shop
  const kind = random.chance(0.06) ? ('flyCheck' as const) : ('routine' as const)
  const plan = await as(lead.openid).inspection.prepareInspection({ shopId, kind })
  const startedAt = iso(world.clock())
  const finished = new Date(world.clock().getTime() + random.int(22, 48) * 60_000)
  setTime(finished)
  const finishedAt = iso(finished)
  const inspectors = [named(lead, seated), named(second, seated)] as const
  const inspectionId = newId()
  const [confirmation = ''] = await sendScribbles(parts, { api: as(lead.openid), inspectionId, count: 1 })
  const facts = { district, shopId, inspectionId, kind, plan, inspectors, contact, startedAt, finishedAt, confirmation }
  const made = {
    ...facts,
    ...(noResult ? stopped(noResult) : concluded(parts, { plan, planned, day: dayOf(finishedAt) })),
  }
  const visited = { made, lead, ...makeContent(made) }
  await sendIn(parts, visited)
  return visited
}

/** Everybody who signs does so under what was made, and it is sent; what follows from it follows at once. */
export const sendIn = async (parts: InspectionParts, { made, content, contentHash, lead }: Visited): Promise<void> => {
  const { district, shopId, inspectionId } = made
  const api = parts.as(lead.openid)
  const images = await sendScribbles(parts, { api, inspectionId, count: signersOf(made).length })
  await api.inspection.deliverInspection({
    ...{ shopId, inspectionId, content, contentHash },
    signatures: signatures(made, contentHash, images),
  })
  await parts.followUp.accepted({ district, shopId, inspectionId })
}

type Looked = { readonly plan: Plan; readonly planned: PlannedVisit; readonly day: string }

const concluded = ({ random }: InspectionParts, { plan, planned, day }: Looked) => {
  const answers = answersFor(random, plan, planned)
  return { answers, decision: decisionFor(plan, answers, planned, day) }
}

const endings: Readonly<Record<NoResult, Exclude<Ending, { kind: 'concluded' }>>> = {
  obstructed: { kind: 'obstructed', facts: '经营者反锁后厨，劝说两次仍不让检查人员进入。' },
  notHeld: { kind: 'notHeld', reason: 'nobodyThere', facts: '上门时店门紧锁，邻铺说老板这两天回了老家。' },
  recused: { kind: 'recused' },
}

const stopped = (noResult: NoResult) => ({ answers: {}, ending: endings[noResult] })

const named = ({ openid, name, certificateNumber }: DemoInspector, seated: Seated): Inspector => ({
  ...{ personId: seated.get(openid) ?? '', name, certificateNumber },
})

const iso = (at: Date) => at.toISOString()

const pairAt = ({ random, inspectors }: InspectionParts, station: number) => {
  const own = inspectors.filter((one) => one.station === station)
  const lead = random.pick(own)
  return [lead, random.pick(own.filter((one) => one !== lead))] as const
}

type Sending = { readonly api: ApiClient; readonly inspectionId: string; readonly count: number }

/** Pictures of hands, as many as sign, one after the other: the same number makes the same district. */
const sendScribbles = async ({ objects, random }: InspectionParts, { api, inspectionId, count }: Sending) => {
  const sent: string[] = []
  for (let n = 0; n < count; n++) sent.push(await sendPicture(api, objects, { inspectionId, body: scribble(random) }))
  return sent
}
