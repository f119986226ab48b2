import { readPoint } from '@app/rules/shop/facts/location'
import type { Dossier } from '@app/types/shop/contract'
import type { BusinessTrait, BusinessType, LocationSource, ShopStatus, SizeClass } from '@app/types/shop/values'

/** What is written in the form of a shop; an empty field is an empty text or absent. */
export type ShopDraft = {
  readonly name: string
  readonly creditCode?: string
  readonly registrationNumber?: string
  readonly operator?: string
  readonly phone?: string
  readonly businessTypes: BusinessType[]
  readonly traits?: BusinessTrait[]
  readonly address: string
  /** Longitude and latitude, as a map gives them: `106.551, 38.472`. */
  readonly point?: string
  readonly pointSource?: Exclude<LocationSource, 'import'>
  /** When a shop is registered: `stationId` or `stationId/gridId`. */
  readonly place?: string
  readonly sizeClass?: SizeClass
  readonly tags?: string[]
  readonly status: ShopStatus
  readonly statusSince?: string
  readonly openMonths?: number[]
  readonly movedTo?: string
  /** When one is changed: why. */
  readonly reason?: string
}

const words = (text: string | undefined): string | undefined => text?.trim() || undefined

/** A field of the input where something is written. */
const filled = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

const pointWritten = ({ point, pointSource = 'map' }: ShopDraft) => {
  const found = point === undefined ? undefined : readPoint(point)
  return found && { ...found, source: pointSource }
}

/** What a status asks for; what was filled in for another one stays behind. */
const statusFacts = ({ status, openMonths, movedTo, statusSince }: ShopDraft) => ({
  status,
  ...filled('statusSince', words(statusSince)),
  ...(status === 'seasonal' ? filled('openMonths', openMonths) : {}),
  ...(status === 'moved' ? filled('movedTo', words(movedTo)) : {}),
})

const placeOf = ({ place }: ShopDraft) => {
  const [stationId, gridId] = place?.split('/') ?? []
  return gridId ? { gridId } : filled('stationId', words(stationId))
}

type Beginning = 'applied' | 'active' | 'seasonal'
const isBeginning = (status: ShopStatus): status is Beginning =>
  status === 'applied' || status === 'active' || status === 'seasonal'

/** What registers the shop. */
export const registering = (draft: ShopDraft) => {
  const { status, ...facts } = statusFacts(draft)
  return {
    name: draft.name.trim(),
    address: draft.address.trim(),
    businessTypes: draft.businessTypes,
    ...filled('creditCode', words(draft.creditCode)),
    ...filled('registrationNumber', words(draft.registrationNumber)),
    ...filled('operator', words(draft.operator)),
    ...filled('phone', words(draft.phone)),
    ...filled('sizeClass', draft.sizeClass),
    ...filled('traits', draft.traits?.length ? draft.traits : undefined),
    ...filled('tags', draft.tags?.length ? draft.tags : undefined),
    ...filled('location', pointWritten(draft)),
    ...placeOf(draft),
    ...facts,
    ...(isBeginning(status) ? { status } : {}),
  }
}

const pointOf = ({ location }: Dossier) => {
  if (!location) return { point: '' }
  const { longitude, latitude, source } = location
  return { point: `${longitude}, ${latitude}`, ...(source === 'import' ? {} : { pointSource: source }) }
}

/** The form as a shop stands. */
export const draftOf = (shop: Dossier): ShopDraft => {
  const { name, address, businessTypes, sizeClass, status } = shop
  const { creditCode = '', registrationNumber = '', operator = '', phone = '' } = shop
  const { traits = [], tags = [], openMonths = [], movedTo = '', statusSince = '' } = shop
  return {
    ...{ name, address, businessTypes, status, creditCode, registrationNumber, operator, phone },
    ...{ traits, tags, openMonths, movedTo, statusSince },
    ...filled('sizeClass', sizeClass),
    ...pointOf(shop),
    reason: '',
  }
}

const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)

/** Of texts what was written anew; an emptied one is left as it was, but for the telephone. */
const textsChanged = (draft: ShopDraft, before: ShopDraft) =>
  Object.fromEntries(
    (['name', 'address', 'operator', 'creditCode', 'registrationNumber'] as const).flatMap((field) => {
      const text = words(draft[field])
      return text !== undefined && text !== words(before[field]) ? [[field, text]] : []
    }),
  )

const locationChanged = (draft: ShopDraft, before: ShopDraft) => {
  if (words(draft.point) === words(before.point)) return {}
  return { location: pointWritten(draft) ?? null }
}

const phoneChanged = (draft: ShopDraft, before: ShopDraft) =>
  words(draft.phone) === words(before.phone) ? {} : { phone: draft.phone?.trim() ?? '' }

const describedAnew = (draft: ShopDraft, before: ShopDraft) => ({
  ...(differs(draft.businessTypes, before.businessTypes) ? { businessTypes: draft.businessTypes } : {}),
  ...(differs(draft.traits, before.traits) ? { traits: draft.traits ?? [] } : {}),
  ...(differs(draft.tags, before.tags) ? { tags: draft.tags ?? [] } : {}),
  ...(draft.sizeClass === before.sizeClass ? {} : { sizeClass: draft.sizeClass ?? null }),
})

/** Nobody chooses that a shop was merged: that is done by merging. */
const chosen = ({ status, ...facts }: ReturnType<typeof statusFacts>) =>
  status === 'merged' ? {} : { status, ...facts }

/** What changes the shop: only what differs from how it stands; nothing when nothing does. */
export const changing = (draft: ShopDraft, shop: Dossier) => {
  const before = draftOf(shop)
  const status = statusFacts(draft)
  const change = {
    ...textsChanged(draft, before),
    ...phoneChanged(draft, before),
    ...describedAnew(draft, before),
    ...locationChanged(draft, before),
    ...(differs(status, statusFacts(before)) ? chosen(status) : {}),
  }
  if (Object.keys(change).length === 0) return undefined
  return { shopId: shop.shopId, ...change, reason: draft.reason?.trim() ?? '' }
}
