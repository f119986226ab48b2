import { operations } from '../operations'
import { type Found, inputSchemaOf, schemasIn } from './input-schema'

export type TextField = Found & { readonly parse: (text: string) => string | undefined }

type Parsing = { readonly safeParse: (value: unknown) => { readonly success: boolean; readonly data?: unknown } }

/** Every text that any operation takes, at any level, with what becomes of a text there; undefined when it is refused. */
export const textFields: readonly TextField[] = operations.flatMap(({ name }) => {
  const schema = inputSchemaOf(name)
  const texts = schema ? schemasIn(schema).filter((found) => found.schema._zod.def.type === 'string') : []
  return texts.map((found) => ({
    ...found,
    path: `${name}${found.path}`,
    parse: (text: string) => (found.schema as unknown as Parsing).safeParse(text).data as string | undefined,
  }))
})

type Path = readonly (string | number)[]

/** Every text of a body, and the way to it. */
const textsIn = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value === 'string') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    textsIn(one, [...path, Array.isArray(value) ? Number(name) : name]),
  )
}

const withText = (body: unknown, path: Path, text: string): unknown => {
  const copy = structuredClone(body) as Record<string | number, unknown>
  const last = path.at(-1)
  if (last === undefined) return text
  const holder = path.slice(0, -1).reduce<unknown>((found, part) => (found as typeof copy)[part], copy)
  Object.assign(holder as object, { [last]: text })
  return copy
}

/** Every body with one of the texts in one of its fields. */
export const writtenWith = <K extends string>(body: unknown, texts: Readonly<Record<K, string>>) =>
  textsIn(body).flatMap((path) =>
    Object.entries<string>(texts).map(([kind, text]) => ({
      kind: kind as K,
      field: path.join('.'),
      body: JSON.stringify(withText(body, path, text)),
    })),
  )
