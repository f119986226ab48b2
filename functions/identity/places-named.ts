import type { Grant } from '@app/types/identity/contract'
import { placesIn } from './grant-places'
import type { IdentityStore } from './store'

/** Stations and grids that somebody's grants or an open invitation speak of; of accounts that ended, too. */
export const placesNamed = async (store: IdentityStore, district: string): Promise<ReadonlySet<string>> => {
  const named = new Set<string>()
  const note = (grants: readonly Grant[]) => {
    for (const { stationId, gridIds } of grants.flatMap(placesIn))
      for (const id of [stationId, ...gridIds]) named.add(id)
  }
  await eachOf(
    (cursor) => store.people.list(`D#${district}#PEOPLE#staff`, { limit: 200, cursor }),
    (one) => note(one.grants),
  )
  await eachOf(
    (cursor) => store.invitations.list(`D#${district}#INVITATIONS`, { limit: 200, cursor }),
    ({ state, grant }) => note(state === 'open' ? [grant] : []),
  )
  return named
}

type Page<T> = { readonly items: readonly T[]; readonly cursor?: string }

const eachOf = async <T>(read: (cursor?: string) => Promise<Page<T>>, take: (one: T) => void): Promise<void> => {
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await read(cursor)
    page.items.forEach(take)
    cursor = page.cursor
  }
}
