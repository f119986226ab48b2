import type { CollectionOf, Revised } from '../../../platform/adapters/collection'

/** What a ULID says of the time: of two made in one millisecond neither is the earlier. */
const momentOf = (ulid: string): string => ulid.slice(0, 10)

type Wanted<T> = { readonly listPk: string; readonly idOf: (one: T) => string; readonly since: string }

/** What of a list that is numbered by time came with or after a number, the newest first. */
export const listedSince = async <T extends Revised>(
  { list }: Pick<CollectionOf<T, never>, 'list'>,
  { listPk, idOf, since }: Wanted<T>,
): Promise<readonly T[]> => {
  const found: T[] = []
  let cursor: string | undefined
  do {
    const page = await list(listPk, { limit: 100, cursor, reverse: true })
    const later = page.items.filter((one) => momentOf(idOf(one)) >= momentOf(since))
    found.push(...later)
    cursor = later.length === page.items.length ? page.cursor : undefined
  } while (cursor !== undefined)
  return found
}
