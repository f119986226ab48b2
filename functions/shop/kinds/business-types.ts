import { invalidTypes, shippedTypes, switchedOff, typesOn } from '@app/rules/shop/facts/business-types'
import { type Day, dayOf } from '@app/rules/time/day'
import type { BusinessTypeChoice, BusinessTypesVersion } from '@app/types/shop/business-types'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { nameOf } from '../history/shop-history'
import type { ShopStore } from '../store'
import type { StoredBusinessTypes } from './store'

type Deps = { readonly store: Pick<ShopStore, 'businessTypes'> }

const mostVersions = 200

const versionsOf = async ({ store }: Deps, district: string) =>
  await store.businessTypes.latest(`D#${district}#BUSINESSTYPES`, 'VERSION#', mostVersions)

const shown = ({ version, effectiveFrom, types, setAt, setBy, reason }: StoredBusinessTypes): BusinessTypesVersion => ({
  version,
  effectiveFrom,
  types,
  setAt,
  setBy,
  reason,
})

/** The district's kinds of business on a day. */
export const kindsOn = async (deps: Deps, district: string, today: Day): Promise<BusinessTypesVersion> =>
  typesOn(await versionsOf(deps, district), today)

/** The district's kinds of business: today's, coming and past ones, the shipped one last. */
export const listBusinessTypes = given(async (deps: Deps, { actor, at }: Asked<unknown>) => {
  const versions = (await versionsOf(deps, actor.district)).map(shown)
  return { today: typesOn(versions, dayOf(at.toISOString())).version, versions: [...versions, shippedTypes] }
})

type NewVersion = {
  readonly effectiveFrom: Day
  readonly types: BusinessTypeChoice[]
  readonly reason: string
}

/** Switches kinds of business on and off from a day on, as a new version; past ones stay. */
export const setBusinessTypes = given(
  async (deps: Deps, { actor, input, at }: Asked<NewVersion>): Promise<Changed<{ version: number }> | Refused> => {
    const { district } = actor
    const { effectiveFrom, types, reason } = input
    const invalid = invalidTypes(input, dayOf(at.toISOString()))
    if (invalid.length > 0) return refuse('shop.typesInvalid', invalid)
    const [last] = await versionsOf(deps, district)
    const version = (last?.version ?? 0) + 1
    const { by, personId } = nameOf(actor)
    const next = {
      revision: 1,
      district,
      version,
      effectiveFrom,
      types,
      setAt: at.toISOString(),
      setBy: by,
      ...(personId && { personId }),
      reason,
    }
    return {
      answer: { version },
      writes: [deps.store.businessTypes.insert(next)],
      subject: `businessTypes:${version}`,
      reason,
    }
  },
)

type Carried = Parameters<typeof switchedOff>[2]

/** A kind of business or a trait that the district has switched off is given to no shop any more. */
export const refuseSwitchedOff = async (
  deps: Deps,
  { district, today, before, after }: { district: string; today: Day; before?: Carried; after: Carried },
): Promise<Refused | undefined> => {
  const off = switchedOff(await kindsOn(deps, district, today), before, after)
  return off.length > 0 ? refuse('shop.typeDisabled', off) : undefined
}
