import { contract } from '@app/types/contract'
import type { AnyContractProcedure } from '@orpc/contract'
import type { OperationName } from '../operations'

type Definition = {
  readonly type: string
  readonly shape?: Readonly<Record<string, Schema>>
  readonly catchall?: Schema
  readonly element?: Schema
  readonly innerType?: Schema
  readonly in?: Schema
  readonly valueType?: Schema
  readonly options?: readonly Schema[]
  readonly items?: readonly Schema[]
}
export type Schema = { readonly _zod: { readonly def: Definition } }

/** What an operation takes, as zod describes it. */
export const inputSchemaOf = (name: OperationName): Schema | undefined => {
  const [domain = '', operation = ''] = name.split('.')
  const domains = contract as unknown as Readonly<Record<string, Readonly<Record<string, AnyContractProcedure>>>>
  return domains[domain]?.[operation]?.['~orpc'].inputSchema as unknown as Schema | undefined
}

/** The schema itself without what is wrapped around it; of a union, each of its members. */
const unwrapped = (schema: Schema): readonly Schema[] => {
  const { innerType, in: first, options } = schema._zod.def
  if (options) return options.flatMap(unwrapped)
  const inner = innerType ?? first
  return inner ? unwrapped(inner) : [schema]
}

const inside = ({ _zod: { def } }: Schema): readonly (readonly [string, Schema])[] => [
  ...Object.entries(def.shape ?? {}),
  ...[def.element, def.valueType, ...(def.items ?? [])].flatMap((one) => (one ? [['[]', one] as const] : [])),
]

export type Found = { readonly path: string; readonly schema: Schema }

/** Every schema in it, at every level, with the way to it. */
export const schemasIn = (schema: Schema, path = ''): readonly Found[] =>
  unwrapped(schema).flatMap((one) => [
    { path, schema: one },
    ...inside(one).flatMap(([name, inner]) => schemasIn(inner, `${path}.${name}`)),
  ])

export const isObject = ({ _zod: { def } }: Schema): boolean => def.type === 'object'
/** Whether fields that it does not name are refused. */
export const isStrict = ({ _zod: { def } }: Schema): boolean => def.catchall?._zod.def.type === 'never'

/** The names that the contract has at a place of an input, whichever member of a union stands there. */
export const namesAt = (schema: Schema, path: readonly (string | number)[]): ReadonlySet<string> => {
  const wanted = path.map((part) => (typeof part === 'number' ? '.[]' : `.${part}`)).join('')
  const here = schemasIn(schema).filter((found) => found.path === wanted)
  return new Set(here.flatMap((found) => Object.keys(found.schema._zod.def.shape ?? {})))
}
