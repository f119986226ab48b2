import type { InputOf, OperationName } from '../../operations'
import type { Relation } from '../../policy'
import type { ExampleWorld } from '../prepare-examples'

/** An input for an operation, about a thing in the given relation. */
export type Example<N extends OperationName> = (world: ExampleWorld, relation: Relation) => InputOf<N>
export type Examples<D extends string> = { readonly [N in Extract<OperationName, `${D}.${string}`>]: Example<N> }

export const abroadOr = <T>(relation: Relation, abroad: T, home: T): T => (relation === 'otherDistrict' ? abroad : home)

export const jobsIn = ({ home, abroad }: ExampleWorld, relation: Relation) => abroadOr(relation, abroad.jobs, home.jobs)
