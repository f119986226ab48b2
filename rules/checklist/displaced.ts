import { type BusinessTrait, type BusinessType, sizeClasses } from '@app/types/shop/values'
import { type Dated, heldFor, traitsOfShops } from '../inspection/in-force'
import type { Day } from '../time/day'

/** A table that shops of these kinds, of each with one of these traits where any are named, are not asked any more. */
export type Displaced = {
  readonly id: string
  readonly title: string
  readonly businessTypes: readonly BusinessType[]
  readonly traits?: readonly BusinessTrait[]
}

type Titled = Dated & { readonly title: string }
type Lost = { readonly table: Titled; readonly type: BusinessType; readonly traits: readonly BusinessTrait[] }

/** The days from one on, on which another version begins to hold. */
const daysFrom = (day: Day, versions: readonly Dated[]): readonly Day[] => [
  day,
  ...new Set(versions.map(({ effectiveFrom }) => effectiveFrom).filter((one) => one > day)),
]

/** As what each shop asks for a table like this one: of inspections, or of self-checks by each size it is for. */
const askedAs = ({ selfCheck }: Titled) =>
  selfCheck ? (selfCheck.sizes ?? sizeClasses).map((size) => ({ period: selfCheck.period, size })) : [undefined]

const lostTo = (next: Titled, versions: readonly Titled[]): readonly Lost[] => {
  const all = [...versions, next]
  return daysFrom(next.effectiveFrom, versions).flatMap((day) =>
    next.businessTypes.flatMap((type) =>
      traitsOfShops.flatMap((traits) =>
        askedAs(next).flatMap((selfCheck) => {
          const asked = { type, traits, topic: next.topic, selfCheck }
          const table = heldFor(asked, day, versions)
          const isLost = table && table.id !== next.id && heldFor(asked, day, all) === next
          return isLost ? [{ table, type, traits }] : []
        }),
      ),
    ),
  )
}

/**
 * Tables of other names that stop to hold, now or on a day already set, once a version is published: a next version of
 * the catering table that names canteens takes the canteens' own table away from them.
 */
export const displacedBy = (next: Titled, versions: readonly Titled[]): readonly Displaced[] => {
  const lost = lostTo(next, versions)
  return [...new Set(lost.map(({ table }) => table.id))].flatMap((id) => {
    const ofTable = lost.filter(({ table }) => table.id === id)
    const title = ofTable.at(-1)?.table.title ?? id
    const always = new Set(ofTable.filter(({ traits }) => traits.length === 0).map(({ type }) => type))
    const some = ofTable.filter(({ type }) => !always.has(type))
    const traits = [...new Set(some.flatMap((one) => one.traits))]
    return [
      ...(always.size > 0 ? [{ id, title, businessTypes: [...always] }] : []),
      ...(traits.length > 0 ? [{ id, title, businessTypes: [...new Set(some.map(({ type }) => type))], traits }] : []),
    ]
  })
}

/** Of the kinds that a version names, those that no table of another name takes over, today or on a day already set. */
export const kindsKept = (of: Titled, day: Day, versions: readonly Titled[]): readonly BusinessType[] => {
  const last = daysFrom(day, versions).toSorted().at(-1) ?? day
  return of.businessTypes.filter((type) =>
    askedAs(of).some((selfCheck) => {
      const held = heldFor({ type, traits: of.traits, topic: of.topic, selfCheck }, last, versions)
      return held === undefined || held.id === of.id
    }),
  )
}
