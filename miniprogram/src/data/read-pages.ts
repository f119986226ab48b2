import type { Outcome } from './outcome'

type Page = { readonly cursor?: string | undefined }

/** Reads page after page until the last; whatever is no answer ends it, for half a list would be taken for a whole one. */
export const readPages = async <T extends Page>(
  read: (input: { cursor?: string }) => Promise<Outcome<T>>,
): Promise<Outcome<readonly T[]>> => {
  const pages: T[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const outcome = await read(cursor === undefined ? {} : { cursor })
    if (!('value' in outcome)) return outcome
    pages.push(outcome.value)
    cursor = outcome.value.cursor
  }
  return { value: pages }
}
