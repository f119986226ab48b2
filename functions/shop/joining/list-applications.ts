import type { ApplicationLine } from '@app/types/shop/joining/contract'
import type { ApplicationAim, ApplicationSort, ApplicationState } from '@app/types/shop/joining/values'
import type { BusinessType } from '@app/types/shop/values'
import { among, askPage, type PageInput, sortBy } from '../../platform/lists/ask-page'
import type { RowVersion } from '../../platform/lists/listing'
import type { Condition } from '../../platform/lists/question'
import { type Asked, given } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { stationsPk } from '../places/store'
import { type Places, placeNames } from '../views'
import { scopeFor } from './access'
import { applicationListing } from './listing'

type Wanted = PageInput & {
  readonly state?: ApplicationState | undefined
  readonly aim?: ApplicationAim | undefined
  readonly stationId?: string | undefined
  readonly sort?: ApplicationSort | undefined
}

/** The oldest first, unless asked otherwise: who waits longest is seen first. */
export const listApplications = given(
  async ({ store, lists }: Pick<ShopDeps, 'store' | 'lists'>, { actor, input }: Asked<Wanted>) => {
    const [places, { rows, ...standing }] = await Promise.all([
      store.stations.within(stationsPk(actor.district), ''),
      askPage(lists, {
        listing: applicationListing,
        district: actor.district,
        input,
        scope: scopeFor(actor),
        conditions: conditionsIn(input),
        sort: sortBy(input.sort ?? 'submittedAt'),
        shown: Object.keys(applicationListing.columns),
      }),
    ])
    return { applications: rows.map((row) => lineOf(row, places)), ...standing }
  },
)

const conditionsIn = ({ state, aim, stationId }: Wanted): readonly Condition[] => [
  ...among('state', state),
  ...among('aim', aim),
  ...(stationId === 'none' ? [{ column: 'stationId', isEmpty: true }] : among('stationId', stationId)),
]

type Listed = {
  readonly name: string
  readonly state: ApplicationState
  readonly aim: ApplicationAim
  readonly businessTypes?: readonly BusinessType[]
  readonly address: string
  readonly stationId?: string
  readonly submittedAt: string
  readonly changedAt: string
}

const lineOf = ({ id, cells = {} }: RowVersion, places: Places): ApplicationLine => {
  const { businessTypes = [], stationId, ...row } = cells as unknown as Listed
  const { stationName } = placeNames(places, { stationId })
  return {
    applicationId: id,
    ...row,
    businessTypes: [...businessTypes],
    ...(stationId && { stationId }),
    ...(stationName && { stationName }),
  }
}
