import { barredFromPosts, directorReason, dutiesOf } from '@app/rules/employee/letter'
import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import { postNames, responsiblePosts } from '@app/types/employee/values'
import * as z from 'zod'
import type { AppointmentLetter } from '../paper/letter'
import { runJobStep } from '../platform/job-step'
import type { Worker } from '../platform/reaction'
import type { EmployeeWorkDeps } from './deps'
import { subjectOf } from './load-employee'
import type { StoredLetter } from './store'

const Message = z.object({
  district: z.string(),
  shopId: z.string(),
  employeeId: z.string(),
  post: z.enum(responsiblePosts),
  from: z.string(),
  number: z.number(),
})

const appointing = ({ facts: { name }, post, from }: StoredLetter): string =>
  post === 'principal'
    ? `确认${name}为本单位主要负责人，自${fullDate(from)}起履行下列职责。`
    : `任命${name}为本单位${postNames[post]}，自${fullDate(from)}起履行下列职责。`

/** A letter as it is printed: what was true when it was asked for. */
export const letterPaper = (letter: StoredLetter): AppointmentLetter => {
  const { facts, post, from, number, requestedAt } = letter
  const { shopName, creditCode, address, name, control, director } = facts
  return {
    ...{ shopName, creditCode, address, name },
    title: post === 'principal' ? '食品安全主要负责人任命书' : `${postNames[post]}任命书`,
    post: postNames[post],
    from: fullDate(from),
    basis: post === 'foodSafetyDirector' ? director.basis : control.basis,
    words: appointing(letter),
    duties: dutiesOf[post],
    notes: [
      directorReason(director),
      barredFromPosts,
      '职责按上述规定归纳，以规定原文为准。本任命书写的是生成时登记的情况；职务变动的，另出新的任命书，这一份继续保存。',
    ],
    made: `${fullDate(dayOf(requestedAt))} ${timeOf(requestedAt)}生成，第 ${number} 份`,
  }
}

/** Draws a letter that was asked for. */
export const drawLetter =
  (deps: EmployeeWorkDeps): Worker =>
  async (message) => {
    const place = Message.parse(message)
    const { district, shopId, employeeId, post, from, number } = place
    const letter = await deps.store.letters.get(place)
    if (letter?.state !== 'requested') return
    const body = await deps.drawLetter(letterPaper(letter))
    const objectKey = `D/${district}/letters/${shopId}/${employeeId}/${post}-${from}-${number}.pdf`
    await deps.objects.put({ key: objectKey, body, contentType: 'application/pdf' })
    const key = `letter-${employeeId}-${post}-${from}-${number}`
    await runJobStep(deps.kernel)({ district, operation: 'employee.drawLetter', key, at: deps.clock() }, async () => {
      const now = await deps.store.letters.get(place)
      const isDrawn = now?.state !== 'requested'
      return {
        answer: {},
        writes: isDrawn ? [] : [deps.store.letters.replace({ ...now, state: 'ready', objectKey })],
        subject: subjectOf({ shopId, employeeId }),
      }
    })
  }
