import { addDays, type Day } from '@app/rules/time/day'
import * as z from 'zod'
import { runJobStep } from '../platform/job-step'
import type { Worker } from '../platform/reaction'
import type { Changed, Refused } from '../platform/verb'
import type { EmployeeWorkDeps } from './deps'
import { subjectOf } from './load-employee'
import { healthEndsPk, healthPicturesPk, type StoredEmployee, type StoredHealthPicture } from './store'

const DayMessage = z.object({ district: z.string(), day: z.iso.date() })

/** Days that are caught up with: the timer may have failed over a holiday. */
const caughtUp = 10
const pageSize = 100

type OfDay = { readonly district: string; readonly day: Day }

/**
 * What a day brings to the people of a district's shops: cards of shops where a certificate, of health or of training, ended the day before are
 * made anew, and pictures that may be kept no longer go. Run again, it finds nothing left to do.
 */
export const runDay =
  (deps: EmployeeWorkDeps): Worker =>
  async (message) => {
    const of = DayMessage.parse(message)
    for (const shopId of await shopsWithEnds(deps, of)) await refreshCard(deps, of, shopId)
    for (const picture of await picturesDue(deps, of)) await forgetPicture(deps, picture)
  }

const shopsWithEnds = async (deps: EmployeeWorkDeps, { district, day }: OfDay): Promise<ReadonlySet<string>> => {
  const { store, endedTraining } = deps
  const found = new Set<string>()
  for (let back = 1; back <= caughtUp; back += 1) {
    const ended = addDays(day, -back)
    for (const shopId of await endedTraining(district, ended)) found.add(shopId)
    const pk = healthEndsPk(district, ended)
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await store.employees.list(pk, { limit: pageSize, cursor })
      for (const { shopId } of page.items) found.add(shopId)
      cursor = page.cursor
    }
  }
  return found
}

/** Once for a shop and day: the card counts on the day on which it is made. */
const refreshCard = async ({ kernel, clock, shops }: EmployeeWorkDeps, { district, day }: OfDay, shopId: string) => {
  const step = { district, operation: 'employee.recount', key: `recount-${shopId}-${day}`, at: clock() }
  await runJobStep(kernel)(step, async () => {
    const entry = await shops.shop(district, shopId)
    const shop = entry && (await shops.united(entry))
    return { answer: {}, writes: shop ? [shops.touch(shop)] : [], subject: `shop:${shopId}` }
  })
}

const picturesDue = async ({ store }: EmployeeWorkDeps, { district, day }: OfDay) => {
  const due: StoredHealthPicture[] = []
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await store.pictures.list(healthPicturesPk(district), { limit: pageSize, cursor })
    due.push(...page.items.filter(({ goneOn }) => goneOn <= day))
    cursor = page.cursor
    // in order of days: behind one that stays all do
    more = cursor !== undefined && page.items.every(({ goneOn }) => goneOn <= day)
  }
  return due
}

const forgetPicture = async (deps: EmployeeWorkDeps, picture: StoredHealthPicture): Promise<void> => {
  const { district, shopId, employeeId, sha256 } = picture
  const key = `forget-${employeeId}-${sha256.slice(0, 16)}`
  const step = { district, operation: 'employee.forgetPicture', key, at: deps.clock() }
  await runJobStep(deps.kernel)(step, async () => await forgotten(deps, picture, { shopId, employeeId }))
}

const forgotten = async (
  { store, photos }: EmployeeWorkDeps,
  listed: StoredHealthPicture,
  named: { readonly shopId: string; readonly employeeId: string },
): Promise<Changed<object> | Refused> => {
  const { district, employeeId, sha256, goneOn } = listed
  const [picture, employee] = await Promise.all([store.pictures.get(listed), store.employees.get(listed)])
  const answered = { answer: {}, subject: subjectOf(named) }
  // read from an index, which may lag behind
  if (picture?.sha256 !== sha256 || picture.goneOn !== goneOn) return { ...answered, writes: [] }
  return {
    ...answered,
    writes: [
      store.pictures.remove(picture),
      ...(await photos.forget({ district, subject: { kind: 'employee', id: employeeId }, purpose: 'photo', sha256 })),
      ...(employee?.certificate ? [store.employees.replace(withoutPicture(employee, employee.certificate))] : []),
    ],
  }
}

const withoutPicture = (
  employee: StoredEmployee,
  { picture: _, ...certificate }: NonNullable<StoredEmployee['certificate']>,
): StoredEmployee => ({ ...employee, certificate })
