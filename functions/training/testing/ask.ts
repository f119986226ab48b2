import type { Grant } from '@app/types/identity/contract'
import { trainingContract } from '@app/types/training/contract'
import type { Actor, PersonActor } from '../../platform/actor'
import { type Outcome, runChange, runRead } from '../../platform/kernel'
import type { Change, Read } from '../../platform/verb'
import { refuse } from '../../platform/verb'
import { trainingRoutes } from '../routes'
import type { House } from './house'

export const district = 'YX1'

type Operation = keyof typeof trainingContract
type Answer = Record<string, unknown>
type Schema = { parse: (value: unknown) => unknown }

/** For tests: somebody with these grants. */
export const person = (name: string, ...grants: Grant[]): PersonActor => ({
  kind: 'person',
  district,
  personId: `P-${name}`,
  name,
  grants,
})
export const officer = person('沈知远', { role: 'office' })

/** For tests: asks as the API does: parsed by the contract, who may, through the kernel, the answer by the contract. */
export const asker = (house: House) => {
  const routes = trainingRoutes(house.deps)
  let asked = 0
  return async (operation: Operation, input?: unknown, actor: Actor = officer): Promise<Outcome<Answer>> => {
    const { inputSchema, outputSchema } = trainingContract[operation]['~orpc'] as {
      readonly inputSchema?: Schema
      readonly outputSchema?: Schema
    }
    const parsed = inputSchema?.parse(input) ?? input
    const binding = routes[operation] as { mode: string; may: (actor: Actor) => boolean; run: unknown }
    if (!binding.may(actor)) return refuse('access.denied')
    const call = { actor, input: parsed, at: house.clock(), browser: 'test' }
    asked += 1
    const key = { operation: `training.${operation}`, key: `${asked}`.padStart(26, '0'), body: JSON.stringify(input) }
    const outcome =
      binding.mode === 'read'
        ? await runRead(house.kernel)(key.operation, binding.run as Read<unknown, unknown>, call)
        : await runChange(house.kernel)(key, binding.run as Change<unknown, unknown>, call)
    return 'refused' in outcome ? outcome : { answer: outputSchema?.parse(outcome.answer) as Answer }
  }
}
export type Ask = ReturnType<typeof asker>

/** The answer, or a failed test that says why there is none. */
export const answered = async <T>(outcome: Promise<Outcome<Answer>>): Promise<T> => {
  const settled = await outcome
  if ('refused' in settled) throw new Error(`${settled.refused.code} ${settled.refused.detail ?? ''}`)
  return settled.answer as T
}

/** Code and detail of the refusal. */
export const refusedWith = async (outcome: Promise<Outcome<Answer>>) => {
  const settled = await outcome
  return 'refused' in settled ? [settled.refused.code, ...(settled.refused.detail ?? [])] : ['answered']
}
