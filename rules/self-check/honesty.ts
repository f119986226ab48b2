import type { FilledCheck } from './filled-check'

/** What may hint that checks are filled in without looking. */
export const honestyReasons = [
  'copiedPhotos',
  'tooFast',
  'beforeMidnight',
  'sameAnswers',
  'constantTemperatures',
] as const
export type HonestyReason = (typeof honestyReasons)[number]

export type HonestyHint = {
  /** 0 nothing, 100 everything that can be seen; from `lookFrom` on it is worth a closer look. */
  readonly score: number
  readonly reasons: readonly { readonly reason: HonestyReason; readonly points: number; readonly words: string }[]
  /** On how many checks it rests. */
  readonly checks: number
}

/** Fewer checks say nothing. */
export const fewestChecks = 10

/**
 * Most points of each. One that an honest routine explains stays below `lookFrom` whatever its share: a small shop where
 * nothing is ever wrong answers the same each day, a display shows the same degree, a bar closes at midnight, a practised
 * hand is quick. No routine sends last week’s photo.
 */
const most: Readonly<Record<HonestyReason, number>> = {
  copiedPhotos: 70,
  tooFast: 35,
  beforeMidnight: 30,
  sameAnswers: 15,
  constantTemperatures: 20,
}
export const lookFrom = 40

/** Used to look closer, never to punish by itself. */
export const isWorthALook = ({ score }: HonestyHint): boolean => score >= lookFrom

/** How much of the way a share has gone from what honest shops have to what none has. */
const between = (share: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (share - from) / (to - from)))

type Sign = { readonly strength: number; readonly words: string }

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 100)}%`

const secondsOf = ({ startedAt, filledAt }: FilledCheck): number =>
  (Date.parse(filledAt) - Date.parse(startedAt)) / 1_000

/** To read an item and look takes more; whoever reads out of habit still touches the screen for each. */
const secondsOfItem = 2
const quickest = 20
const isTooFast = (check: FilledCheck): boolean =>
  secondsOf(check) < Math.max(quickest, secondsOfItem * Object.keys(check.answers).length)

const middleOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const tooFast = (checks: readonly FilledCheck[]): Sign => {
  const quick = checks.filter(isTooFast)
  const items = middleOf(quick.map(({ answers }) => Object.keys(answers).length))
  const seconds = Math.round(middleOf(quick.map(secondsOf)))
  return {
    strength: between(quick.length / checks.length, 0.03, 0.5),
    words: `${checks.length} 次自查里有 ${quick.length} 次填得太快：${items} 项一般只用 ${seconds} 秒`,
  }
}

const shanghaiMinutes = (instant: string): number => Math.floor(Date.parse(instant) / 60_000 + 480) % 1_440
/** Half an hour before midnight. */
const late = 1_410
const batchMinutes = 15

/** Filled at the end of a day together with another, or with the day’s only one. */
const isLateBatch = (check: FilledCheck, sameDay: readonly FilledCheck[]): boolean =>
  shanghaiMinutes(check.startedAt) >= late &&
  sameDay.every((other) => Math.abs(Date.parse(other.startedAt) - Date.parse(check.startedAt)) <= batchMinutes * 60_000)

const grouped = <T>(all: readonly T[], nameOf: (one: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(nameOf(one))
    if (group) group.push(one)
    else groups.set(nameOf(one), [one])
  }
  return [...groups.values()]
}

const beforeMidnight = (checks: readonly FilledCheck[]): Sign => {
  const days = grouped(checks, ({ day }) => day)
  const batched = days.filter((sameDay) => sameDay.every((check) => isLateBatch(check, sameDay)))
  const [perDay] = [...days].map(({ length }) => length).sort((a, b) => b - a)
  // where only one check a day is owed, late is a habit of hours, not of batches
  const whole = perDay === 1 ? 0.6 : 1
  return {
    strength: between(batched.length / days.length, 0.12, 0.5) * whole,
    words: `${days.length} 天里有 ${batched.length} 天，当天的自查都在 23:30 以后集中填写`,
  }
}

const asOne = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&')

/** The same as the last one of its table, with what was measured where something is. */
const repeats = (checks: readonly FilledCheck[]): number => {
  const last = new Map<string, string>()
  let count = 0
  for (const check of checks) {
    const now = `${asOne(check.answers)}?${asOne(check.temperatures)}`
    if (last.get(check.tableKey) === now) count += 1
    last.set(check.tableKey, now)
  }
  return count
}

const sameAnswers = (checks: readonly FilledCheck[]): Sign => {
  const tables = new Set(checks.map(({ tableKey }) => tableKey)).size
  const same = repeats(checks)
  const pairs = Math.max(1, checks.length - tables)
  return {
    strength: between(same / pairs, 0.35, 0.95),
    words: `${pairs} 次里有 ${same} 次的答案和温度与上一次一字不差`,
  }
}

const mostCommon = (values: readonly string[]): number =>
  Math.max(0, ...grouped(values, (value) => value).map(({ length }) => length))

/** Readings by the place where they are taken. */
const readingsOf = (checks: readonly FilledCheck[]): readonly (readonly string[])[] => {
  const all = checks.flatMap(({ temperatures }) => Object.entries(temperatures))
  return grouped(all, ([place]) => place).map((readings) => readings.map(([, value]) => value))
}

const constantTemperatures = (checks: readonly FilledCheck[]): Sign => {
  const places = readingsOf(checks).filter(({ length }) => length >= fewestChecks)
  const readings = places.flat().length
  const same = places.reduce((sum, values) => sum + mostCommon(values), 0)
  return {
    strength: readings === 0 ? 0 : between(same / readings, 0.85, 1),
    words: `${readings} 个温度读数里有 ${same} 个一成不变（${percent(same, Math.max(1, readings))}）`,
  }
}

const copiedPhotos = (checks: readonly FilledCheck[]): Sign => {
  const photos = checks.flatMap((check) => check.photos)
  const old = photos.filter(({ seenBefore }) => seenBefore).length
  return {
    // one may be sent twice by mistake
    strength: old < 2 ? 0 : between(old / photos.length, 0.01, 0.25),
    words: `${photos.length} 张照片里有 ${old} 张以前用过`,
  }
}

const signs: Readonly<Record<HonestyReason, (checks: readonly FilledCheck[]) => Sign>> = {
  copiedPhotos,
  tooFast,
  beforeMidnight,
  sameAnswers,
  constantTemperatures,
}

/** Below this a sign is chance. */
const worthSaying = 1

/**
 * How far the checks of some weeks look as if nobody looked, with what speaks for it. Undefined where there are too few.
 */
export const honestyHint = (checks: readonly FilledCheck[]): HonestyHint | undefined => {
  if (checks.length < fewestChecks) return undefined
  const inOrder = [...checks].sort((a, b) => (a.filledAt < b.filledAt ? -1 : 1))
  const reasons = honestyReasons
    .map((reason) => {
      const { strength, words } = signs[reason](inOrder)
      return { reason, points: Math.round(strength * most[reason]), words }
    })
    .filter(({ points }) => points >= worthSaying)
    .sort((a, b) => b.points - a.points)
  const score = Math.min(
    100,
    reasons.reduce((sum, { points }) => sum + points, 0),
  )
  return { score, reasons, checks: checks.length }
}
