import { mergeRows } from '@app/rules/shop/register-row'
import type { ImportCandidate } from './import-candidate'
import { asProblem, candidateShop, type JudgedRow } from './judge-sheet'

type Carrying = JudgedRow & { readonly candidate: Required<ImportCandidate> }
type ShopIds = ReadonlyMap<string, string>

const carries = (row: JudgedRow): row is Carrying => row.candidate?.shop !== undefined

/**
 * Subjects of one chunk whose entries were united lead to one shop, which a transaction writes once: the first of their
 * rows carries what all of them say.
 */
export const foldUnited = (rows: readonly JudgedRow[], shopIds: ShopIds): readonly JudgedRow[] => {
  const folded = new Map(groupsOf(rows, shopIds).flatMap((group) => foldGroup(group).map((row) => [row.row, row])))
  return folded.size === 0 ? rows : rows.map((row) => folded.get(row.row) ?? row)
}

/** Rows that carry the same shop of the register, where there are several. */
const groupsOf = (rows: readonly JudgedRow[], shopIds: ShopIds): readonly Carrying[][] => {
  const groups = new Map<string, Carrying[]>()
  for (const row of rows.filter(carries)) {
    const shopId = shopIds.get(row.candidate.subjectKey)
    if (shopId) groups.set(shopId, [...(groups.get(shopId) ?? []), row])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** The first with what it lacked; the others only say whose they are, and what was told of them. */
const foldGroup = ([first, ...others]: readonly Carrying[]): JudgedRow[] => {
  if (!first) return []
  let { shop } = first.candidate
  const told = others.map(({ candidate: { shop: next, subjectKey }, ...row }): JudgedRow => {
    const merged = mergeRows(shop, next)
    shop = candidateShop(merged.shop)
    return { ...row, problems: [...row.problems, ...merged.flags.map(asProblem)], candidate: { subjectKey, flags: [] } }
  })
  const flags = [...new Set([first, ...others].flatMap(({ candidate }) => candidate.flags))]
  return [{ ...first, candidate: { ...first.candidate, shop, flags } }, ...told]
}
