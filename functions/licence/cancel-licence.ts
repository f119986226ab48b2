import { type Asked, type Changed, given, type Refused, refuse } from '../platform/verb'
import type { LicenceDeps } from './deps'

type Input = { readonly shopId: string; readonly licenceId: string; readonly reason: string }

/** Strikes a paper off (注销): it stays on the shop as cancelled. Striking it off twice changes nothing more. */
export const cancelLicence = given(
  async (
    { store, shops }: LicenceDeps,
    { actor, input }: Asked<Input>,
  ): Promise<Changed<{ licenceId: string }> | Refused> => {
    const { district } = actor
    const { shopId, licenceId, reason } = input
    const shop = await shops.shop(district, shopId)
    if (!shop) return refuse('shop.unknown')
    const licence = await store.licences.get({ district, shopId, licenceId })
    if (!licence) return refuse('licence.unknown')
    const writes = licence.cancelled ? [] : [store.licences.replace({ ...licence, cancelled: true }), shops.touch(shop)]
    return { answer: { licenceId }, writes, subject: `licence:${licenceId}`, reason }
  },
)
