import { dayOf, fullDate } from '@app/rules/time/day'
import { runJobStep } from '../../platform/job-step'
import type { InspectionWorkDeps } from '../deps'
import { subjectOf } from '../load-inspection'
import { fitted } from '../message-words'
import type { StoredInspection } from '../store'

type Decision = { readonly phrase: string; readonly words: string; readonly sent: readonly string[] }

/**
 * What was decided about a recusal, as its message says it; undefined while nothing was. Who decided, who was sent and
 * why is read behind the sign-in: a message passes through WeChat.
 */
const decisionOf = ({ recusalReplaced, recusalReleased }: StoredInspection): Decision | undefined => {
  if (recusalReplaced) {
    const sent = recusalReplaced.inspectors.map(({ personId }) => personId)
    return { phrase: '另派人员', words: '点开看由谁去查', sent }
  }
  return recusalReleased && { phrase: '不用回避', words: '点开看决定的理由', sent: [] }
}

/** Where a person goes on from the message: who was sent begins, the others read what was decided. */
const pageFor = ({ shopId, inspectionId, kind }: StoredInspection, isSent: boolean): string =>
  isSent
    ? `inspector/notify/index?shopId=${shopId}&kind=${kind}`
    : `inspector/record/index?shopId=${shopId}&inspectionId=${inspectionId}`

/** Tells the two who were asked to step aside, and whoever was sent instead, once, what was decided. */
export const tellDecision = async (deps: InspectionWorkDeps, inspection: StoredInspection): Promise<void> => {
  const decision = decisionOf(inspection)
  if (!decision) return
  const { district, inspectionId, inspectors } = inspection
  const at = deps.clock()
  const personIds = [...new Set([...inspectors.map(({ personId }) => personId), ...decision.sent])]
  const people = await Promise.all(personIds.map((personId) => deps.people.person(district, personId)))
  const writes = people.flatMap((person) =>
    person?.state === 'active' && person.openid
      ? deps.enqueueMessage({
          district,
          recipientOpenid: person.openid,
          templateId: 'recusal-decided',
          page: pageFor(inspection, decision.sent.includes(person.personId)),
          data: messageOf(inspection, decision),
          key: `${person.openid}#recusal-decided#${inspectionId}`,
          at,
        })
      : [],
  )
  const step = { district, operation: 'inspection.tellDecision', key: `recusal-decided-${inspectionId}`, at }
  await runJobStep(deps.kernel)(step, async () => ({
    answer: { told: people.length },
    writes,
    subject: subjectOf(inspection),
    ...(writes.length === 0 && { idle: true as const }),
  }))
}

const messageOf = ({ shopName, startedAt }: StoredInspection, { phrase, words }: Decision) => ({
  thing1: { value: fitted(shopName) },
  phrase2: { value: phrase },
  date3: { value: fullDate(dayOf(startedAt)) },
  thing4: { value: words },
})
