import type { AuditSeals } from '../platform/ports/audit-seals'
import type { Beginning, DayPlace, DaySeal, Head, KeptEvent, Seal } from './chain'

const daysOf = (district: string) => `D#${district}#DAYS`
const sealsOf = ({ district, day }: DayPlace) => `D#${district}#SEALS#${day}`
const beginSk = 'BEGIN'
const firstSk = '0'
const lastSk = '9'.repeat(12)
const sealSk = (sequence: number) => String(sequence).padStart(12, '0')
const daySealAt = ({ district, day }: DayPlace) => ({ pk: daysOf(district), sk: day })

/** DynamoDB's limit of one transaction, less the look at the day seal. */
const mostAtOnce = 99

/** Seals as they are kept: a chain for each day, and one seal for each closed day. */
export const sealsIn = (seals: AuditSeals) => ({
  beginning: async (district: string) =>
    (await seals.get({ pk: daysOf(district), sk: beginSk })) as Beginning | undefined,
  begin: (district: string, beginning: Beginning): Promise<boolean> =>
    seals.append([{ pk: daysOf(district), sk: beginSk, ...beginning }]),
  lastDay: async (district: string) =>
    (await seals.edge(daysOf(district), [firstSk, lastSk], 'last')) as DaySeal | undefined,
  daySeal: (place: DayPlace) => seals.get(daySealAt(place)),
  dayAfter: (district: string, day: string) => seals.edge(daysOf(district), [`${day}~`, lastSk], 'first'),
  /** Day seals of all days after that one, in order. */
  daysAfter: async (district: string, day: string) =>
    (await seals.within(
      daysOf(district),
      day ? `${day}~` : firstSk,
      lastSk,
    )) as readonly object[] as readonly DaySeal[],
  /** The last seal of a day so far. */
  lastOf: async (place: DayPlace) => (await seals.edge(sealsOf(place), [firstSk, lastSk], 'last')) as Seal | undefined,
  ofDay: (place: DayPlace) => seals.within(sealsOf(place), firstSk, lastSk),
  eventsOf: ({ district, day }: DayPlace): Promise<readonly KeptEvent[]> => seals.events(`D#${district}#AUDIT#${day}`),
  /** False when another sequencer was faster: it sealed, or closed the day. */
  append: async (place: DayPlace, more: readonly Seal[]): Promise<boolean> => {
    for (let from = 0; from < more.length; from += mostAtOnce) {
      const rows = more.slice(from, from + mostAtOnce)
      const keyed = rows.map((seal) => ({ pk: sealsOf(place), sk: sealSk(seal.sequence), ...seal }))
      if (!(await seals.append(keyed, daySealAt(place)))) return false
    }
    return true
  },
  /** False when another sequencer was faster: it closed the day, or sealed one more event of it. */
  close: (place: DayPlace, seal: DaySeal, head: Head): Promise<boolean> =>
    seals.append([{ ...daySealAt(place), ...seal }], { pk: sealsOf(place), sk: sealSk(head.sequence + 1) }),
})
export type SealsKept = ReturnType<typeof sealsIn>
