import { nextSerial } from '@app/rules/shop/shop-code'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import { unitedShop } from '../duplicates/united-shop'
import { keepHistory } from '../history/shop-history'
import type { ShopStore, StoredShop } from '../store'
import { signCode, verifyCode } from './code-signing'

/** Which shop a scanned code stands for. A forged one costs no read, a superseded or revoked one says so. */
export const resolveCode = given(
  async (
    { store, codeKeys }: ShopDeps,
    { actor, input }: Asked<{ readonly code: string }>,
  ): Promise<{ shopId: string; name: string } | Refused> => {
    const code = verifyCode(codeKeys, input.code)
    if (!code || code.district !== actor.district) return refuse('code.forged')
    const shop = await store.shops.get({ district: code.district, shopId: code.shopNumber })
    if (!shop) return refuse('code.forged')
    const state = stateOf(shop, code.serial)
    if (state !== 'current') return refuse(`code.${state}`)
    const united = await unitedShop(store, shop)
    if (!may.see(actor, united)) return refuse('access.denied', undefined, `shop:${united.shopId}`)
    return { shopId: united.shopId, name: united.name }
  },
)

/** An older serial is superseded; a revoked shop code is revoked whatever its serial. */
export const stateOf = ({ code }: Pick<StoredShop, 'code'>, serial: string): StoredShop['code']['state'] => {
  if (code.state === 'revoked') return 'revoked'
  return serial === code.serial ? code.state : 'superseded'
}

type CodeChange = Omit<Parameters<typeof keepHistory>[1], 'places'>

/** The shop with another code, and what its history says of that: its place stays, so no names of places are read. */
const codeWrites = (store: ShopStore, change: CodeChange) => [
  store.shops.replace(change.after),
  ...keepHistory({ store }, { ...change, places: [] }),
]

type Reissue = { readonly shopId: string; readonly reason: string }

export const reissueCode = given(
  async (
    { store, codeKeys, codeKeyVersion }: ShopDeps,
    { actor, input, at }: Asked<Reissue>,
  ): Promise<Changed<{ code: string; serial: string }> | Refused> => {
    const shop = await store.shops.get({ district: actor.district, shopId: input.shopId })
    if (!shop) return refuse('shop.unknown')
    if (!may.keep(actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    if (shop.mergedInto) return refuse('shop.merged')
    const serial = nextSerial(shop.code.serial)
    if (!serial) return refuse('code.exhausted')
    const next = { ...shop, code: { serial, keyVersion: codeKeyVersion, state: 'current' as const } }
    return {
      answer: { code: signCode(codeKeys, { shopNumber: shop.shopId, serial, keyVersion: codeKeyVersion }), serial },
      writes: codeWrites(store, {
        before: shop,
        after: next,
        actor,
        at,
        deed: 'shop.reissueCode',
        reason: input.reason,
      }),
      subject: `shop:${shop.shopId}`,
      reason: input.reason,
    }
  },
)

export const revokeCode = given(
  async (
    { store }: ShopDeps,
    { actor, input, at }: Asked<Reissue>,
  ): Promise<Changed<{ state: 'revoked' }> | Refused> => {
    const shop = await store.shops.get({ district: actor.district, shopId: input.shopId })
    if (!shop) return refuse('shop.unknown')
    if (!may.keep(actor, shop)) return refuse('access.denied', undefined, `shop:${shop.shopId}`)
    const next = { ...shop, code: { ...shop.code, state: 'revoked' as const } }
    return {
      answer: { state: 'revoked' },
      writes: codeWrites(store, {
        before: shop,
        after: next,
        actor,
        at,
        deed: 'shop.revokeCode',
        reason: input.reason,
      }),
      subject: `shop:${shop.shopId}`,
      reason: input.reason,
    }
  },
)
