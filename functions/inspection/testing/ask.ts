import { createHash } from 'node:crypto'
import { inspectionContract } from '@app/types/inspection/contract'
import type * as z from 'zod'
import type { Actor } from '../../platform/actor'
import { type Outcome, runChange, runRead } from '../../platform/kernel'
import type { Change, Read } from '../../platform/verb'
import { refuse } from '../../platform/verb'
import { inspectionRoutes } from '../routes'
import { type House, inspectionDeps } from './house'

type Operation = keyof typeof inspectionContract
type AnyBinding = { readonly mode: string; readonly may: (actor: Actor) => boolean; readonly run: unknown }
/** An answer as the contract lets it out. */
export type Answered = Outcome<Record<string, unknown>>

/**
 * For tests: asks an operation as the API does: parsed by the contract, who may, through the kernel, and the answer by
 * the contract again. `key` defaults to one of the input's own.
 */
export const asker = (house: House, deps = inspectionDeps(house)) => {
  const routes = inspectionRoutes(deps)
  return async (actor: Actor, operation: Operation, input: unknown, key?: string): Promise<Answered> => {
    const { inputSchema, outputSchema } = inspectionContract[operation]['~orpc'] as Schemas
    const parsed = inputSchema?.parse(input) ?? input
    const binding = routes[operation] as AnyBinding
    if (!binding.may(actor)) return refuse('access.denied')
    const asked = { actor, input: parsed, at: house.clock(), browser: 'test' }
    const body = JSON.stringify(input)
    const call = { operation: `inspection.${operation}`, key: key ?? keyOf(operation + body), body }
    const outcome =
      binding.mode === 'read'
        ? await runRead(house.kernel)(call.operation, binding.run as Read<unknown, unknown>, asked)
        : await runChange(house.kernel)(call, binding.run as Change<unknown, unknown>, asked)
    return 'refused' in outcome ? outcome : { answer: outputSchema?.parse(outcome.answer) as Record<string, unknown> }
  }
}
export type Ask = ReturnType<typeof asker>

type Schemas = { readonly inputSchema?: z.ZodType; readonly outputSchema?: z.ZodType }

const keyOf = (text: string) => createHash('sha256').update(text).digest('base64url')

/** The answer, or a failed test that says why there is none. */
export const answered = async (outcome: Promise<Answered>): Promise<Record<string, unknown>> => {
  const settled = await outcome
  if ('refused' in settled) throw new Error(`${settled.refused.code} ${settled.refused.detail ?? ''}`)
  return settled.answer
}

/** The code of the refusal; undefined when it was answered. */
export const refusedWith = async (outcome: Promise<Answered>): Promise<string | undefined> => {
  const settled = await outcome
  return 'refused' in settled ? settled.refused.code : undefined
}
