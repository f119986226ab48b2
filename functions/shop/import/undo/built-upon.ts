import { firstSerial } from '@app/rules/shop/shop-code'
import type { UndoReason } from '@app/types/shop/imports'
import type { StoredShop } from '../../store'
import type { ImportLeft } from '../import-left'

/** A value in a shop's partition: its kind and its sort key. */
type ShopPart = { readonly kind: string; readonly sk: string }

export type Facts = {
  readonly importId: string
  readonly left: ImportLeft
  readonly shop: StoredShop | undefined
  /** Everything in the shop's partition. */
  readonly parts: readonly ShopPart[]
  /** Merchants that are bound to it. */
  readonly merchants: number
  /** Applications to join under its subject that nobody decided. */
  readonly applications: number
  /** An order of signs that is not drawn yet names it. */
  readonly signsOrdered: boolean
}

const reasonOfKind: Readonly<Record<string, UndoReason>> = {
  Inspection: 'inspected',
  Licence: 'papers',
  Mismatch: 'reported',
}

/** What lies in the partition besides what the import put there. */
const addedParts = ({ parts, left }: Facts): UndoReason[] => {
  const own = new Set(['SHOP', ...left.added.map((licenceId) => `LICENCE#${licenceId}`)])
  return parts.filter(({ sk }) => !own.has(sk)).map(({ kind }) => reasonOfKind[kind] ?? 'changed')
}

/** Of a shop that is as the import left it, its history tells of a later import that was taken back. */
const withoutHistory = (facts: Facts): Facts => ({
  ...facts,
  parts: facts.parts.filter(({ kind }) => kind !== 'ShopChange'),
})

const ofShop = ({ inspectionCount, printed, code }: StoredShop): UndoReason[] => [
  ...(inspectionCount > 0 ? (['inspected'] as const) : []),
  ...(printed ? (['signPrinted'] as const) : []),
  ...(code.serial !== firstSerial || code.state !== 'current' ? (['codeReissued'] as const) : []),
]

/** What is outside its partition and speaks of it. */
const elsewhere = ({ merchants, applications, signsOrdered }: Facts): UndoReason[] => [
  ...(merchants > 0 ? (['merchantBound'] as const) : []),
  ...(applications > 0 ? (['appliedFor'] as const) : []),
  ...(signsOrdered ? (['signsOrdered'] as const) : []),
]

/** Every change in a shop's partition raises what it counts: as long as that is what the import left, nobody made one. */
const isAsLeft = ({ revision, imported }: StoredShop, importId: string): boolean =>
  imported?.importId === importId && imported.revision === revision

/** Why a shop that an import made or changed is not taken back; nothing when it is as the import left it. */
export const builtUpon = (facts: Facts): readonly UndoReason[] => {
  const { shop, left, importId } = facts
  if (!shop) return ['gone']
  const asLeft = isAsLeft(shop, importId)
  if (left.before) return asLeft ? [] : orChanged(ofShop(shop))
  const added = [...addedParts(asLeft ? withoutHistory(facts) : facts), ...elsewhere(facts)]
  if (asLeft) return [...new Set(added)]
  return orChanged([...ofShop(shop), ...added])
}

const orChanged = (reasons: readonly UndoReason[]): readonly UndoReason[] =>
  reasons.length > 0 ? [...new Set(reasons)] : ['changed']
