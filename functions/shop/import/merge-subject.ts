import type { Flag } from '@app/rules/shop/register-problems'
import { mergeRows, type ShopCandidate } from '@app/rules/shop/register-row'

/** A row that was taken: what it says of a shop, and what was found in it. */
export type Reading = { readonly row: number; readonly shop: ShopCandidate; readonly flags: readonly Flag[] }

/** What a row is once its subject's other rows are known; the row that `carries` the shop has it whole. */
export type Merged = {
  readonly said: readonly Flag[]
  readonly carries?: { readonly shop: ShopCandidate; readonly flags: ReadonlySet<string> }
}

/** Papers of one subject in one transaction; a sheet that has more puts the rest on a later row of the subject. */
const mostPapers = 40

type Carrier = { readonly row: number; shop: ShopCandidate; readonly flags: Set<string> }

/** Adds a row to the shop that carries its subject so far, or begins another; says what is said of the row. */
const join = (carriers: Carrier[], { row, shop, flags }: Reading): readonly Flag[] => {
  const known = carriers.at(-1)
  const merged = known && mergeRows(known.shop, shop)
  const said = merged?.flags ?? []
  const codes = [...flags, ...said].map(({ code }) => code)
  if (known && merged && merged.shop.licences.length <= mostPapers) {
    known.shop = merged.shop
    for (const code of codes) known.flags.add(code)
  } else carriers.push({ row, shop, flags: new Set(codes) })
  return said
}

/** Merges the rows of one subject, in their order; by row what is said of each, and which carry the shop. */
export const mergeSubject = (readings: readonly Reading[]): ReadonlyMap<number, Merged> => {
  const carriers: Carrier[] = []
  const said = readings.map((reading) => [reading.row, join(carriers, reading)] as const)
  const byRow = new Map(carriers.map(({ row, ...carries }) => [row, carries]))
  return new Map(
    said.map(([row, flags]) => {
      const carries = byRow.get(row)
      return [row, { said: flags, ...(carries && { carries }) }]
    }),
  )
}
