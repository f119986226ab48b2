import { type TermRung, termRungOn } from '@app/rules/inspection/publication-term'
import { type Day, daysBetween, fullDate } from '@app/rules/time/day'
import { publicHolidays } from '@app/rules/time/public-holidays'
import { workingDaysBetween } from '@app/rules/time/working-days'
import * as z from 'zod'
import { runJobStep } from '../../platform/job-step'
import type { SendMessage } from '../../platform/ports/queue'
import type { Write } from '../../platform/ports/records'
import type { Worker } from '../../platform/reaction'
import { type Changed, type Refused, refuse } from '../../platform/verb'
import type { InspectionWorkDeps } from '../deps'
import { subjectOf } from '../load-inspection'
import { owedPk, owesPublication, type StoredPublication, type Term } from './store'

const DayMessage = z.object({ district: z.string(), day: z.iso.date(), cursor: z.string().optional() })

/** Publications looked at in one message. */
const mostAtOnce = 100

type Due = { readonly about: Term; readonly rung: TermRung; readonly dueOn: Day }

/** What the office is to be told of a publication on a day, and was not. */
export const termsDueOn = (publication: StoredPublication, day: Day): readonly Due[] => {
  const { objection, dueOn, termsTold = [] } = publication
  const owed: readonly (readonly [Term, Day])[] = [
    ...(owesPublication(publication) ? [['publication', dueOn] as const] : []),
    ...(objection && !objection.answer ? [['answer', objection.dueOn] as const] : []),
  ]
  return owed.flatMap(([about, on]) => {
    const rung = termRungOn(publicHolidays, on, day)
    const isTold = termsTold.some((one) => one.about === about && one.rung === rung && one.dueOn === on)
    return rung && !isTold ? [{ about, rung, dueOn: on }] : []
  })
}

/**
 * What a day brings to the terms that a district's office keeps, a page a message: it is told once before a due day and
 * once after it has passed, however often the day is run; a day that was missed is caught up with.
 */
export const runTermDay =
  (deps: InspectionWorkDeps & { readonly send: SendMessage }): Worker =>
  async (message) => {
    const { district, day, cursor } = DayMessage.parse(message)
    const page = await deps.store.publications.list(owedPk(district), { limit: mostAtOnce, cursor })
    for (const publication of page.items) {
      for (const due of termsDueOn(publication, day)) await tell(deps, publication, { ...due, day })
    }
    if (page.cursor) await deps.send('publication-day', { district, day, cursor: page.cursor })
  }

const tell = async (
  deps: InspectionWorkDeps,
  { district, shopId, inspectionId }: StoredPublication,
  { day, ...due }: Due & { readonly day: Day },
): Promise<void> => {
  const { about, rung, dueOn } = due
  const key = `term-${inspectionId}-${about}-${dueOn}-${rung}`
  const step = { district, operation: 'inspection.tellOfTerm', key, at: deps.clock() }
  await runJobStep(deps.kernel)(step, async (): Promise<Changed<object> | Refused> => {
    const publication = await deps.store.publications.get({ district, shopId, inspectionId })
    // read from an index, which may lag behind
    const isDue = publication && termsDueOn(publication, day).some((one) => one.about === about && one.rung === rung)
    if (!isDue) return refuse('inspection.unknown')
    const next = { ...publication, termsTold: [...(publication.termsTold ?? []), due] }
    const messages = await messagesOf(deps, publication, { ...due, day })
    return { answer: {}, writes: [deps.store.publications.replace(next), ...messages], subject: subjectOf(publication) }
  })
}

/** Whoever may do it: the office, and of an objection also whoever was asked to review it. */
const messagesOf = async (
  { people, enqueueMessage, clock }: InspectionWorkDeps,
  { district, inspectionId, objection, about }: StoredPublication,
  due: Due & { readonly day: Day },
): Promise<readonly Write[]> => {
  const assigned = due.about === 'answer' ? objection?.assignee : undefined
  const reviewer = assigned && (await people.person(district, assigned.personId))
  const office = await people.officeOf(district)
  const told = [...office, ...(reviewer?.state === 'active' ? [reviewer] : [])]
  const openids = new Set(told.map(({ openid }) => openid))
  return [...openids].flatMap((openid) =>
    enqueueMessage({
      district,
      recipientOpenid: openid,
      templateId: 'publication-due',
      page: 'pages/home/index',
      data: dueMessage(about.shopName, due),
      key: `${openid}#publication-due#${inspectionId}#${due.about}#${due.dueOn}#${due.rung}`,
      at: clock(),
    }),
  )
}

const matters: Readonly<Record<Term, string>> = { publication: '检查结果要公示', answer: '商户的异议要答复' }

/** Longest value of a `thing` field, in characters (订阅消息参数值内容限制). */
const mostOfThing = 20

const whenOf = ({ rung, dueOn, day }: Due & { readonly day: Day }): string => {
  if (rung === 'overdue') return `已逾期 ${daysBetween(dueOn, day)} 天，请到电脑上办`
  const left = workingDaysBetween(publicHolidays, day, dueOn)
  return left === 0 ? '今天到期，请到电脑上办' : `还有 ${left} 个工作日，请到电脑上办`
}

/** No person is named, neither who objects nor who answers. */
const dueMessage = (shopName: string, due: Due & { readonly day: Day }): Record<string, { value: string }> => ({
  thing1: { value: [...shopName].slice(0, mostOfThing).join('') },
  thing2: { value: matters[due.about] },
  date3: { value: fullDate(due.dueOn) },
  thing4: { value: whenOf(due) },
})
