import { type Chance, chanceOf } from '../../photo/testing/random'
import { addDays } from '../../time/day'
import type { FilledCheck } from '../filled-check'

/** How a shop goes about its checks. All minutes are of the day in Shanghai, all shares of the checks. */
export type Habits = {
  /** When each of its tables is usually filled, and how far from it it happens. */
  readonly minutes: readonly number[]
  readonly spread: number
  readonly secondsOfItem: readonly [number, number]
  /** How often an item is not all right. */
  readonly failing: number
  /** How a thermometer is read: whole degrees of a display that seldom moves, or tenths that always do. */
  readonly thermometer: 'display' | 'probe'
  /** Evenings on which everything is filled before midnight, and photos that were sent before. */
  readonly lateEvenings: number
  readonly oldPhotos: number
}

/** What somebody does who fills in without looking. Each a share of the days on which it is done. */
export type Cheats = {
  readonly copiedAnswers: number
  readonly hurried: number
  readonly midnight: number
  readonly constant: number
  readonly copiedPhotos: number
}

export type GeneratedShop = { readonly kind: string; readonly cheats: boolean; readonly checks: readonly FilledCheck[] }

const none: Cheats = { copiedAnswers: 0, hurried: 0, midnight: 0, constant: 0, copiedPhotos: 0 }

/** Honest shops: the careful one, the fast one whose answers never change, the one that closes after midnight, … */
const honest: Readonly<Record<string, (chance: Chance) => Habits>> = {
  careful: (chance) => ({
    minutes: [chance.between(540, 620), chance.between(1_230, 1_300)],
    spread: 45,
    secondsOfItem: [8, 30],
    failing: chance.between(0.01, 0.05),
    thermometer: 'probe',
    lateEvenings: 0.01,
    oldPhotos: 0,
  }),
  fastAndRegular: (chance) => ({
    minutes: [chance.between(560, 580), chance.between(1_240, 1_260)],
    spread: 4,
    secondsOfItem: [3.2, 7],
    failing: chance.between(0, 0.003),
    thermometer: 'display',
    lateEvenings: 0.01,
    oldPhotos: 0.003,
  }),
  nightShop: (chance) => ({
    minutes: [chance.between(990, 1_050), chance.between(1_380, 1_430)],
    spread: 12,
    secondsOfItem: [5, 14],
    failing: chance.between(0.002, 0.02),
    thermometer: chance.oneOf(['display', 'probe']),
    lateEvenings: 0.08,
    oldPhotos: 0.002,
  }),
  forgetful: (chance) => ({
    minutes: [chance.between(600, 700), chance.between(1_200, 1_320)],
    spread: 90,
    secondsOfItem: [5, 20],
    failing: chance.between(0.005, 0.03),
    thermometer: chance.oneOf(['display', 'probe']),
    lateEvenings: chance.between(0.05, 0.14),
    oldPhotos: 0.01,
  }),
  tinyAndAlwaysFine: (chance) => ({
    minutes: [chance.between(520, 600)],
    spread: 20,
    secondsOfItem: [3, 9],
    failing: 0,
    thermometer: 'display',
    lateEvenings: 0.02,
    oldPhotos: 0.004,
  }),
}

const much = (chance: Chance) => chance.between(0.7, 1)
const half = (chance: Chance) => chance.between(0.3, 0.6)

/** Cheating ones: each art by itself with what usually goes with it, mixed, and mild. */
const cheating: Readonly<Record<string, (chance: Chance) => Cheats>> = {
  copier: (chance) => ({ ...none, copiedAnswers: much(chance), hurried: much(chance), constant: half(chance) }),
  hurrier: (chance) => ({ ...none, hurried: much(chance), copiedAnswers: half(chance) }),
  midnightBatcher: (chance) => ({
    ...none,
    midnight: much(chance),
    hurried: half(chance),
    copiedAnswers: half(chance),
  }),
  constantThermometer: (chance) => ({ ...none, constant: 1, copiedAnswers: much(chance), hurried: half(chance) }),
  photoCopier: (chance) => ({ ...none, copiedPhotos: much(chance), hurried: half(chance) }),
  everything: (chance) => ({
    copiedAnswers: half(chance),
    hurried: half(chance),
    midnight: half(chance),
    constant: half(chance),
    copiedPhotos: half(chance),
  }),
  mildMix: (chance) => ({
    ...none,
    hurried: chance.between(0.2, 0.4),
    midnight: chance.between(0.15, 0.35),
    copiedPhotos: chance.between(0.08, 0.25),
  }),
  mildHurrier: (chance) => ({ ...none, hurried: chance.between(0.3, 0.5), copiedAnswers: chance.between(0.3, 0.5) }),
}

