import { addDays } from '@app/rules/time/day'
import type { PublicationLine } from '@app/types/inspection/publication'
import type { PublicationQueue } from '@app/types/inspection/publication/values'
import type { Actor } from '../../platform/actor'
import { askPage, type PageInput } from '../../platform/lists/ask-page'
import type { RowVersion } from '../../platform/lists/listing'
import type { Condition } from '../../platform/lists/question'
import { type Asked, given } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { inspectionIdOf } from '../listing'
import { isOffice } from './assign-objection'
import { publicationListing } from './listing'

type Wanted = PageInput & { readonly queue: PublicationQueue; readonly dueBefore?: string | undefined }

/** What stands in a queue, and the column by which it is due. */
const queues: Readonly<Record<PublicationQueue, { readonly condition: Condition; readonly due: string }>> = {
  waiting: { condition: { column: 'standing', anyOf: ['waiting'] }, due: 'dueOn' },
  held: { condition: { column: 'standing', anyOf: ['held', 'correcting'] }, due: 'dueOn' },
  replies: { condition: { column: 'reply', anyOf: ['waiting'] }, due: 'repliedAt' },
  objections: { condition: { column: 'objection', anyOf: ['open', 'assigned'] }, due: 'objectionDueOn' },
}

/** The office has the whole district's; others what they were asked to review. */
const scopeFor = (actor: Actor): readonly Condition[] =>
  isOffice(actor) ? [] : [{ column: 'assigneeId', anyOf: actor.kind === 'person' ? [actor.personId] : [] }]

/** One queue of the office, the nearest due day first. */
export const listPublications = given(
  async ({ lists }: Pick<InspectionDeps, 'lists'>, { actor, input }: Asked<Wanted>) => {
    const { queue, dueBefore } = input
    const { condition, due } = queues[queue]
    const { rows, ...standing } = await askPage(lists, {
      listing: publicationListing,
      district: actor.district,
      input,
      scope: scopeFor(actor),
      conditions: [condition, ...(dueBefore ? [{ column: due, atMost: addDays(dueBefore, -1) }] : [])],
      sort: { column: due },
      shown: Object.keys(publicationListing.columns),
    })
    return { publications: rows.map(lineOf), ...standing }
  },
)

type Listed = Omit<PublicationLine, 'inspectionId'>

const lineOf = ({ id, cells = {} }: RowVersion): PublicationLine => {
  const { shopId, shopName, kind, verdict, day, standing, dueOn, ...said } = cells as unknown as Listed
  const { scale, reply, repliedAt, objection, objectionDueOn, assigneeName } = said
  return {
    inspectionId: inspectionIdOf(id),
    shopId,
    shopName,
    kind,
    verdict,
    day,
    standing,
    dueOn,
    ...(scale && { scale }),
    ...(reply && { reply }),
    ...(repliedAt && { repliedAt }),
    ...(objection && { objection }),
    ...(objectionDueOn && { objectionDueOn }),
    ...(assigneeName && { assigneeName }),
  }
}
