import type { randomFrom } from '@app/local/demo/random'
import { closeAfter, type KeptEvent, sealAfter, startOf } from '../chain'
import { type Exported, exported, type Item } from './exported-day'
import { closed, noon, place, type Sealed, sealedDay } from './sealed-day'

type Random = ReturnType<typeof randomFrom>
type Deed = (day: Exported, random: Random, sealed: Sealed) => Exported

const put = <T>(list: readonly T[], at: number, one: T): readonly T[] => list.with(at, one)
const anyOf = (list: readonly unknown[], random: Random) => random.int(0, list.length - 1)

/** Two different places of a list. */
const twoOf = (list: readonly unknown[], random: Random): readonly [number, number] => {
  const one = anyOf(list, random)
  return [one, (one + random.int(1, list.length - 1)) % list.length]
}

const otherText = (text: string, random: Random): string => {
  if (text === '') return 'x'
  const at = random.int(0, text.length - 1)
  const bit = String.fromCharCode(text.charCodeAt(at) ^ (1 << random.int(0, 3)))
  return text.slice(0, at) + bit + text.slice(at + 1)
}

/** Another value in one field; of an object in it, in one of its fields. */
const touched = (item: Item, names: readonly string[], random: Random): Item => {
  const name = random.pick(names)
  const value = item[name]
  if (value?.M) return { ...item, [name]: { M: touched(value.M, Object.keys(value.M), random) } }
  if (value?.N !== undefined) return { ...item, [name]: { N: String(Number(value.N) + random.int(1, 9)) } }
  return { ...item, [name]: { S: otherText(value?.S ?? '', random) } }
}

const fieldsOf = (item: Item | undefined): readonly string[] =>
  Object.keys(item ?? {}).filter((name) => name !== 'pk' && name !== 'sk')

const touchOne = (list: readonly Item[], random: Random, names?: readonly string[]): readonly Item[] => {
  const at = anyOf(list, random)
  const item = list[at] as Item
  return put(list, at, touched(item, names ?? Object.keys(item), random))
}

/** What somebody with every right on the tables might do to a closed day. */
export const deeds: Readonly<Record<string, Deed>> = {
  'changes a bit of an event': (day, random) => ({ ...day, events: touchOne(day.events, random) }),
  'changes when something happened': (day, random) => ({ ...day, events: touchOne(day.events, random, ['at']) }),
  'changes a bit of a seal': (day, random) => ({ ...day, seals: touchOne(day.seals, random, fieldsOf(day.seals[0])) }),
  'changes when something was sealed': (day, random) => ({ ...day, seals: touchOne(day.seals, random, ['sealedAt']) }),
  'changes a bit of the day seal': (day, random) => ({
    ...day,
    days: put(day.days, 1, touched(day.days[1] as Item, fieldsOf(day.days[1]), random)),
  }),
  'takes an event away': (day, random) => ({ ...day, events: day.events.toSpliced(anyOf(day.events, random), 1) }),
  'takes a seal away': (day, random) => ({ ...day, seals: day.seals.toSpliced(anyOf(day.seals, random), 1) }),
  'cuts the end off': (day, random) => {
    const left = anyOf(day.events, random)
    return { ...day, events: day.events.slice(0, left), seals: day.seals.slice(0, left) }
  },
  'slips an event in': (day, random) => {
    const [event] = day.events.slice(anyOf(day.events, random))
    return { ...day, events: [...day.events, { ...event, sk: { S: otherText(event?.['sk']?.S ?? '', random) } }] }
  },
  'puts a seal there twice': (day, random) => {
    const at = anyOf(day.seals, random)
    return { ...day, seals: day.seals.toSpliced(at, 0, day.seals[at] as Item) }
  },
  'swaps two seals': (day, random) => {
    const [a, b] = twoOf(day.seals, random)
    return { ...day, seals: put(put(day.seals, a, day.seals[b] as Item), b, day.seals[a] as Item) }
  },
  'swaps what two events say': (day, random) => {
    const [a, b] = twoOf(day.events, random)
    const [one, other] = [day.events[a] as Item, day.events[b] as Item]
    const keyed = (row: Item, { sk }: Item) => ({ ...row, ...(sk && { sk }) })
    return { ...day, events: put(put(day.events, a, keyed(other, one)), b, keyed(one, other)) }
  },
  'replays an older seal': (day, random) => {
    const [a, b] = twoOf(day.seals, random)
    return { ...day, seals: put(day.seals, Math.max(a, b), day.seals[Math.min(a, b)] as Item) }
  },
  'takes the day seal away': (day) => ({ ...day, days: day.days.toSpliced(1, 1) }),
  'takes the day before away': (day) => ({ ...day, days: day.days.toSpliced(0, 1) }),
  'seals the whole day again': (day, random, sealed) => {
    const events = touchOne(day.events, random, ['reason']).map(
      (row): KeptEvent => ({ eventId: row['sk']?.S ?? '', row }),
    )
    const seals = sealAfter(place, startOf(place), events, noon)
    const daySeal = closeAfter(place, seals.at(-1) ?? startOf(place), sealed.dayBefore.hash, closed)
    return exported({ ...sealed, events, seals, daySeal })
  },
}

/** The n-th tampering: one deed on a day of its own. */
export const tampered = (n: number, random: Random): { readonly deed: string; readonly day: Exported } => {
  const names = Object.keys(deeds)
  const deed = names[n % names.length] ?? ''
  const sealed = sealedDay(random.int(2, 6))
  return { deed, day: deeds[deed]?.(exported(sealed), random, sealed) ?? exported(sealed) }
}
