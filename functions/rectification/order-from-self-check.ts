import { firstDueDay } from '@app/rules/rectification/due'
import { addDays, type Day, dayOf } from '@app/rules/time/day'
import { type Actor, grantOf, type PersonActor } from '../platform/actor'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { CheckSeen } from '../self-check/public'
import type { StoredShop } from '../shop/public'
import { doersOf } from './access'
import type { Moved } from './act'
import type { RectificationDeps } from './deps'
import { subjectOf } from './load-order'
import type { StoredFinding, StoredRectification } from './store'
import { tellMerchants } from './tell'

type Item = { readonly key: string; readonly words: string }
type Input = {
  readonly shopId: string
  readonly selfCheckId: string
  readonly items: readonly Item[]
  readonly rectifyBy?: Day | undefined
}

/** The longest term that may be set. */
const mostDays = 90

/** Whoever inspects there with a certificate that holds, the station's head or the office; nobody for the shop itself. */
const officerAt = (actor: Actor, shop: StoredShop, today: Day): PersonActor | Refused => {
  const doers = doersOf(actor, [shop], { inspectors: [] }).filter((one) => one !== 'merchant')
  if (actor.kind !== 'person' || doers.length === 0) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
  const until = grantOf(actor, 'inspector')?.certificateValidUntil
  const isExpired = doers.every((one) => one === 'inspector') && until !== undefined && until < today
  return isExpired ? refuse('rectification.certificateInvalid', [until]) : actor
}

const dayRefused = (rectifyBy: Day | undefined, today: Day): Refused | undefined =>
  rectifyBy === undefined || (rectifyBy > today && rectifyBy <= addDays(today, mostDays))
    ? undefined
    : refuse('rectification.dayInvalid', [rectifyBy])

/** An item of the self-check, as it is to be mended; without a photo there is nothing to go by. */
const findingOf = (seen: CheckSeen, { key, words }: Item, dueDay: Day): StoredFinding | Refused => {
  const item = seen.items.find((one) => one.key === key)
  if (!item) return refuse('rectification.findingUnknown', [key])
  if (item.photos.length === 0) return refuse('rectification.photoMissing', [item.text])
  const { number, text, keyItem } = item
  return {
    ...{ key, number, text, keyItem, remark: words, state: 'open', dueDay, firstDueDay: dueDay },
    photos: item.photos.map(({ sha256, objectKey }) => ({ sha256, objectKey })),
    ...{ repeats: [], answers: [], judgements: [] },
  }
}

const isOpenFor =
  (selfCheckId: string, items: readonly Item[]) =>
  ({ selfCheck, state, findings }: StoredRectification): boolean =>
    selfCheck?.selfCheckId === selfCheckId &&
    state !== 'closed' &&
    findings.some(({ key }) => items.some((item) => item.key === key))

type Made = { readonly seen: CheckSeen; readonly officer: PersonActor; readonly at: Date; readonly dueDay: Day }

const orderOf = (
  { district, shopId, name: shopName, stationId, gridId }: StoredShop,
  rectificationId: string,
  { seen, officer, at, dueDay }: Made,
): Omit<StoredRectification, 'findings'> => ({
  ...{ revision: 1, district, shopId, shopName, rectificationId },
  ...(stationId && { stationId }),
  ...(gridId && { gridId }),
  selfCheck: { selfCheckId: seen.selfCheckId, title: seen.title },
  inspectors: [{ personId: officer.personId, name: officer.name }],
  ...{ day: dayOf(at.toISOString()), foundAt: at.toISOString(), state: 'open', dueDay },
  // seen on a photo, so a photo may show that it is mended; no table of a visit has these items
  needsRecheck: false,
  ...{ extensions: [], reminders: [], interviews: [], rechecks: [] },
})

const told = { phrase: '要求整改', words: '从自查照片看出问题，请按期改好' }

/** What an officer sees on the photos of a self-check is ordered to be mended, without a visit (非现场). */
export const orderFromSelfCheck = given(
  async (deps: RectificationDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Moved> | Refused> => {
    const entry = await deps.shops.shop(actor.district, input.shopId)
    if (!entry) return refuse('shop.unknown')
    const shop = await deps.shops.united(entry)
    const today = dayOf(at.toISOString())
    const officer = officerAt(actor, shop, today)
    if (isRefused(officer)) return officer
    const wrong = dayRefused(input.rectifyBy, today)
    if (wrong) return wrong
    const seen = await deps.selfChecks.checkOf(shop, input.selfCheckId)
    if (!seen) return refuse('selfCheck.unknown')
    const dueDay = firstDueDay(deps.holidays, { day: today, rectifyBy: input.rectifyBy })
    return await ordered(deps, shop, { input, made: { seen, officer, at, dueDay } })
  },
)

const ordered = async (
  deps: RectificationDeps,
  shop: StoredShop,
  { input, made }: { readonly input: Input; readonly made: Made },
): Promise<Changed<Moved> | Refused> => {
  const { selfCheckId, items } = input
  const standing = await deps.store.ofUnited(shop)
  if (standing.some(isOpenFor(selfCheckId, items))) return refuse('rectification.ordered')
  const found = [...new Map(items.map((item) => [item.key, item])).values()].map((item) =>
    findingOf(made.seen, item, made.dueDay),
  )
  const refused = found.find(isRefused)
  if (refused) return refused
  const findings = found.filter((one): one is StoredFinding => !isRefused(one))
  const order: StoredRectification = { ...orderOf(shop, deps.newId(), made), findings }
  const { rectificationId, state, dueDay } = order
  return {
    answer: { rectificationId, state, dueDay },
    writes: [
      deps.store.orders.insert(order),
      // two who order at once meet in the shop
      deps.shops.touch(shop),
      ...(await tellMerchants(deps, order, told, made.at)),
    ],
    subject: subjectOf(order),
  }
}
