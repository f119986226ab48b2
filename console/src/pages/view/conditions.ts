import { Day } from '@app/types/platform/contract'

/** How each condition of a list is read from its address; what it cannot mean is left out. */
export type Readers = Readonly<Record<string, (written: string) => string | undefined>>

export type ConditionsOf<R extends Readers> = { readonly [Key in keyof R]?: NonNullable<ReturnType<R[Key]>> }

export const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (written: string): Value | undefined =>
    values.find((value) => value === written)

export const someWords = (written: string): string | undefined => written.trim().slice(0, 60) || undefined

/** A day of the calendar. */
export const aDay = (written: string): string | undefined => Day.safeParse(written).data

/** The conditions that an address names. */
export const conditionsIn = <R extends Readers>(params: URLSearchParams, readers: R): ConditionsOf<R> =>
  Object.fromEntries(
    Object.entries(readers).flatMap(([key, read]) => {
      const value = read(params.get(key) ?? '')
      return value === undefined ? [] : [[key, value]]
    }),
  ) as ConditionsOf<R>

/** The same conditions in the same words, whatever the address looked like. */
export const queryBy =
  (readers: Readers) =>
  (params: URLSearchParams): string =>
    new URLSearchParams(Object.entries(conditionsIn(params, readers)) as [string, string][]).toString()

/** The address with one condition otherwise, from its first page. */
export const withCondition = (params: URLSearchParams, key: string, value: string | undefined): URLSearchParams => {
  const next = new URLSearchParams(params)
  next.delete('page')
  if (value) next.set(key, value)
  else next.delete(key)
  return next
}

/** The address without any condition of these. */
export const withoutConditions = (params: URLSearchParams, readers: Readers): URLSearchParams =>
  Object.keys(readers).reduce((next, key) => withCondition(next, key, undefined), params)
