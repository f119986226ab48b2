import { isDeepStrictEqual } from 'node:util'
import type { RowChange } from '../../platform/reaction'
import { cardKey } from './card-key'
import type { ShopPlace } from './card-write'

/** Kinds in a shop's partition that no card shows: a consumer's report must not make work for everybody. */
const unseenKinds: readonly string[] = ['Mismatch', 'Scan', 'ShopChange', 'HealthPicture', 'ShopScale']

const shopPk = /^D#([^#]+)#SHOP#([^#]+)$/

/** A shop of a batch of changes, with the first of them; `bulk`: only an import, or the undoing of one, changed it. */
export type ChangedShop = { readonly place: ShopPlace; readonly changeId: string; readonly bulk: boolean }

type Touched = { readonly key: string; readonly place: ShopPlace; readonly change: RowChange }

/** An inspector saw the sign, and nothing else changed. A shop that was only touched asks for its card: a day passed. */
const isScanOnly = ({ kind, before, after }: RowChange): boolean =>
  kind === 'Shop' &&
  before !== undefined &&
  after !== undefined &&
  !isDeepStrictEqual(before['scanned'], after['scanned']) &&
  isDeepStrictEqual(unseen(before), unseen(after))

const unseen = ({ revision: _, scanned: __, ...shown }: Readonly<Record<string, unknown>>) => shown

const touchedBy = (change: RowChange): Touched[] => {
  const [, district, shopId] = shopPk.exec(change.pk) ?? []
  if (!district || !shopId || unseenKinds.includes(change.kind) || isScanOnly(change)) return []
  return [{ key: cardKey(district, shopId), place: { district, shopId }, change }]
}

type Image = { readonly revision?: unknown; readonly imported?: { readonly revision?: unknown } } | undefined

const isImports = ({ before, after }: RowChange): boolean => {
  const { revision, imported } = (after ?? before) as NonNullable<Image>
  return imported !== undefined && imported.revision === revision
}

/** Papers come with the shop whose they are: by themselves they tell nothing. */
const isBulk = (changes: readonly RowChange[]): boolean => {
  const shops = changes.filter(({ kind }) => kind === 'Shop')
  const others = changes.some(({ kind }) => kind !== 'Shop' && kind !== 'Licence')
  return shops.length > 0 && !others && shops.every(isImports)
}

/** Every shop once, however often it changed: a card is built from what is there now. */
export const changedShops = (changes: readonly RowChange[]): ChangedShop[] => {
  const byShop = new Map<string, { readonly place: ShopPlace; readonly changes: RowChange[] }>()
  for (const { key, place, change } of changes.flatMap(touchedBy)) {
    const known = byShop.get(key)
    if (known) known.changes.push(change)
    else byShop.set(key, { place, changes: [change] })
  }
  return [...byShop.values()].map(({ place, changes: its }) => ({
    place,
    changeId: its[0]?.changeId ?? '',
    bulk: isBulk(its),
  }))
}
