import type { Grant } from '@app/types/identity/contract'
import { among, type IdentityStore, type StoredPerson } from './store'

/** Where a list goes on: among whom, and after whom. */
type Place = { readonly group: StoredPerson['among']; readonly cursor?: string | undefined }

export type PeopleAsked = { readonly role?: Grant['role'] | undefined; readonly cursor?: string | undefined }
export type PeoplePage = { readonly people: StoredPerson[]; readonly cursor?: string }

const pageLength = 100

/** Staff by name, then merchants by name; whoever asks for a role of staff never reads a merchant. */
export const listPeople = async (
  store: IdentityStore,
  district: string,
  { role, cursor }: PeopleAsked,
): Promise<PeoplePage> => {
  const groups = role === undefined || role === 'merchant' ? among : among.slice(0, 1)
  const people: StoredPerson[] = []
  let place = placeOf(cursor)
  while (place && people.length < pageLength) {
    const limit = pageLength - people.length
    const page = await store.people.list(peopleOf(district, place.group), { limit, cursor: place.cursor })
    people.push(...page.items.filter(({ grants }) => !role || grants.some((grant) => grant.role === role)))
    place = after(place, page.cursor, groups)
  }
  return { people, ...(place && { cursor: `${place.group}.${place.cursor ?? ''}` }) }
}

export const peopleOf = (district: string, group: StoredPerson['among']): string => `D#${district}#PEOPLE#${group}`

const after = ({ group }: Place, cursor: string | undefined, groups: readonly Place['group'][]): Place | undefined => {
  if (cursor) return { group, cursor }
  const next = groups[groups.indexOf(group) + 1]
  return next && { group: next }
}

/** A cursor somebody made up starts at the beginning. */
const placeOf = (text = ''): Place | undefined => {
  const [name, cursor] = text.split('.')
  const group = among.find((one) => one === name)
  return group ? { group, cursor: cursor || undefined } : { group: among[0] }
}
