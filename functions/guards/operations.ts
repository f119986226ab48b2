import { type Contract, contract } from '@app/types/contract'
import type { AnyContractProcedure, ContractProcedure, InferContractRouterInputs } from '@orpc/contract'

type Inputs = InferContractRouterInputs<Contract>

/** Every operation as the audit log names it, e.g. `shop.registerShop`. */
export type OperationName = { [D in keyof Contract]: `${D}.${keyof Contract[D] & string}` }[keyof Contract]

export type InputOf<N extends OperationName> = N extends `${infer D extends keyof Contract}.${infer O}`
  ? O extends keyof Inputs[D]
    ? Inputs[D][O]
    : never
  : never

type ProcedureOf<N extends OperationName> = N extends `${infer D extends keyof Contract}.${infer O}`
  ? O extends keyof Contract[D]
    ? Contract[D][O]
    : never
  : never

type IsChange<P> =
  P extends ContractProcedure<infer _I, infer _O, infer E, infer _M>
    ? 'request.keyMissing' extends keyof E
      ? true
      : false
    : never

/** The operations that change something: only they can be refused for want of an idempotency key. */
export type ChangeName = { [N in OperationName]: IsChange<ProcedureOf<N>> extends true ? N : never }[OperationName]

export type Operation = {
  readonly name: OperationName
  readonly method: 'GET' | 'POST'
  /** With `{parameters}`. */
  readonly path: string
}

/** The contract as a list. */
export const operations: readonly Operation[] = Object.entries(contract).flatMap(([domain, procedures]) =>
  Object.entries(procedures as Record<string, AnyContractProcedure>).map(([operation, procedure]) => {
    const { method, path = '' } = procedure['~orpc'].route
    return { name: `${domain}.${operation}` as OperationName, method: method as 'GET' | 'POST', path }
  }),
)

export const operationNamed = (name: OperationName): Operation => {
  const found = operations.find((operation) => operation.name === name)
  if (!found) throw new Error(`the contract has no ${name}`)
  return found
}

export const isChange = ({ method }: Operation): boolean => method === 'POST'
