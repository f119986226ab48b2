import { licenceState } from '@app/rules/licence/licence-state'
import type { Day } from '@app/rules/time/day'
import type { PackShop } from '@app/types/inspection/pack'
import type { Licence } from '@app/types/licence/contract'
import type { Dossier } from '@app/types/shop/contract'
import type { PackGrid } from './pack-box'

const paperOf = (
  { kind, number, validUntil, cancelled = false }: PackShop['licences'][number],
  today: Day,
): Licence => ({
  ...{ licenceId: `${kind}/${number}`, kind, number, cancelled, flags: [] },
  ...(validUntil && { validUntil }),
  ...licenceState({ kind, validUntil, cancelled }, today),
})

/** The dossier as far as the pack has it: no contacts, no history of the register. */
export const dossierInPack = (shop: PackShop, grids: readonly PackGrid[], today: Day): Dossier => {
  const { shopId, name, address, businessTypes, status, creditCode, traits, sizeClass, gridId, codes } = shop
  const grid = grids.find((one) => one.gridId === gridId)
  return {
    ...{ shopId, name, address, businessTypes, status, flags: [] },
    ...(creditCode && { creditCode }),
    ...(traits && { traits }),
    ...(sizeClass && { sizeClass }),
    ...(gridId && { gridId }),
    ...(grid && { gridName: grid.name, ...(grid.officer && { gridOfficer: grid.officer }) }),
    code: { ...(codes[0] && { text: codes[0] }), serial: codes[0]?.slice(8, 10) ?? '', state: 'current' },
    licences: shop.licences.map((licence) => paperOf(licence, today)),
    inspections: shop.visits.map((visit) => ({ ...visit, shopId, shopName: name, inspectors: [] })),
    lastFailures: shop.failures.map(({ number, text, remark }) => ({ number, text, ...(remark && { remark }) })),
  }
}
