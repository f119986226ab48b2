import { lastFull } from '@app/rules/inspection/due-visit'
import type { Day } from '@app/rules/time/day'
import type { PackShop } from '@app/types/inspection/pack'
import type { Licence } from '@app/types/licence/contract'
import { initialsOf } from '../../platform/lists/initials'
import type { StoredShop } from '../../shop/public'
import type { InspectionDeps } from '../deps'
import { dayOfInspection, standing, stillOpen, submittedOf } from '../past-visits'
import { bySuperiors } from '../plan/superior-visits'
import { keptAway } from '../recusal/recusals'
import type { StoredInspection } from '../store'
import { lineOf } from '../views'

/** Of a history that ended longer ago, so many visits. */
const fewest = 3

/** The yearly cap counts this year: two calendar years hold it at any date. */
const recent = (inspections: readonly StoredInspection[], day: Day): PackShop['visits'] => {
  const since = `${Number(day.slice(0, 4)) - 1}-01-01`
  const lines = inspections.map(lineOf).sort((a, b) => b.day.localeCompare(a.day))
  return lines
    .filter((line, at) => at < fewest || line.day >= since)
    .map(({ inspectionId, kind, state, day: on, verdict, scale, failing }) => ({
      ...{ inspectionId, kind, state, day: on, failing },
      ...(verdict && { verdict }),
      ...(scale && { scale }),
    }))
}

const failures = (inspections: readonly StoredInspection[]): PackShop['failures'] =>
  stillOpen(inspections).map(({ open: { key, day, remark }, found: { number, text } }) => ({
    ...{ key, number, text, day },
    ...(remark && { remark }),
  }))

const paper = ({ kind, number, validUntil, cancelled }: Licence): PackShop['licences'][number] => ({
  ...{ kind, number },
  ...(validUntil && { validUntil }),
  ...(cancelled && { cancelled }),
})

const facts = ({ shopId, revision, name, address, creditCode, businessTypes, status, ...rest }: StoredShop) => ({
  ...{ shopId, revision, name, initials: initialsOf(name), address, businessTypes, status },
  ...(creditCode && { creditCode }),
  ...(rest.traits && { traits: rest.traits }),
  ...(rest.sizeClass && { sizeClass: rest.sizeClass }),
  ...(rest.gridId && { gridId: rest.gridId }),
})

const awayOf = (inspections: readonly StoredInspection[]): Pick<PackShop, 'away' | 'bound'> => {
  const { away, bound } = keptAway(inspections)
  return { away: [...away], ...(bound && { bound: bound.map(({ personId, withId }) => ({ personId, withId })) }) }
}

/** A shop as the phones of its grid keep it. */
export const packShop = async (
  { store, shops, licences }: Pick<InspectionDeps, 'store' | 'shops' | 'licences'>,
  shop: StoredShop,
  day: Day,
): Promise<PackShop> => {
  const [inspections, publications, superior, papers, codes] = await Promise.all([
    store.ofUnited(shop),
    store.publicationsOf(shop),
    bySuperiors({ store }, shop),
    licences.ofShop(shop.district, shop.shopId, day),
    shops.signTexts(shop),
  ])
  const fullOn = lastFull(submittedOf(inspections).map((one) => ({ kind: one.kind, day: dayOfInspection(one) })))
  return {
    ...facts(shop),
    codes: [...codes],
    licences: papers.map(paper),
    visits: recent(inspections, day),
    ...(fullOn && { fullOn }),
    failures: failures(standing(inspections, publications)),
    ...(superior.length > 0 && { superior }),
    ...awayOf(inspections),
  }
}
