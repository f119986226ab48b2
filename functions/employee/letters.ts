import { namesPrincipal } from '@app/rules/employee/letter'
import { type Day, dayOf } from '@app/rules/time/day'
import { postNames, type ResponsiblePost } from '@app/types/employee/values'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { appointmentsOf } from './appointments'
import type { EmployeeDeps } from './deps'
import { type Loaded, loadEmployee, loadInService, subjectOf } from './load-employee'
import type { StoredLetter } from './store'

type Named = { readonly shopId: string; readonly employeeId: string }
type Wanted = Named & { readonly post: ResponsiblePost; readonly from: Day }
type Standing = { readonly number: number; readonly state: StoredLetter['state'] }

/** Letters of one appointment: a shop that renames itself daily is not writing letters. */
const mostLetters = 100

type Facts = StoredLetter['facts']

const factsOf = async ({ store }: EmployeeDeps, { shop, employee }: Loaded, today: Day): Promise<Facts> => {
  const { district, shopId, name: shopName, creditCode = '', address = '' } = shop
  const scale = await store.scales.get({ district, shopId })
  const { control, director } = appointmentsOf(shop, { scale, inService: [], today })
  const ruled = ({ owes, basis }: typeof control) => ({ owes, basis })
  return { shopName, creditCode, address, name: employee.name, control: ruled(control), director: ruled(director) }
}

const isSame = (a: Facts, b: Facts): boolean => {
  const said = ({ shopName, creditCode, address, name, control, director }: Facts) =>
    JSON.stringify([shopName, creditCode, address, name, control.owes, control.basis, director.owes, director.basis])
  return said(a) === said(b)
}

const isHeld = ({ employee }: Loaded, { post, from }: Wanted, today: Day): boolean =>
  employee.posts.some((held) => held.post === post && held.from === from && (held.to === undefined || held.to >= today))

const newest = (letters: readonly StoredLetter[]): StoredLetter | undefined =>
  letters.reduce<StoredLetter | undefined>((last, one) => (last && last.number > one.number ? last : one), undefined)

/** Has the letter of an appointment drawn; one that would say the same as the last is the last. */
export const requestLetter = given(
  async (deps: EmployeeDeps, { actor, input, at }: Asked<Wanted>): Promise<Changed<Standing> | Refused> => {
    const loaded = await loadInService(deps, actor, input)
    if (isRefused(loaded)) return loaded
    const today = dayOf(at.toISOString())
    if (!isHeld(loaded, input, today)) return refuse('employee.hasNoPost')
    const facts = await factsOf(deps, loaded, today)
    if (input.post === 'principal' && !namesPrincipal(facts.control)) return refuse('employee.noPrincipalLetter')
    const { district, shopId, employeeId } = loaded.employee
    const appointment = { district, shopId, employeeId, post: input.post, from: input.from }
    const last = newest(await deps.store.lettersOf(appointment))
    const subject = subjectOf(input)
    if (last && isSame(last.facts, facts)) {
      return { answer: { number: last.number, state: last.state }, writes: [], subject }
    }
    const number = (last?.number ?? 0) + 1
    if (number > mostLetters) return refuse('employee.tooManyLetters')
    const letter = { ...appointment, number, state: 'requested' as const, requestedAt: at.toISOString(), facts }
    const writes = [deps.store.letters.insert({ ...letter, revision: 1 })]
    return { answer: { number, state: 'requested' }, writes, subject }
  },
)

const letterShown = ({ post, from, number, state, requestedAt }: StoredLetter) => ({
  ...{ post, from, number, state },
  requestedAt,
})

const byAge = (a: StoredLetter, b: StoredLetter) => b.requestedAt.localeCompare(a.requestedAt) || b.number - a.number

/** Letters of one of a shop's people, newest first. */
export const listLetters = given(async (deps: EmployeeDeps, { actor, input }: Asked<Named>) => {
  const loaded = await loadEmployee(deps, actor, { ...input, as: 'reader' })
  if (isRefused(loaded)) return loaded
  const letters = await deps.store.lettersOf(loaded.employee)
  return { letters: letters.toSorted(byAge).map(letterShown) }
})

const minutes = 10

/** An address that shows the letter, once it is drawn. */
export const openLetter = given(
  async (deps: EmployeeDeps, { actor, input }: Asked<Wanted & { readonly number: number }>) => {
    const loaded = await loadEmployee(deps, actor, { ...input, as: 'reader' })
    if (isRefused(loaded)) return loaded
    const { district, shopId, employeeId } = loaded.employee
    const { post, from, number } = input
    const letter = await deps.store.letters.get({ district, shopId, employeeId, post, from, number })
    if (!letter) return refuse('employee.letterUnknown')
    if (!letter.objectKey) return { state: letter.state }
    const fileName = `${letter.facts.name}-${postNames[post]}-${from}.pdf`.replace(/[\\/:*?"<>|\s]+/g, ' ')
    const terms = { key: letter.objectKey, fileName, expiresInSeconds: minutes * 60, inline: true }
    return { state: letter.state, url: await deps.objects.downloadUrl(terms) }
  },
)
