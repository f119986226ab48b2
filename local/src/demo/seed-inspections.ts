import type { World } from '@app/functions/lambdas/world'
import type { ObjectStore } from '@app/functions/platform/ports/objects'
import type { Answers } from '@app/rules/inspection/checklist'
import { defaultDispositions } from '@app/rules/inspection/disposition'
import { judgeParts, sharedItems } from '@app/rules/inspection/parts'
import { addDays, dayOf } from '@app/rules/time/day'
import type { ItemResult } from '@app/types/inspection/values'
import type { ApiAs, ApiClient } from './api-as'
import type { FollowUp } from './follow-up'
import { makeContent, type Plan, rulesOf, signatures } from './make-delivery'
import type { DemoInspector } from './people'
import type { Random } from './random'
import { scribble } from './scribble'
import type { Seated } from './seed-people'
import type { DemoShop } from './seed-shops'
import { sendPicture } from './send-picture'

type InspectionParts = {
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

type Period = { readonly from: Date; readonly days: number }
type Telling = { readonly onProgress: (done: number, total: number) => void }

/** Routine inspections, oldest first: every shop that has a table once or twice a quarter, as far as there are inspectors. */
export const inspectFor = async (
  parts: InspectionParts,
  shops: readonly DemoShop[],
  { from, days, onProgress }: Period & Telling,
): Promise<number> => {
  const visits = visitsMade(planVisits(parts.random, shops, days), parts.inspectors.length, days)
  for (const [done, { day, minute, shop }] of visits.entries()) {
    parts.setTime(new Date(midnightUtc(from) + day * 86_400_000 + minute * 60_000))
    await visit(parts, shop)
    onProgress(done + 1, visits.length)
  }
  return visits.length
}

const midnightUtc = (at: Date): number => new Date(at).setUTCHours(0, 0, 0, 0)

const quarter = 90

const planVisits = (random: Random, shops: readonly DemoShop[], days: number) => {
  const quarters = Math.max(1, Math.round(days / quarter))
  return (
    shops
      .filter(({ inspectable }) => inspectable)
      .flatMap((shop) => Array.from({ length: random.int(quarters, quarters * 2) }, () => shop))
      // office hours in Shanghai: 09:00 to 16:30 is 01:00 to 08:30 in UTC
      .map((shop) => ({ shop, day: random.int(0, days - 1), minute: random.int(60, 510) }))
      .sort((a, b) => a.day - b.day || a.minute - b.minute)
  )
}

/** Two come to every shop, and every two can do so many a working day. */
const visitsOfTwo = 2

/** Evenly fewer of the planned visits, where there are too few inspectors for all. */
const visitsMade = <T>(planned: readonly T[], inspectors: number, days: number): readonly T[] => {
  const most = Math.floor(inspectors / 2) * visitsOfTwo * Math.floor((days * 5) / 7)
  if (planned.length <= most) return planned
  return planned.filter(
    (_, n) => Math.floor((n * most) / planned.length) < Math.floor(((n + 1) * most) / planned.length),
  )
}

const visit = async (parts: InspectionParts, shop: DemoShop): Promise<void> => {
  const { as, random, world, setTime, newId, seated, district } = parts
  const [lead, second] = pairAt(parts, shop.station)
  const api = as(lead.openid)
  const { shopId, operator } = shop
  const plan = await api.inspection.prepareInspection({ shopId, kind: 'routine' })
  const startedAt = iso(world.clock())
  const finished = new Date(world.clock().getTime() + random.int(22, 48) * 60_000)
  setTime(finished)
  const answers = answersFor(random, plan)
  const inspectionId = newId()
  const [confirmation = '', ...images] = await sendScribbles(parts, { api, inspectionId, count: 4 })
  const made = {
    ...{ district, shopId, inspectionId, plan, answers, startedAt, confirmation },
    kind: 'routine' as const,
    inspectors: [named(lead, seated), named(second, seated)] as const,
    contact: operator,
    finishedAt: iso(finished),
    decision: { ...decisionFor(plan, answers, dayOf(iso(finished))), accidentRisk: false },
  }
  const { content, contentHash } = makeContent(made)
  await api.inspection.deliverInspection({
    ...{ shopId, inspectionId, content, contentHash },
    signatures: signatures(made, contentHash, images),
  })
  await parts.followUp({ district, shopId, inspectionId })
}

const named = ({ openid, name, certificateNumber }: DemoInspector, seated: Seated) => ({
  ...{ personId: seated.get(openid) ?? '', name, certificateNumber },
})

const iso = (at: Date) => at.toISOString()

const pairAt = ({ random, inspectors }: InspectionParts, station: number) => {
  const own = inspectors.filter((one) => one.station === station)
  const lead = random.pick(own)
  return [lead, random.pick(own.filter((one) => one !== lead))] as const
}

const remarks = [
  '生熟砧板混用。',
  '地面有油污。',
  '冷藏柜温度记录缺三天。',
  '一名员工健康证明过期。',
  '台账缺上周进货票据。',
  '垃圾桶没有盖。',
] as const

type DemoAnswer = { result: ItemResult; remark?: string }

/** Mostly in order; some shops fail a few items; what cannot apply is 合理缺项. */
const answersFor = (random: Random, plan: Plan): Record<string, DemoAnswer> => {
  const { mustCheck, extraChecks } = plan
  const must = new Set(mustCheck.map(({ key }) => key))
  const failing = random.chance(0.35) ? 0 : random.chance(0.85) ? random.int(1, 3) : random.int(7, 9)
  const items = sharedItems(rulesOf(plan)).map(({ item }) => item)
  const fails = new Set(Array.from({ length: failing }, () => random.pick(items).key))
  const answer = (item: (typeof items)[number]): DemoAnswer => {
    if (fails.has(item.key)) return { result: 'fail', remark: random.pick(remarks) }
    const absent = item.naAllowed && !must.has(item.key) && random.chance(0.5)
    return { result: absent ? 'notApplicable' : 'pass' }
  }
  return Object.fromEntries([
    ...items.map((item) => [item.key, answer(item)] as const),
    ...extraChecks.map(({ key }) => [key, { result: 'pass' as const }] as const),
  ])
}

const decisionFor = (plan: Plan, answers: Answers, day: string) => {
  const { overall, parts, gapCase } = judgeParts(rulesOf(plan), answers)
  if (!overall.verdict) throw new Error('the demo inspection has no verdict')
  const keyFailures = parts.reduce((sum, { judgement }) => sum + judgement.keyFailures, 0)
  const dispositions = [...defaultDispositions(overall.verdict, { keyFailures, accidentRisk: false })]
  return {
    dispositions,
    ...(dispositions.includes('rectifyByDate') && { rectifyBy: addDays(day, 7) }),
    ...(gapCase && { note: '一项重点项不符合，一般项全部符合，按基本符合处理，并立案核查。' }),
  }
}

type Sending = { readonly api: ApiClient; readonly inspectionId: string; readonly count: number }

/** Pictures of hands, as many as sign, one after the other: the same number makes the same district. */
const sendScribbles = async ({ objects, random }: InspectionParts, { api, inspectionId, count }: Sending) => {
  const sent: string[] = []
  for (let n = 0; n < count; n++) sent.push(await sendPicture(api, objects, { inspectionId, body: scribble(random) }))
  return sent
}
