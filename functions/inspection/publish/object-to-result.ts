import { deadlineAfter } from '@app/rules/inspection/publication-setting'
import { type Day, dayOf } from '@app/rules/time/day'
import { publicHolidays } from '@app/rules/time/public-holidays'
import type { ObjectionState } from '@app/types/inspection/publication/values'
import { deciderOf } from '../../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { type InspectionAsked, subjectOf } from '../load-inspection'
import { keep, loadOwnPublication, type PublicationDeps } from './load-publication'
import { type Publication, standingIn, withDeed } from './publication'

type Input = InspectionAsked & { readonly version: number; readonly text: string }
export type ObjectionAnswer = {
  readonly inspectionId: string
  readonly objection: ObjectionState
  readonly dueOn: Day
}

/** The last day for an objection: the result was received on the spot (Order 49 art. 35). */
export const objectUntil = ({ about, setting }: Publication): Day =>
  deadlineAfter(publicHolidays, about.day, setting.objectWithin).on

const refusalOf = (publication: Publication, version: number, today: Day): Refused | undefined => {
  if (publication.about.version !== version) return refuse('publication.changed')
  if (standingIn(publication) === 'withdrawn') return refuse('publication.settled')
  if (publication.objection?.version === version) return refuse('objection.exists')
  return today > objectUntil(publication) ? refuse('objection.tooLate') : undefined
}

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
      { ...publication, objection: { text, version, raisedAt, raisedBy, dueOn } },
      { deed: 'object', at: raisedAt, by: raisedBy },
    )
    return {
      answer: { inspectionId: input.inspectionId, objection: 'open', dueOn },
      writes: [keep(deps.store, next), deps.shops.touch(shop)],
      subject: subjectOf(inspection),
    }
  },
)
