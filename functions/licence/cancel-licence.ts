import { type Asked, type Changed, given, type Refused, refuse } from '../platform/verb'
import { may } from './access'
import type { KeepLicenceDeps } from './deps'

type Input = { readonly shopId: string; readonly licenceId: string; readonly reason: string }

/** Strikes a paper off (注销): it stays on the shop as cancelled. Striking it off twice changes nothing more. */
export const cancelLicence = given(
  async (
    { store, shops }: KeepLicenceDeps,
    { actor, input }: Asked<Input>,
  ): Promise<Changed<{ licenceId: string }> | Refused> => {
    const { district } = actor
    const { shopId, licenceId, reason } = input
    const shop = await shops.shop(district, shopId)
    if (!shop) return refuse('shop.unknown')
    if (!may.keep(actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const licence = await store.licences.get({ district, shopId, licenceId })
    if (!licence) return refuse('licence.unknown')
    if (licence.cancelled) return { answer: { licenceId }, writes: [], subject: `licence:${licenceId}`, reason }
    const standing = (await store.ofShop(district, shopId)).filter(
      (one) => one.licenceId !== licenceId && !one.cancelled,
    )
    const saidByOthers = new Set(standing.flatMap((paper) => paper.flags))
    // what was doubtful about the paper goes with it
    const flags = shop.flags.filter((code) => !licence.flags.includes(code) || saidByOthers.has(code))
    const writes = [
      store.licences.replace({ ...licence, cancelled: true }),
      shops.touchPapers({ ...shop, flags }, standing),
    ]
    return { answer: { licenceId }, writes, subject: `licence:${licenceId}`, reason }
  },
)
