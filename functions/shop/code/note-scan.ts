import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import { unitedShop } from '../duplicates/united-shop'
import type { StoredShop } from '../store'
import { verifyCode } from './code-signing'
import { stateOf } from './codes'

type Input = { readonly code: string; readonly seenAt?: string | undefined }
type Answer = { readonly shopId: string; readonly scannedAt: string }

/** An inspector saw a code on a wall: the shop whose sign it is keeps when, and with which serial. */
export const noteScan = given(
  async ({ store, codeKeys }: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Answer> | Refused> => {
    const code = verifyCode(codeKeys, input.code)
    if (!code || code.district !== actor.district) return refuse('code.forged')
    const shop = await store.shops.get({ district: code.district, shopId: code.shopNumber })
    if (!shop) return refuse('code.forged')
    const state = stateOf(shop, code.serial)
    if (state !== 'current') return refuse(`code.${state}`)
    const united = await unitedShop(store, shop)
    if (!may.see(actor, united)) return refuse('access.denied', undefined, `shop:${united.shopId}`)
    const scanned = { serial: code.serial, at: lastSeen(shop, momentOf(input, at)) }
    return {
      answer: { shopId: united.shopId, scannedAt: scanned.at },
      writes: [store.shops.replace({ ...shop, scanned })],
      subject: `shop:${shop.shopId}`,
    }
  },
)

/** A phone's clock may run ahead. */
const momentOf = ({ seenAt }: Input, at: Date): string =>
  new Date(Math.min(Date.parse(seenAt ?? '') || at.getTime(), at.getTime())).toISOString()

/** A scan that was sent late takes nothing from a later one of the same sign. */
const lastSeen = ({ scanned, code }: StoredShop, at: string): string =>
  scanned?.serial === code.serial && scanned.at > at ? scanned.at : at
