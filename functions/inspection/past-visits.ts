import { carriedKey } from '@app/rules/inspection/extra-key'
import { type MustCheck, openAfter, type PastVisit } from '@app/rules/inspection/follow-up'
import { type Day, dayOf } from '@app/rules/time/day'
import type { StoredPublication } from './publish/store'
import type { Delivered, InspectionResult, StoredInspection } from './store'

/** An inspection that was concluded and signed. */
export type Submitted = StoredInspection & { readonly result: InspectionResult; readonly delivered: Delivered }

const isSubmitted = (inspection: StoredInspection): inspection is Submitted =>
  inspection.state === 'submitted' && inspection.result !== undefined && inspection.delivered !== undefined

/** Instants compare as numbers: as texts, `00Z` stands after `00.500Z`. */
const endOf = ({ result }: Submitted) => Date.parse(result.finishedAt)

/** Concluded inspections, oldest conclusion first, whenever they were begun or sent. */
export const submittedOf = (inspections: readonly StoredInspection[]): readonly Submitted[] =>
  inspections.filter(isSubmitted).sort((a, b) => endOf(a) - endOf(b))

/** Day of an inspection: of its conclusion, until then of its beginning. */
export const dayOfInspection = ({ result, unfinished, startedAt }: Dated): Day =>
  dayOf(result?.finishedAt ?? unfinished?.finishedAt ?? startedAt)

type Dated = Pick<StoredInspection, 'result' | 'unfinished' | 'startedAt'>

export const pastVisits = (inspections: readonly StoredInspection[]): readonly PastVisit[] =>
  submittedOf(inspections).map((one) => ({ day: dayOfInspection(one), answers: one.result.answers }))

type Decided = Pick<StoredPublication, 'inspectionId' | 'decision'>

/** Whether the office took a result back. */
export const isWithdrawn = ({ decision }: Pick<Decided, 'decision'>): boolean => decision === 'withdrawn'

/** Without those whose result the office took back: it leaves nothing to be looked at, and is nobody's last verdict. */
export const standing = <T extends Pick<StoredInspection, 'inspectionId'>>(
  inspections: readonly T[],
  publications: readonly Decided[],
): readonly T[] => {
  const withdrawn = new Set(publications.filter(isWithdrawn).map(({ inspectionId }) => inspectionId))
  return inspections.filter(({ inspectionId }) => !withdrawn.has(inspectionId))
}

type Failing = InspectionResult['failing'][number]

/** What is still open from earlier visits, with the day of the finding and the words in which it was found; oldest first. */
export const stillOpen = (inspections: readonly StoredInspection[]): readonly { open: MustCheck; found: Failing }[] => {
  const failing = new Map(
    submittedOf(inspections).flatMap(({ result }) => result.failing.map((one) => [carriedKey(one.key), one])),
  )
  return openAfter(pastVisits(inspections)).flatMap((open) => {
    const found = failing.get(open.key)
    return found ? [{ open, found }] : []
  })
}

export const openFailures = (inspections: readonly StoredInspection[]): InspectionResult['failing'] =>
  stillOpen(inspections).map(({ found }) => found)

/**
 * What a shop shows of its inspections: the newest verdict, and how many there were. A re-check (复查) stands beside
 * the verdict it follows and does not replace it.
 */
export const summaryOf = (inspections: readonly StoredInspection[]) => {
  const submitted = submittedOf(inspections)
  const last = submitted.findLast(({ kind }) => kind !== 'recheck') ?? submitted.at(-1)
  if (!last) return { inspectionCount: 0 }
  const { verdict, scale, failing } = last.result
  const lastInspection = { day: dayOfInspection(last), verdict, failing: failing.length, ...(scale && { scale }) }
  return { inspectionCount: submitted.length, lastInspection }
}
