import { type Displaced, displacedBy } from '@app/rules/checklist/displaced'
import { type DraftProblem, draftProblems } from '@app/rules/checklist/draft-problems'
import { purposeWords } from '@app/rules/checklist/rule-words'
import { plainDecimal } from '@app/rules/inspection/reading'
import type { Checklist } from '@app/rules/inspection/table'
import { type Day, dayOf } from '@app/rules/time/day'
import type { VersionLine } from '@app/types/checklist/contract'
import type { Item, TableContent } from '@app/types/checklist/table'
import { mostCarried } from '@app/types/checklist/values'
import { sizeOf } from '../platform/fill-page'
import { allVersions, linesOn } from './all-versions'
import { blankTable } from './blank-table'
import type { ChecklistDeps } from './deps'
import type { ChecklistDraft } from './store'
import { unprintable } from './unprintable'

export type Examined = {
  /** The newest version there is; undefined for a new table. */
  readonly newest: VersionLine | undefined
  readonly version: number
  readonly earliest: Day
  readonly problems: readonly DraftProblem[]
  readonly proved: boolean
  readonly combinations: number
  readonly counterExamples: readonly string[]
  readonly displaced: readonly Displaced[]
}

const settledReading = ({ reading, ...item }: Item): Item => {
  if (!reading) return item
  const { least, most } = reading
  const limits = {
    ...(least && { least: plainDecimal(least) ?? least }),
    ...(most && { most: plainDecimal(most) ?? most }),
  }
  return { ...item, reading: { ...reading, ...limits } }
}

/** Nobody judges a self-check: the rules of visits that its draft was begun with do not go with it. */
const unjudged = ({ selfCheck }: TableContent) =>
  selfCheck ? { judgement: blankTable.judgement, coverage: blankTable.coverage } : {}

/** The table that a draft becomes; limits of readings in the one form that is compared. */
export const tableOf = (
  { id, content }: Pick<ChecklistDraft, 'id' | 'content'>,
  place: { readonly version: number; readonly effectiveFrom: Day },
): Checklist & TableContent => ({
  ...content,
  ...unjudged(content),
  id,
  ...place,
  groups: content.groups.map((group) => ({ ...group, items: group.items.map(settledReading) })),
})

/** A table that no phone can be handed in one piece would stop every inspection that it is for. */
const tooLong = (content: TableContent): readonly DraftProblem[] => {
  const bytes = sizeOf(JSON.stringify(content))
  if (bytes <= mostCarried) return []
  const over = Math.ceil((bytes / mostCarried - 1) * 100)
  return [{ place: 'table', words: `这张表太长，手机读不下：超出约 ${over}%。写短一些，或者分成两张表。` }]
}

/** What was asked every day is not asked every week under the same name: whoever filled it in would owe both. */
const otherUse = (newest: VersionLine | undefined, { selfCheck }: TableContent): readonly DraftProblem[] =>
  newest === undefined || newest.selfCheck?.period === selfCheck?.period
    ? []
    : [
        {
          place: 'table',
          words: `这张表已经发布为“${purposeWords(newest)}”，用途和多久做一次不能再改；要改请另建一张表。`,
        },
      ]

/** What a publication of the draft meets: its number and first day, what is missing, and whether its rule is proved. */
export const examine = async (
  { store, coversText, prove }: ChecklistDeps,
  draft: ChecklistDraft,
  at: Date,
): Promise<Examined> => {
  const today = dayOf(at.toISOString())
  const published = await store.versionsOf(draft.district)
  const newest = linesOn(published, today).get(draft.id)?.[0]
  const version = (newest?.version ?? 0) + 1
  const earliest = newest && newest.effectiveFrom > today ? newest.effectiveFrom : today
  const problems = [
    ...draftProblems(draft.content),
    ...otherUse(newest, draft.content),
    ...tooLong(draft.content),
    ...unprintable(coversText, draft.content),
  ]
  // a rule is proved over the items there are: with some missing a proof would be of another table
  const proof =
    problems.length > 0
      ? { proved: false, combinations: 0, counterExamples: [] }
      : prove(tableOf(draft, { version, effectiveFrom: earliest }))
  const place = { id: draft.id, version, effectiveFrom: earliest, publishedAt: at.toISOString() }
  const displaced = displacedBy({ ...draft.content, ...place }, allVersions(published))
  return { newest, version, earliest, problems, displaced, ...proof }
}
