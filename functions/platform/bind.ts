import type { AnyContractProcedure, ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { Actor } from './actor'
import type { Change, Read } from './verb'

/** Whether the actor may ask this at all, whatever the thing is; what depends on the thing is asked in the verb. */
export type May = (actor: Actor) => boolean

export type Reading<I, O> = { readonly mode: 'read'; readonly may: May; readonly run: Read<I, O> }
export type Changing<I, O> = { readonly mode: 'change'; readonly may: May; readonly run: Change<I, O> }

/** Binds a read to its operation: who may, next to what. */
export const reading = <I, O>(may: May, run: Read<I, O>): Reading<I, O> => ({ mode: 'read', may, run })
export const changing = <I, O>(may: May, run: Change<I, O>): Changing<I, O> => ({ mode: 'change', may, run })

export type ContractOf = Readonly<Record<string, AnyContractProcedure>>

type BindingOf<P> =
  P extends ContractProcedure<infer I, infer O, infer _E, infer _M>
    ? Reading<InferSchemaOutput<I>, InferSchemaInput<O>> | Changing<InferSchemaOutput<I>, InferSchemaInput<O>>
    : never

/** One binding for each operation of a domain's contract: one too few or too many does not compile. */
export type Routes<C extends ContractOf> = { readonly [K in keyof C]: BindingOf<C[K]> }
