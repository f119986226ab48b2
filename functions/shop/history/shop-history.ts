import { monthsWords } from '@app/rules/shop/facts/season'
import { fullDate } from '@app/rules/time/day'
import type { FieldChange } from '@app/types/shop/facts'
import {
  businessTraitNames,
  businessTypeNames,
  codeStateNames,
  locationSourceNames,
  shopStatusNames,
  sizeClassNames,
} from '@app/types/shop/values'
import type { Actor } from '../../platform/actor'
import type { Write } from '../../platform/ports/records'
import { namesOfPlace, type Places } from '../register/find-place'
import type { ShopStore, StoredShop } from '../store'

type Named = StoredShop & { readonly stationName?: string; readonly gridName?: string }

const listed = (words: readonly string[] | undefined): string | undefined =>
  words && words.length > 0 ? words.join('、') : undefined

/** Which sign holds: its serial, never the code itself. */
const codeWords = ({ code }: Named) => `${code.serial}（${codeStateNames[code.state]}）`

const placeWords = ({ location }: Named) =>
  location && `${location.longitude}, ${location.latitude}（${locationSourceNames[location.source]}）`

/** Every field whose changes are kept, and how its value is said. A telephone is kept from the history's readers. */
const said: Readonly<Record<string, (shop: Named) => string | undefined>> = {
  名称: ({ name }) => name,
  统一社会信用代码: ({ creditCode }) => creditCode,
  注册号: ({ registrationNumber }) => registrationNumber,
  状态: ({ status }) => shopStatusNames[status],
  状态起始日: ({ statusSince }) => statusSince && fullDate(statusSince),
  营业月份: ({ openMonths }) => openMonths && monthsWords(openMonths),
  搬到哪里: ({ movedTo }) => movedTo,
  业态: ({ businessTypes }) => listed(businessTypes.map((type) => businessTypeNames[type])),
  特征: ({ traits }) => listed(traits?.map((trait) => businessTraitNames[trait])),
  规模: ({ sizeClass }) => sizeClass && sizeClassNames[sizeClass],
  标签: ({ tags }) => listed(tags),
  地址: ({ address }) => address || undefined,
  位置: placeWords,
  经营者: ({ operator }) => operator,
  联系电话: ({ phone }) => phone || undefined,
  监管所: ({ stationName }) => stationName,
  网格: ({ gridName }) => gridName,
  店码: codeWords,
}

/** What differs between a shop before and after, field by field, in people's words. */
const fieldChanges = (before: StoredShop | undefined, after: StoredShop, places: Places): FieldChange[] => {
  const [was, is] = [
    before && { ...before, ...namesOfPlace(places, before) },
    { ...after, ...namesOfPlace(places, after) },
  ]
  return Object.entries(said).flatMap(([field, words]) => {
    const [from, to] = [was && words(was), words(is)]
    return from === to ? [] : [{ field, ...(from && { from }), ...(to && { to }) }]
  })
}

/** Whoever began a job that keeps their name alone. */
type Beginner = { readonly kind: 'beginner'; readonly name: string }

type Happened = {
  readonly before?: StoredShop | undefined
  readonly after: StoredShop
  readonly places: Places
  readonly actor: Actor | Beginner
  readonly at: Date
  /** The operation that did it: `shop.changeShop`. */
  readonly deed: string
  readonly reason?: string | undefined
}

/** Who did it, as the history names them. */
export const nameOf = (actor: Actor | Beginner): { readonly by: string; readonly personId?: string } => {
  if (actor.kind === 'person') return { by: actor.name, personId: actor.personId }
  if (actor.kind === 'beginner') return { by: actor.name }
  return { by: actor.kind === 'system' ? actor.job : actor.kind }
}

/**
 * The write that keeps what changed about a shop, for the transaction that changes it. None where nothing that people
 * read differs and nobody gave a reason.
 */
export const keepHistory = (
  { store }: { readonly store: Pick<ShopStore, 'shopChanges'> },
  { before, after, places, actor, at, deed, reason }: Happened,
): Write[] => {
  const fields = fieldChanges(before, after, places)
  if (fields.length === 0 && reason === undefined) return []
  const { district, shopId } = after
  return [
    store.shopChanges.insert({
      revision: 1,
      district,
      shopId,
      changeId: String((before?.revision ?? 0) + 1).padStart(9, '0'),
      at: at.toISOString(),
      ...nameOf(actor),
      operation: deed,
      ...(reason && { reason }),
      fields,
    }),
  ]
}
