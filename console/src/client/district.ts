import { DistrictId } from '@app/types/platform/contract'

/** The district this browser works for. Kept across sign-ins: a desk does not change its bureau. */
export type DistrictMemory = { readonly read: () => string | undefined; readonly keep: (districtId: string) => void }

const valid = (candidate: string | null | undefined): string | undefined =>
  DistrictId.safeParse(candidate).success ? (candidate ?? undefined) : undefined

type Sources = { readonly search: string; readonly settled: string | undefined; readonly store: Storage }
const name = 'qing.district'

/** An address with `?district=` wins over the deployment's settings, and both over what was chosen before. */
export const openDistrictMemory = ({ search, settled, store }: Sources): DistrictMemory => {
  const asked = valid(new URLSearchParams(search).get('district'))
  let district = asked ?? settled ?? valid(store.getItem(name))
  const keep = (districtId: string) => {
    district = districtId
    store.setItem(name, districtId)
  }
  if (asked !== undefined) keep(asked)
  return { read: () => district, keep }
}
