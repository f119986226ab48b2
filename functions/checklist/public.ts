import { type Checklist, shippedChecklists } from '@app/rules/inspection/checklist'
import { type Checking, inForce, selfChecksInForce } from '@app/rules/inspection/in-force'
import type { Day } from '@app/rules/time/day'
import type { BusinessTrait, BusinessType } from '@app/types/shop/values'
import { type TableHead, versionsFrom } from './all-versions'
import type { ChecklistStore, ChecklistVersion } from './store'

export { hashOf } from './hash-table'

/** As much of a table of self-checks as says that it is owed. */
export type SelfCheckHead = Pick<Checklist, 'id' | 'version' | 'title'> & {
  readonly selfCheck: NonNullable<Checklist['selfCheck']>
}
/** For a shop on a day: which it owes, out of what was read once of the district. */
export type SelfCheckHeads = (shop: Checking, day: Day) => readonly SelfCheckHead[]

/** What other domains may ask about check tables: those that ship with the product and those that a district published. */
export type AskChecklists = {
  /** For a shop of these kinds and traits: the tables in force on the day, each once, in the order of the kinds. */
  readonly inForce: (
    district: string,
    businessTypes: readonly BusinessType[],
    day: Day,
    traits?: readonly BusinessTrait[],
  ) => Promise<readonly Checklist[]>
  /** The tables by which a shop checks itself on the day, each once, the most frequent first. */
  readonly selfChecks: (district: string, shop: Checking, day: Day) => Promise<readonly Checklist[]>
  /** The same without their items, for many shops of a district. */
  readonly selfCheckHeads: (district: string) => Promise<SelfCheckHeads>
  /** Versions of inspection tables in force on the day or to come, without their items. */
  readonly current: (district: string, day: Day) => Promise<readonly TableHead[]>
  /** The very version that something was made with: no version ever goes. */
  readonly madeWith: (district: string, asked: Named) => Promise<Checklist | undefined>
}

type Named = { readonly id: string; readonly version: number }

const isSame = (a: Named) => (b: Named) => a.id === b.id && a.version === b.version

/** Where a district published a version of its own before the product shipped one by that number, its own stands. */
export const askChecklists = (store: Pick<ChecklistStore, 'versionsOf' | 'contents'>): AskChecklists => {
  const madeWith: AskChecklists['madeWith'] = async (district, { id, version }) =>
    (await store.contents.get({ district, id, version }))?.table ?? shippedChecklists.find(isSame({ id, version }))
  const tablesOf = async (district: string): Promise<readonly (Checklist | ChecklistVersion)[]> => {
    const published = await store.versionsOf(district)
    return [...shippedChecklists.filter((one) => !published.some(isSame(one))), ...published]
  }
  const whole = async (district: string, found: readonly (Checklist | ChecklistVersion)[]) => {
    const all = await Promise.all(found.map((one) => ('groups' in one ? one : madeWith(district, one))))
    return all.filter((table) => table !== undefined)
  }
  return {
    madeWith,
    current: async (district, day) => versionsFrom(await store.versionsOf(district), day),
    inForce: async (district, businessTypes, day, traits) =>
      await whole(district, inForce(businessTypes, day, await tablesOf(district), traits)),
    selfChecks: async (district, shop, day) =>
      await whole(district, selfChecksInForce(shop, day, await tablesOf(district))),
    selfCheckHeads: async (district) => {
      const tables = await tablesOf(district)
      return (shop, day) => selfChecksInForce(shop, day, tables).flatMap(headOf)
    },
  }
}

const headOf = ({ id, version, title, selfCheck }: Checklist | ChecklistVersion): readonly SelfCheckHead[] => {
  if (!selfCheck) return []
  const { period, sizes } = selfCheck
  return [{ id, version, title, selfCheck: { period, ...(sizes && { sizes }) } }]
}
