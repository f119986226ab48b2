import type { Grant } from '@app/types/identity/contract'
import type { IdentityStore, StoredPerson } from './store'

const staffAtOnce = 200

/**
 * Who is told what a station's head decides: its active heads; where there is none, the office, so that nothing is told
 * to nobody.
 */
export const headsOf = async (
  { people }: Pick<IdentityStore, 'people'>,
  district: string,
  stationId: string | undefined,
): Promise<readonly StoredPerson[]> => {
  const staff = await activeStaff({ people }, district)
  const heads = staff.filter(holding((grant) => grant.role === 'stationHead' && grant.stationId === stationId))
  return heads.length > 0 ? heads : staff.filter(isOffice)
}

/** Everybody of the office. */
export const officeOf = async (
  store: Pick<IdentityStore, 'people'>,
  district: string,
): Promise<readonly StoredPerson[]> => (await activeStaff(store, district)).filter(isOffice)

const holding =
  (holds: (grant: Grant) => boolean) =>
  ({ grants }: StoredPerson): boolean =>
    grants.some(holds)
const isOffice = holding(({ role }) => role === 'office')

const activeStaff = async (
  { people }: Pick<IdentityStore, 'people'>,
  district: string,
): Promise<readonly StoredPerson[]> => {
  const staff: StoredPerson[] = []
  let cursor: string | undefined
  do {
    const page = await people.list(`D#${district}#PEOPLE#staff`, { limit: staffAtOnce, cursor })
    staff.push(...page.items.filter(({ state }) => state === 'active'))
    cursor = page.cursor
  } while (cursor)
  return staff
}
