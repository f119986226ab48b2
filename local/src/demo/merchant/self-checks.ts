import type { ApiClient } from '../api-as'
import type { Random } from '../random'
import { type Filled, fillTable } from './fill-table'
import { back, instant, iso, isWeekend, type Life, on } from './life'
import type { OwnShop } from './own-shops'
import { paintKitchen } from './paint-kitchen'
import type { FindingIdea, Routine } from './self-check-plans'
import { placeIn, sendPhoto } from './take-photo'
import { followFinding } from './tasks'

type Table = Awaited<ReturnType<ApiClient['selfCheck']['showSelfCheckTable']>>

export type Checking = {
  readonly shop: OwnShop
  /** Whose phone fills in. */
  readonly openid: string
  readonly routine: Routine
}

type Due = { readonly table: Table; readonly every: string }
/** One table of one period, filled in on the present day of the agenda. */
type Filling = Due & { readonly day: string; readonly filled: Filled; readonly bodies: readonly Uint8Array[] }

const dueTables = async (life: Life, { shop: { shopId }, openid }: Checking): Promise<readonly Due[]> => {
  const { selfCheck } = life.as(openid)
  const { tables } = await selfCheck.listSelfChecks({ shopId })
  const found: Due[] = []
  for (const { tableId, version, every } of tables)
    found.push({ every, table: await selfCheck.showSelfCheckTable({ shopId, tableId, version }) })
  return found
}

const earlier = (at: Date, seconds: number): string => iso(new Date(at.getTime() - seconds * 1_000))

/** Sends what was filled in; the number under which it is kept. */
const submit = async (life: Life, { shop, openid, routine }: Checking, filling: Filling): Promise<string> => {
  const { selfCheck } = life.as(openid)
  const { shopId } = shop
  const { table, day, filled, bodies } = filling
  const [selfCheckId, at] = [life.newId(), life.world.clock()]
  const seconds = life.random.int(...routine.seconds)
  const photos = []
  for (const [n, { key, text }] of filled.shown.entries()) {
    const body = bodies[n] ?? paintKitchen(life.random)
    const sha256 = await sendPhoto(life, body, (facts) =>
      selfCheck.prepareSelfCheckPhoto({ shopId, selfCheckId, ...facts }),
    )
    const takenAt = earlier(at, Math.max(1, Math.floor(seconds * (1 - (n + 1) / (filled.shown.length + 1)))))
    photos.push({
      sha256,
      itemKey: key,
      spot: spotOf(text),
      takenAt,
      source: 'camera' as const,
      ...placeIn(life, shop),
    })
  }
  await selfCheck.submitSelfCheck({
    ...{ shopId, selfCheckId, tableId: table.id, version: table.version, day },
    ...{ startedAt: earlier(at, seconds), finishedAt: iso(at), sentAt: iso(at) },
    ...{ answers: filled.answers, photos },
  })
  return selfCheckId
}

const spots = [
  [/餐具|消毒/, '消毒柜'],
  [/生熟/, '切配台'],
  [/留样/, '留样柜'],
  [/冷藏|冷冻|冰箱/, '冰箱'],
  [/药品/, '不合格区'],
  [/垃圾/, '垃圾桶'],
  [/货架|店里/, '货架'],
] as const

const spotOf = (text: string): string => spots.find(([words]) => words.test(text))?.[1] ?? '灶台'

const findingOn = ({ findings }: Routine, days: number): FindingIdea | undefined =>
  findings.find((one) => one.days === days)

/** Days before today; and the photos of whoever takes none. */
type OfDay = { readonly days: number; readonly first: readonly Uint8Array[] }

/** Whoever only ticks boxes has the same figures every day. */
const handOf = ({ random }: Life, { isCopied }: Routine): Random =>
  isCopied ? { ...random, next: () => 0.5, chance: () => false } : random

/** A daily table, with what was found on that day; or one of the week, which shows nothing new. */
const fillOne = async (life: Life, checking: Checking, due: Due, { days, first }: OfDay): Promise<void> => {
  const { routine } = checking
  const finding = due.every === 'daily' ? findingOn(routine, days) : undefined
  const filled = fillTable(handOf(life, routine), due.table, finding?.item)
  const selfCheckId = await submit(life, checking, { ...due, day: back(life, days), filled, bodies: first })
  if (finding && filled.answers[finding.item]) await followFinding(life, checking, { selfCheckId, finding })
}

/** The tables of one day: each daily one, and on Fridays those of the week. */
const fillDay = async (life: Life, checking: Checking, of: OfDay): Promise<void> => {
  const periods = isFriday(back(life, of.days)) ? ['daily', 'weekly'] : ['daily']
  for (const due of await dueTables(life, checking))
    if (periods.includes(due.every)) await fillOne(life, checking, due, of)
}

const isFriday = (day: string): boolean => instant(day, '12:00').getUTCDay() === 5

const isOwed = (life: Life, { routine }: Checking, days: number): boolean =>
  !routine.missed.includes(days) && !(routine.restsOnWeekends && isWeekend(back(life, days)))

/** From the evening before its first day on somebody runs the shop here. */
const begin = async (life: Life, { shop: { shopId, owner }, routine }: Checking): Promise<void> => {
  const { district } = life
  await life.followUp.begun({ district, shopId, day: back(life, routine.from + 1) })
  if (routine.restsOnWeekends)
    await life.as(owner.openid).selfCheck.setOpenDays({ shopId, closedWeekdays: [0, 6], closures: [] })
}

const bodiesOf = (life: Life, { isCopied }: Routine): readonly Uint8Array[] =>
  isCopied ? Array.from({ length: 4 }, () => paintKitchen(life.random)) : []

/** Puts a shop's self-checks on the agenda, day by day. */
export const checkItself = (life: Life, checking: Checking): void => {
  const { routine } = checking
  const { from, isDoneToday, late, clock } = routine
  on(life, from + 1, '20:00', () => begin(life, checking))
  const first = bodiesOf(life, routine)
  const all = Array.from({ length: from + 1 }, (_, n) => from - n)
  for (const days of all.filter((one) => (one > 0 || isDoneToday) && isOwed(life, checking, one))) {
    const run = () => fillDay(life, checking, { days, first })
    if (late.includes(days)) on(life, days - 1, '10:05', run)
    else on(life, days, clock, run)
  }
}
