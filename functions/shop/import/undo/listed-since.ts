type Asked = { readonly limit: number; readonly cursor: string | undefined; readonly reverse: true }
type Page<T> = { readonly items: readonly T[]; readonly cursor?: string }
type Listed<T> = { readonly list: (listPk: string, asked: Asked) => Promise<Page<T>> }

/** What a ULID says of the time: of two made in one millisecond neither is the earlier. */
const momentOf = (ulid: string): string => ulid.slice(0, 10)

type Wanted<T> = { readonly listPk: string; readonly idOf: (one: T) => string; readonly since: string }

/** What of a list that is numbered by time came with or after a number, the newest first. */
export const listedSince = async <T>(
  { list }: Listed<T>,
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
