import type { PublishedFact } from '@app/types/employee/values'
import { type Asked, given, isRefused, refuse } from '../platform/verb'
import type { EmployeeDeps } from './deps'
import { type Kept, kept, withdrawn } from './keep-employee'
import { loadMyself, subjectOf } from './load-employee'

type Input = { readonly shopId: string; readonly employeeId: string; readonly fact: PublishedFact }

/** The person's own separate word that something of them may be public (PIPL art. 25); given twice it is one. */
export const giveConsent = given(async (deps: EmployeeDeps, { actor, input, at }: Asked<Input>): Promise<Kept> => {
  const loaded = await loadMyself(deps, actor, input)
  if (isRefused(loaded)) return loaded
  const { employee } = loaded
  if (employee.leftOn) return refuse('employee.left')
  const { fact } = input
  const stands = employee.consents.some((one) => one.fact === fact && !one.withdrawnAt)
  const consents = stands ? employee.consents : [...employee.consents, { fact, givenAt: at.toISOString() }]
  return kept(deps, loaded, { next: { ...employee, consents }, subject: subjectOf(employee) })
})

/** As easily as it was given (PIPL art. 15); the public card is made anew in the same transaction's wake. */
export const withdrawConsent = given(async (deps: EmployeeDeps, { actor, input, at }: Asked<Input>): Promise<Kept> => {
  const loaded = await loadMyself(deps, actor, input)
  if (isRefused(loaded)) return loaded
  const { employee } = loaded
  const consents = withdrawn(employee.consents, at.toISOString(), ({ fact }) => fact === input.fact)
  return kept(deps, loaded, { next: { ...employee, consents }, subject: subjectOf(employee) })
})
