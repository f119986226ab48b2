import type { Outcome } from './outcome'

type Page<Table, Picture> = {
  readonly text: string
  readonly tables: readonly Table[]
  readonly pictures: readonly Picture[]
  /** Where the next page begins. */
  readonly next?: number | undefined
}

/** Asked so often at most: somebody who puts another in its place at every page is not followed for ever. */
const mostCalls = 200

type Naming<T> = (page: T) => string

/** Undefined where the page is of another thing than those before it. */
const together = <T extends Page<unknown, unknown>>(before: T | undefined, page: T, nameOf: Naming<T>) => {
  if (!before) return page
  if (nameOf(before) !== nameOf(page)) return undefined
  const text = before.text + page.text
  const [tables, pictures] = [
    [...before.tables, ...page.tables],
    [...before.pictures, ...page.pictures],
  ]
  return { ...page, text, tables, pictures }
}

/**
 * Reads what one answer cannot carry, page by page, and puts it together. `nameOf` says of what a page is: where another
 * was put in its place meanwhile, it is read anew from its beginning.
 */
export const readWhole = async <T extends Page<unknown, unknown>>(
  ask: (from: { readonly from?: number }) => Promise<Outcome<T>>,
  nameOf: Naming<T>,
): Promise<Outcome<T>> => {
  let before: T | undefined
  for (let call = 0; call < mostCalls; call++) {
    const outcome = await ask(before?.next === undefined ? {} : { from: before.next })
    if (!('value' in outcome)) return outcome
    const whole: T | undefined = together(before, outcome.value, nameOf)
    if (whole && whole.next === undefined) return { value: whole }
    before = whole
  }
  return { failed: 'E-PAGES' }
}
