import { deadlineAfter } from '@app/rules/inspection/publication-setting'
import { type Day, dayOf } from '@app/rules/time/day'
import { publicHolidays } from '@app/rules/time/public-holidays'
import type { ObjectionState } from '@app/types/inspection/publication/values'
import { deciderOf } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { type InspectionAsked, subjectOf } from '../load-inspection'
import { keep, loadOwnPublication, type PublicationDeps } from './load-publication'
import { objectionStateOf } from './open-objection'
import { type Publication, standingIn, withDeed } from './publication'
import type { StoredObjection } from './store'

type Input = InspectionAsked & { readonly version: number; readonly text: string }
export type ObjectionAnswer = {
  readonly inspectionId: string
  readonly objection: ObjectionState
  readonly dueOn: Day
}

/**
 * The last day for an objection, counted from the day on which the shop had the version that it is against: a phone may
 * have been without a network for days after the visit, and a correction is a result of its own. How many days no source
 * settles: 待本局确认.
 */
export const objectUntil = ({ about, setting }: Publication): Day =>
  deadlineAfter(publicHolidays, about.receivedOn ?? about.day, setting.objectWithin).on

/** The next objection, with those before it; an answer that is still owed is owed to all of them. */
const withObjection = (
  { objection, earlierObjections = [], ...rest }: Publication,
  next: StoredObjection,
): Publication => ({
  ...rest,
  objection: { ...next, ...(objection?.assignee && !objection.answer && { assignee: objection.assignee }) },
  ...(objection && { earlierObjections: [...earlierObjections, objection] }),
})

const refusalOf = (publication: Publication, version: number, today: Day): Refused | undefined => {
  if (publication.about.version !== version) return refuse('publication.changed')
  if (standingIn(publication) === 'withdrawn') return refuse('publication.settled')
  if (publication.objection?.version === version) return refuse('objection.exists')
  return today > objectUntil(publication) ? refuse('objection.tooLate') : undefined
}

/** Whoever waits already waits no longer because there was a second objection. */
const owedOn = ({ objection }: Publication, dueOn: Day): Day =>
  objection && !objection.answer && objection.dueOn < dueOn ? objection.dueOn : dueOn

const standingOf = ({ objection }: Publication, dueOn: Day) => ({
  objection: objection ? objectionStateOf(objection) : ('open' as const),
  dueOn: objection?.dueOn ?? dueOn,
})

/** The merchant says why a result is wrong: it goes on being public, with a word that it is under review. */
export const objectToResult = given(
  async (deps: PublicationDeps, { actor, input, at }: Asked<Input>): Promise<Changed<ObjectionAnswer> | Refused> => {
    const { version, text, ...asked } = input
    const loaded = await loadOwnPublication(deps, actor, asked)
    if (isRefused(loaded)) return loaded
    const { shop, inspection, publication } = loaded
    const raisedAt = at.toISOString()
    const today = dayOf(raisedAt)
    const refusal = refusalOf(publication, version, today)
    if (refusal) return refusal
    const dueOn = deadlineAfter(publicHolidays, today, publication.setting.answerWithin).on
    const raisedBy = deciderOf(actor)
    const next = withDeed(
      withObjection(publication, { text, version, raisedAt, raisedBy, dueOn: owedOn(publication, dueOn) }),
      { deed: 'object', at: raisedAt, by: raisedBy },
    )
    return {
      answer: { inspectionId: input.inspectionId, ...standingOf(next, dueOn) },
      writes: [keep(deps.store, next), deps.shops.touch(shop)],
      subject: subjectOf(inspection),
    }
  },
)