const atMinute = (day: string, minute: number, seconds: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000+08:00`) + minute * 60_000 + seconds * 1_000).toISOString()

type Shop = {
  readonly habits: Habits
  readonly cheats: Cheats
  readonly items: number
  readonly points: readonly Point[]
}
type Point = { readonly name: string; readonly middle: number; readonly swing: number; readonly typed: string }

const pointsOf = (chance: Chance): readonly Point[] =>
  Array.from({ length: chance.whole(1, 3) }, (_, n) => {
    const middle = n % 2 === 0 ? chance.between(2, 6) : chance.between(-20, -16)
    return { name: `冰箱${n + 1}`, middle, swing: chance.between(0.6, 1.8), typed: middle.toFixed(chance.whole(0, 1)) }
  })

const reading = (chance: Chance, { middle, swing, typed }: Point, { thermometer }: Habits, isMadeUp: boolean) => {
  if (isMadeUp) return typed
  // a display follows the set point and moves by a degree now and then
  if (thermometer === 'display') return String(Math.round(middle) + (chance.dice() < 0.22 ? chance.oneOf([-1, 1]) : 0))
  return (middle + chance.bell() * swing).toFixed(1)
}

const answersOf = (chance: Chance, { habits, items }: Shop, isMadeUp: boolean) =>
  Object.fromEntries(
    Array.from({ length: items }, (_, n) => [
      `i${n + 1}`,
      !isMadeUp && chance.dice() < habits.failing ? 'fail' : 'pass',
    ]),
  )

type Doing = { readonly isLate: boolean; readonly isHurried: boolean; readonly isCopied: boolean }

const checkOf = (
  chance: Chance,
  shop: Shop,
  { day, n, doing }: { day: string; n: number; doing: Doing },
): FilledCheck => {
  const { habits, cheats, items, points } = shop
  const usual = (habits.minutes[n] ?? 600) + chance.bell() * habits.spread
  const minute = doing.isLate ? 1_425 + n * 3 + chance.between(0, 4) : Math.min(1_436, usual)
  const [least, most] = habits.secondsOfItem
  const seconds = doing.isHurried ? chance.between(8, 25) : items * chance.between(least, most)
  const isMadeUp = chance.dice() < cheats.constant
  const old = Math.max(habits.oldPhotos, chance.dice() < cheats.copiedPhotos ? 0.85 : 0)
  return {
    tableKey: `t${n + 1}`,
    day,
    startedAt: atMinute(day, minute, 0),
    filledAt: atMinute(day, minute, seconds),
    answers: answersOf(chance, shop, doing.isCopied),
    temperatures: Object.fromEntries(points.map((point) => [point.name, reading(chance, point, habits, isMadeUp)])),
    photos: Array.from({ length: chance.whole(1, 3) }, () => ({ seenBefore: chance.dice() < old })),
  }
}

const daysOf = (chance: Chance, shop: Shop): readonly FilledCheck[] => {
  const { habits, cheats } = shop
  const days = chance.whole(28, 56)
  return Array.from({ length: days }, (_, n) => addDays('2026-09-01', n)).flatMap((day) => {
    if (chance.dice() < 0.05) return []
    const isLate = chance.dice() < Math.max(habits.lateEvenings, cheats.midnight)
    return habits.minutes.map((_, n) => {
      const doing = {
        isLate,
        isHurried: chance.dice() < cheats.hurried,
        isCopied: chance.dice() < cheats.copiedAnswers,
      }
      return checkOf(chance, shop, { day, n, doing })
    })
  })
}

const generated = (chance: Chance, kind: string, cheats: Cheats, habits: Habits): GeneratedShop => {
  const shop = { habits, cheats, items: chance.whole(8, 24), points: pointsOf(chance) }
  return { kind, cheats: cheats !== none, checks: daysOf(chance, shop) }
}

/** So many honest and so many cheating shops over four to eight weeks. A cheating shop has an honest one's habits else. */
export const shopsThatCheck = (seed: number, each: number): readonly GeneratedShop[] => {
  const chance = chanceOf(seed)
  const habits = () => chance.oneOf(Object.values(honest))(chance)
  return Array.from({ length: each }, (_, n) => {
    const [kind, make] = Object.entries(honest)[n % Object.keys(honest).length] as [string, (one: Chance) => Habits]
    const [art, cheat] = Object.entries(cheating)[n % Object.keys(cheating).length] as [string, (one: Chance) => Cheats]
    return [generated(chance, kind, none, make(chance)), generated(chance, art, cheat(chance), habits())]
  }).flat()
}
