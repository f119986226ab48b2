import { tidyPoint } from '@app/rules/shop/facts/location'
import { keptFacts, statusProblem } from '@app/rules/shop/facts/status'
import { tidyTags } from '@app/rules/shop/facts/tags'
import { foreignTraits } from '@app/rules/shop/facts/traits'
import { dayOf } from '@app/rules/time/day'
import type { BusinessTrait, LocationSource, ShopStatus, SizeClass } from '@app/types/shop/values'
import type { Actor } from '../../platform/actor'
import { isRefused, type Refused, refuse } from '../../platform/verb'
import { nameOf } from '../history/shop-history'
import type { StoredShop } from '../store'

/** What somebody says of a shop beside its name and place; `null` takes a fact off, what is not named stays. */
export type FactsGiven = {
  readonly status?: ShopStatus | undefined
  readonly statusSince?: string | undefined
  readonly openMonths?: readonly number[] | undefined
  readonly movedTo?: string | undefined
  readonly sizeClass?: SizeClass | null | undefined
  readonly traits?: readonly BusinessTrait[] | undefined
  readonly tags?: readonly string[] | undefined
  readonly location?: LocationGiven | null | undefined
}
type LocationGiven = { readonly longitude: number; readonly latitude: number; readonly source: LocationSource }

type Facts = Pick<
  StoredShop,
  'status' | 'statusSince' | 'openMonths' | 'movedTo' | 'sizeClass' | 'traits' | 'tags' | 'location'
>
type Known = Partial<Facts> & Pick<StoredShop, 'businessTypes'>
type When = { readonly actor: Actor; readonly at: Date }

/** The facts of a shop after somebody said something about them, or why they cannot stand; `known` are its old ones. */
export const factsAfter = (known: Known, given: FactsGiven, when: When): Facts | Refused => {
  const status = statusAfter(known, given, dayOf(when.at.toISOString()))
  if (isRefused(status)) return status
  const traits = traitsAfter(known, given)
  const foreign = foreignTraits(known.businessTypes, traits)
  if (foreign.length > 0) return refuse('shop.traitForeign', foreign)
  return { ...status, ...describing(known, given, when), ...(traits.length > 0 && { traits }) }
}

const statusAfter = (known: Known, given: FactsGiven, today: string) => {
  const since = sinceOf(known, given, today)
  const stated = {
    status: given.status ?? known.status ?? 'active',
    openMonths: given.openMonths ?? known.openMonths,
    movedTo: given.movedTo ?? known.movedTo,
    ...(since && { statusSince: since }),
  }
  const problem = statusProblem(known.status, stated, today)
  if (problem?.code === 'notAllowed') return refuse('shop.statusChange', ['status'])
  if (problem) return refuse('shop.statusIncomplete', problem.fields)
  return { status: stated.status, ...(since && { statusSince: since }), ...keptFacts(stated) }
}

/** A status that changes holds from the day that is said, else from today; one that stays keeps its day. */
const sinceOf = (known: Known, { status, statusSince }: FactsGiven, today: string): string | undefined => {
  if (statusSince !== undefined) return statusSince
  return status !== undefined && status !== known.status ? today : known.statusSince
}

/** With a kind of business its traits go. */
const traitsAfter = ({ businessTypes, traits = [] }: Known, given: FactsGiven): BusinessTrait[] => {
  if (given.traits) return [...new Set(given.traits)]
  const foreign = foreignTraits(businessTypes, traits)
  return traits.filter((trait) => !foreign.includes(trait))
}

const describing = (known: Known, given: FactsGiven, when: When) => {
  const sizeClass = given.sizeClass === undefined ? known.sizeClass : given.sizeClass
  const location = locationAfter(known, given.location, when)
  const tags = given.tags ? tidyTags(given.tags) : known.tags
  return { ...(sizeClass && { sizeClass }), ...(location && { location }), ...(tags?.length && { tags }) }
}

const locationAfter = (known: Known, given: FactsGiven['location'], { actor, at }: When): Facts['location'] => {
  if (given === undefined) return known.location
  if (given === null) return undefined
  const { by, personId } = nameOf(actor)
  return { ...tidyPoint(given), setAt: at.toISOString(), setBy: by, ...(personId && { personId }) }
}
