import type { Outcome } from './outcome'

/** `next`: where the next page begins; absent on the last. */
type Page = { readonly next?: number | undefined }

/** Asked so often at most: somebody who puts another in its place at every page is not followed for ever. */
const mostCalls = 200

const isLast = <T extends Page>(page: T | undefined): page is T => page !== undefined && page.next === undefined

/**
 * Reads what one answer cannot carry, page by page. `together` joins a page to those before it; undefined where another
 * was put in its place meanwhile: then it is read anew from its beginning.
 */
export const readWhole = async <T extends Page>(
  ask: (from: { readonly from: number }) => Promise<Outcome<T>>,
  together: (before: T, page: T) => T | undefined,
): Promise<Outcome<T>> => {
  let before: T | undefined
  for (let call = 0; call < mostCalls; call++) {
    const outcome = await ask({ from: before?.next ?? 0 })
    if (!('value' in outcome)) return outcome
    before = before ? together(before, outcome.value) : outcome.value
    if (isLast(before)) return { value: before }
  }
  return { failed: 'E-PAGES' }
}

type TextPage = Page & {
  readonly text: string
  readonly tables: readonly unknown[]
  readonly pictures: readonly unknown[]
}

/** Joins pages of a text, its tables and its pictures; `nameOf` says of what a page is. */
export const joinTexts =
  <T extends TextPage>(nameOf: (page: T) => string) =>
  (before: T, page: T): T | undefined => {
    if (nameOf(before) !== nameOf(page)) return undefined
    const text = before.text + page.text
    const tables = [...before.tables, ...page.tables]
    const pictures = [...before.pictures, ...page.pictures]
    return { ...page, text, tables, pictures }
  }
