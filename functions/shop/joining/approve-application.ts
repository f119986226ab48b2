import type { Standing } from '@app/types/shop/joining/contract'
import type { ApplicationAim } from '@app/types/shop/joining/values'
import type { Write } from '../../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { keepHistory } from '../history/shop-history'
import { stationsPk } from '../places/store'
import { newShop, placeIn, takeNumbers } from '../register/register-shop'
import { factsAfter } from '../register/shop-facts'
import { may } from './access'
import { applicationToDecide, closing, type Deciding, type Seen, telling } from './decide'
import { particularsOf } from './load-application'
import type { StoredApplication, StoredParticulars } from './store'
import { standingOf } from './views'

type Input = Seen & { readonly aim: ApplicationAim; readonly gridId?: string | undefined }
type Opened = { readonly shopId: string; readonly stationId?: string; readonly writes: readonly Write[] }

/**
 * One transaction: the shop with its code where the register has none, the applicant as its merchant, the message. A
 * shop gets its code here and not before.
 */
export const approveApplication = given(
  async (deps: ShopDeps, asked: Asked<Input>): Promise<Changed<Standing> | Refused> => {
    const { actor, input, at } = asked
    const deciding = await applicationToDecide(deps, actor, input)
    if (isRefused(deciding)) return deciding
    const { application } = deciding
    const particulars = await particularsOf(deps, application)
    if (!particulars) return refuse('application.unknown')
    const opened = await shopFor(deps, asked, { ...deciding, particulars })
    if (isRefused(opened)) return opened
    const seated = await seat(deps, { application, particulars, shopId: opened.shopId, at })
    if (isRefused(seated)) return seated
    const next = approved(deciding, opened, at)
    return {
      answer: standingOf({ ...next, revision: next.revision + 1 }),
      writes: [
        deps.store.applications.replace(next),
        ...opened.writes,
        ...seated,
        ...(await closing(deps, application, at)),
        ...telling(deps, next, at),
      ],
      subject: `application:${application.applicationId}:${opened.shopId}`,
    }
  },
)

/** Without what the bureau wrote earlier: it is mended. */
const approved = (
  { application: { words: _, ...application }, actor }: Deciding,
  { shopId, stationId }: Opened,
  at: Date,
): StoredApplication => ({
  ...application,
  state: 'approved',
  shopId,
  decidedBy: actor.name,
  changedAt: at.toISOString(),
  ...(stationId && { stationId }),
})

type Whole = Deciding & { readonly particulars: StoredParticulars }

/** The registered shop, or a new one. What was looked at must be so still: a shop registered meanwhile is no new one. */
const shopFor = async (deps: ShopDeps, { input, at }: Asked<Input>, whole: Whole): Promise<Opened | Refused> => {
  const { district, subjectKey } = whole.application
  const registered = await deps.store.subjects.get({ district, subjectKey })
  if ((registered ? 'member' : 'newShop') !== input.aim) return refuse('application.changed')
  if (registered) return await joinShop(deps, whole, registered.shopId)
  return await openShop(deps, { ...whole, gridId: input.gridId, at })
}

/** Whose business a registered shop is decides who is let in to it: nobody of another station. */
const joinShop = async ({ store }: ShopDeps, { actor, application }: Whole, shopId: string) => {
  const { district } = application
  const place = await store.shopPlaces.get({ district, shopId })
  return place?.stationId && !may.placeIn(actor, place.stationId)
    ? refuse('application.otherStation', undefined, `application:${application.applicationId}`)
    : { shopId, writes: [] }
}

type Opening = Whole & { readonly gridId: string | undefined; readonly at: Date }

const openShop = async (deps: ShopDeps, opening: Opening): Promise<Opened | Refused> => {
  const { store } = deps
  const { application, actor, gridId, at } = opening
  const { district, subjectKey } = application
  if (!gridId) return refuse('request.invalid', ['gridId'])
  const places = await store.stations.within(stationsPk(district), '')
  const place = placeIn(places, { gridId })
  if (isRefused(place)) return place
  if (!may.placeIn(actor, place.stationId)) return refuse('access.denied')
  const facts = factsOf(opening)
  if (isRefused(facts)) return facts
  const numbers = await takeNumbers(store, district, 1)
  const shopId = numbers.at(0)
  const shop = newShop(deps, { district, shopId, subjectKey, at, input: { ...facts, ...place } })
  return {
    shopId,
    ...(place.stationId && { stationId: place.stationId }),
    writes: [
      numbers.write,
      store.shops.insert(shop),
      store.subjects.insert({ revision: 1, district, subjectKey, shopId }),
      ...keepHistory(deps, { after: shop, places, actor, at, deed: 'shop.approveApplication' }),
    ],
  }
}

/** The officer compared code and licence: nothing is left open. */
const factsOf = ({ application, particulars, actor, at }: Opening) => {
  const { name, creditCode, businessTypes, address } = application
  const { operator, phone, place } = particulars
  const location = place && { ...place, source: 'map' as const }
  const facts = factsAfter({ businessTypes }, { status: 'active', location }, { actor, at })
  return isRefused(facts) ? facts : { name, creditCode, businessTypes, address, operator, phone, flags: [], ...facts }
}

type Seat = {
  readonly application: StoredApplication
  readonly particulars: StoredParticulars
  readonly shopId: string
  readonly at: Date
}

const seat = async (
  { joining }: ShopDeps,
  { application: { district, openid }, particulars, shopId, at }: Seat,
): Promise<readonly Write[] | Refused> => {
  const seated = await joining.merchants.seat({ district, openid, name: particulars.applicant, shopId, at })
  if (seated === 'isOne') return refuse('application.member')
  return isRefused(seated) ? seated : seated.writes
}
