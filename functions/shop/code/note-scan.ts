import type { ShopFlag } from '@app/rules/shop/signs/sign-flags'
import type { SeenPlace } from '@app/types/shop/scans'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import { unitedShop } from '../duplicates/united-shop'
import type { StoredShop } from '../store'
import { verifyCode } from './code-signing'
import { stateOf } from './codes'
import { compareSightings } from './compare-sightings'

type Input = {
  readonly code: string
  readonly seenAt?: string | undefined
  readonly place?: SeenPlace | undefined
}
type Answer = { readonly shopId: string; readonly scannedAt: string; readonly isFarApart: boolean }

/**
 * An inspector saw a code on a wall: the shop whose sign it is keeps when, and with which serial. Where the phone says
 * where, two places far apart within a day flag the shop: its sign was swapped or copied.
 */
export const noteScan = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const { store, codeKeys } = deps
    const code = verifyCode(codeKeys, input.code)
    if (!code || code.district !== actor.district) return refuse('code.forged')
    const shop = await store.shops.get({ district: code.district, shopId: code.shopNumber })
    if (!shop) return refuse('code.forged')
    const state = stateOf(shop, code.serial)
    if (state !== 'current') return refuse(`code.${state}`)
    const united = await unitedShop(store, shop)
    if (!may.see(actor, united)) return refuse('access.denied', undefined, `shop:${united.shopId}`)
    const seenAt = momentOf(input, at)
    const { metres, writes } = input.place
      ? await compareSightings(deps, shop, { at: seenAt, place: input.place })
      : { writes: [] }
    const scanned = { serial: code.serial, at: lastSeen(shop, seenAt) }
    const next = { ...shop, scanned, ...(metres !== undefined && hinted(shop, { at: seenAt, metres })) }
    return {
      answer: { shopId: united.shopId, scannedAt: scanned.at, isFarApart: metres !== undefined },
      writes: [store.shops.replace(next), ...writes],
      subject: `shop:${shop.shopId}`,
    }
  },
)

const flag: ShopFlag = 'signFarApart'

const hinted = ({ flags }: StoredShop, signHint: NonNullable<StoredShop['signHint']>) => ({
  flags: [...new Set([...flags, flag])],
  signHint,
})

/** A phone's clock may run ahead. */
const momentOf = ({ seenAt }: Input, at: Date): string =>
  new Date(Math.min(Date.parse(seenAt ?? '') || at.getTime(), at.getTime())).toISOString()

/** A scan that was sent late takes nothing from a later one of the same sign. */
const lastSeen = ({ scanned, code }: StoredShop, at: string): string =>
  scanned?.serial === code.serial && scanned.at > at ? scanned.at : at
