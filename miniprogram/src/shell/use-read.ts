import { useMemo } from 'react'
import type { Outcome } from '../data/outcome'
import { type Query, useQuery } from '../data/use-query'
import { useStore } from '../data/use-store'
import { now, readStorage, session } from '../parts'

/**
 * Reads something of the signed-in person, and keeps it once it is known who that is. `keep` names it in that person's
 * part of the phone's store and, with the person, says when it has to be read anew. Undefined: nothing is read yet.
 */
export const useRead = <T>(
  keep: string | undefined,
  read: () => Promise<Outcome<T>>,
): readonly [Query<T>, () => void] => {
  const { district, me } = useStore(session)
  const owner = `${district}/${me ? (me.person?.personId ?? 'visitor') : ''}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store of a person changes with the person
  const parts = useMemo(() => ({ storage: readStorage(), now }), [owner])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` is made anew in every rendering; `keep` names it
  const reading = useMemo(() => (keep ? { ...(me ? { keep } : {}), read } : undefined), [keep, owner])
  return useQuery(parts, reading)
}
