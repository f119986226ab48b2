import type { ConductHint } from '@app/types/inspection/conduct/values'

/** From when on an inspection is worth a look, as a versioned table. */
type ConductTable = {
  readonly id: string
  readonly version: number
  readonly effectiveFrom: string
  readonly standing: '待本局确认'
  /** Fewer seconds for each item that was asked than these. */
  readonly secondsAnItem: number
  /** More metres between phone and shop than these: a phone in a cellar errs by some hundred. */
  readonly metres: number
  /** More inspections of one inspector in a day than these. */
  readonly visitsADay: number
  /** More shops with the very same results, of one inspector in the period, than these. */
  readonly sameAnswers: number
  /** The same where every item passed: most shops that are in order are alike. */
  readonly samePassed: number
}

/** Ours: no source says how long an item takes, how many shops a pair can see in a day or how alike shops are. */
export const conductTable: ConductTable = {
  id: 'conduct',
  version: 2,
  effectiveFrom: '2026-01-01',
  standing: '待本局确认',
  secondsAnItem: 15,
  metres: 500,
  visitsADay: 8,
  sameAnswers: 4,
  samePassed: 19,
}

/** A concluded inspection as far as hints go. `began` is in epoch milliseconds. */
export type Visit = {
  readonly id: string
  readonly shopId: string
  readonly day: string
  readonly began: number
  readonly minutes: number
  readonly items: number
  readonly metres?: number | undefined
  /** Equal where the same was written (`remarks.ts`); absent where too little was. */
  readonly remarks?: string | undefined
  /** Equal where every item came out the same (`answers.ts`); absent where it is not compared. */
  readonly answers?: string | undefined
  /** Items that fail. */
  readonly failing?: number | undefined
  readonly inspectorIds: readonly string[]
}

/** What a hint rests on: `value` was found, `limit` is the table's, `others` are further inspections it is about. */
export type Hinted = {
  readonly hint: ConductHint
  readonly value: number
  readonly limit: number
  readonly others: readonly string[]
}

const grouped = (visits: readonly Visit[], keysOf: (visit: Visit) => readonly string[]) => {
  const groups = new Map<string, Visit[]>()
  for (const visit of visits) {
    for (const key of keysOf(visit)) {
      const group = groups.get(key)
      if (group) group.push(visit)
      else groups.set(key, [visit])
    }
  }
  return groups
}

const dayKeys = ({ day, inspectorIds }: Visit) => inspectorIds.map((personId) => `${personId} ${day}`)
const wordKeys = ({ remarks }: Visit) => (remarks === undefined ? [] : [remarks])

const answerKeys = ({ answers, inspectorIds }: Visit) =>
  answers === undefined ? [] : inspectorIds.map((personId) => `${personId} ${answers}`)

const endOf = ({ began, minutes }: Visit): number => began + minutes * 60_000
const overlap = (one: Visit, other: Visit): boolean => one.began < endOf(other) && other.began < endOf(one)
const idsOf = (visits: readonly Visit[]): readonly string[] => [...new Set(visits.map(({ id }) => id))]

/** Further inspections of a hint that are named. */
export const mostOthers = 5

const aboutOthers = (hint: ConductHint, visits: readonly Visit[]): readonly Hinted[] => {
  const others = idsOf(visits)
  return others.length === 0 ? [] : [{ hint, value: others.length, limit: 0, others: others.slice(0, mostOthers) }]
}

type Groups = ReturnType<typeof grouped>

/** Shops that came out alike under one inspector, this one among them; of the two inspectors the one with more. */
const sameAnswers = (visit: Visit, byAnswers: Groups, table: ConductTable): readonly Hinted[] => {
  const alike = answerKeys(visit)
    .map((key) => (byAnswers.get(key) ?? []).filter(({ shopId }) => shopId !== visit.shopId))
    .sort((a, b) => shopsIn(b) - shopsIn(a))
  const [most = []] = alike
  const value = shopsIn(most) + 1
  const limit = visit.failing === 0 ? table.samePassed : table.sameAnswers
  return value > limit ? [{ hint: 'sameAnswers', value, limit, others: idsOf(most).slice(0, mostOthers) }] : []
}

const shopsIn = (visits: readonly Visit[]): number => new Set(visits.map(({ shopId }) => shopId)).size

type Compared = { readonly byDay: Groups; readonly byWords: Groups; readonly byAnswers: Groups }

const hintsOf = (visit: Visit, { byDay, byWords, byAnswers }: Compared, table: ConductTable): readonly Hinted[] => {
  const { shopId, minutes, items, metres } = visit
  const sameDay = dayKeys(visit).map((key) => byDay.get(key) ?? [])
  const elsewhere = (group: readonly Visit[]) => group.filter((one) => one.shopId !== shopId)
  const least = Math.ceil((items * table.secondsAnItem) / 60)
  const most = Math.max(0, ...sameDay.map(({ length }) => length))
  const alone = { others: [] as readonly string[] }
  return [
    ...(minutes * 60 < items * table.secondsAnItem
      ? [{ hint: 'tooShort' as const, value: minutes, limit: least, ...alone }]
      : []),
    ...(metres !== undefined && metres > table.metres
      ? [{ hint: 'farAway' as const, value: metres, limit: table.metres, ...alone }]
      : []),
    ...aboutOthers('sameWords', elsewhere(wordKeys(visit).flatMap((key) => byWords.get(key) ?? []))),
    ...sameAnswers(visit, byAnswers, table),
    ...aboutOthers(
      'overlapping',
      elsewhere(sameDay.flat()).filter((one) => overlap(visit, one)),
    ),
    ...(most > table.visitsADay
      ? [{ hint: 'manyInDay' as const, value: most, limit: table.visitsADay, ...alone }]
      : []),
  ]
}

/**
 * What may be worth a look among the inspections of a period, by inspection; those without a hint are absent. Hints
 * compare only what is handed in.
 */
export const conductHintsOf = (
  visits: readonly Visit[],
  table: ConductTable = conductTable,
): ReadonlyMap<string, readonly Hinted[]> => {
  const compared = {
    byDay: grouped(visits, dayKeys),
    byWords: grouped(visits, wordKeys),
    byAnswers: grouped(visits, answerKeys),
  }
  const found = visits.map((visit) => [visit.id, hintsOf(visit, compared, table)] as const)
  return new Map(found.filter(([, hints]) => hints.length > 0))
}
