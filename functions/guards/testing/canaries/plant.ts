import * as z from 'zod'
import { isNamedStructure, isStructure, structuresFor } from './structure'

/** Gives out a mark that nothing else holds, for a field as in `result.signatures.name`. */
export type Mint = (field: string) => string

type Schema = z.core.$ZodType
type Shape = Readonly<Record<string, Schema>>
type Definition = {
  readonly type: string
  readonly shape?: Shape
  readonly element?: Schema
  readonly innerType?: Schema
  readonly valueType?: Schema
  readonly options?: readonly Schema[]
  readonly entries?: Readonly<Record<string, string>>
  readonly values?: readonly unknown[]
}
const definitionOf = (schema: Schema) => schema._zod.def as unknown as Definition

/**
 * The value with a mark in every text that its schema leaves free, and with what the schema allows and the value lacks:
 * a field that is added to a stored kind is planted by itself. What people do not read (ids, keys, instants, codes)
 * stays as it is, or nothing would be found again.
 */
export const plant = (schema: Schema, value: unknown, mint: Mint, field = ''): unknown => {
  const def = definitionOf(schema)
  if (def.innerType) return plant(def.innerType, value, mint, field)
  if (def.options) return plant(memberFor(def.options, value), value, mint, field)
  if (def.type === 'string') return plantText(schema, value, mint, field)
  if (def.shape) return plantObject(def.shape, (value ?? {}) as object, mint, field)
  return value === undefined ? sample(schema, mint, field) : plantInside(def, value, mint, field)
}

const memberFor = (options: readonly Schema[], value: unknown): Schema =>
  options.find((one) => z.safeParse(one, value).success) ?? (options[0] as Schema)

const isOptional = (schema: Schema) => ['optional', 'default'].includes(definitionOf(schema).type)

/** Facts that a value lacks are no texts: whether something is open or how many there were stays unsaid. */
const isFact = (schema: Schema): boolean => {
  const { innerType, type } = definitionOf(schema)
  return innerType ? isFact(innerType) : !['string', 'object', 'array'].includes(type)
}

const plantObject = (shape: Shape, value: object, mint: Mint, field: string) => {
  const planted: Record<string, unknown> = { ...value }
  for (const [name, schema] of Object.entries(shape)) {
    const path = field ? `${field}.${name}` : name
    planted[name] = planted[name] === undefined ? made(schema, mint, path) : plant(schema, planted[name], mint, path)
  }
  return planted
}

/** Of what is not there, only what the schema takes is made up. */
const made = (schema: Schema, mint: Mint, field: string): unknown => {
  if (isOptional(schema) && (isFact(schema) || isNamedStructure(field))) return undefined
  const one = plant(schema, undefined, mint, field)
  return z.safeParse(schema, one).success ? one : undefined
}

const plantInside = ({ element, valueType }: Definition, value: unknown, mint: Mint, field: string): unknown => {
  if (element && Array.isArray(value)) {
    // a table that nobody has is none, and nothing could be shown of it; a consent that nobody gave makes nothing public
    const isEmpty =
      value.length === 0 && definitionOf(element).type === 'object' && !/(^|\.)(tables|consents)$/.test(field)
    return (isEmpty ? [undefined] : value).map((one) => plant(element, one, mint, field))
  }
  if (!valueType || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plant(valueType, one, mint, field)]))
}

/** One, a latitude and a longitude of China, a year. */
const numbers = [1, 31.2, 121.5, 2026]

/** Something that fits, where there is nothing. */
const sample = (schema: Schema, mint: Mint, field: string): unknown => {
  const { type, element, entries, values } = definitionOf(schema)
  if (type === 'array' && element) return [plant(element, undefined, mint, field)]
  if (entries) return Object.values(entries)[0]
  if (values) return values[0]
  if (type === 'number') return numbers.find((one) => z.safeParse(schema, one).success)
  return { boolean: false, record: {} }[type]
}

const plantText = (schema: Schema, value: unknown, mint: Mint, field: string): unknown => {
  if (value !== undefined && isStructure(String(value), field)) return value
  const wanted =
    value === undefined && isNamedStructure(field) ? structuresFor(field) : [`${value ?? ''}${mint(field)}`]
  const fits = [...wanted, value, ...structuresFor(field)].find((text) => z.safeParse(schema, text).success)
  return fits
}
