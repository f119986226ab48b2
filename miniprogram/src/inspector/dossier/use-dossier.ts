import { type Day, dayOf } from '@app/rules/time/day'
import type { Dossier } from '@app/types/shop/contract'
import { useMemo } from 'react'
import type { Query } from '../../data/use-query'
import { useDidShow } from '../../device/hooks'
import { dossierInPack } from '../../grid-pack/dossier-in-pack'
import { orPacked, type Packed } from '../../grid-pack/or-packed'
import { openPack, type PackOrder } from '../../grid-pack/pack-box'
import { api, now, ownStorage } from '../../parts'
import { shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'

const packedShop = (shopId: string, today: Day): Packed<Dossier> | undefined => {
  const box = openPack(ownStorage())
  const [head, shop] = [box.head(), box.shop(shopId)]
  return head && shop && { at: head.at, outcome: { value: dossierInPack(shop, head.grids, today) } }
}

type Orders = { readonly rectifications: PackOrder[] }

const packedOrders = (shopId: string): Packed<Orders> | undefined => {
  const box = openPack(ownStorage())
  const head = box.head()
  const rectifications = box.orders().filter((order) => order.shopId === shopId)
  return head && { at: head.at, outcome: { value: { rectifications } } }
}

type Whole = {
  readonly query: Query<Dossier>
  readonly again: () => void
  readonly orders: readonly PackOrder[]
  readonly today: Day
}

/** A shop's dossier with its orders, from the server; where it cannot be reached, as far as the pack has it. */
export const useDossier = (shopId: string): Whole => {
  const today = dayOf(new Date(now()).toISOString())
  const [shop, again] = useRead(`dossier/${shopId}`, () => api.shop.showShop({ shopId }))
  const [orders, andAgain] = useRead(`dossier/${shopId}/orders`, () =>
    api.rectification.listShopRectifications({ shopId }),
  )
  useDidShow(() => {
    again()
    andAgain()
  })
  const query = useMemo(() => orPacked(shop, () => packedShop(shopId, today)), [shop, shopId, today])
  const listed = useMemo(() => orPacked<Orders>(orders, () => packedOrders(shopId)), [orders, shopId])
  return { query, again, orders: shownValue(listed)?.rectifications ?? [], today }
}
