import { missingPapers } from '@app/rules/licence/missing-papers'
import { initialsOf } from '../platform/lists/initials'
import type { Cells, ListedRow, Listing } from '../platform/lists/listing'
import { placeWords } from '../platform/reach'
import type { RowChange } from '../platform/reaction'
import { StoredShop } from './store'

/** When a sign with the present code was last drawn; nothing for one whose sign would be an older one. */
export const printedAt = ({ printed, code }: StoredShop): string | undefined =>
  printed?.serial === code.serial ? printed.at : undefined

/** When an inspector last saw the present sign on the wall; nothing for one that was seen with an older code. */
export const scannedAt = ({ scanned, code }: StoredShop): string | undefined =>
  scanned?.serial === code.serial ? scanned.at : undefined

/** Papers that a shop lacks; nothing where its papers were not counted yet. */
export const lackingOf = (shop: StoredShop) =>
  shop.paperKinds &&
  missingPapers(shop, {
    held: shop.paperKinds,
    hasSubjectNumber: Boolean(shop.creditCode ?? shop.registrationNumber),
  })

const cellsOf = (shop: StoredShop): Cells => ({
  name: shop.name,
  address: shop.address,
  status: shop.status,
  stationId: shop.stationId,
  gridId: shop.gridId,
  scope: placeWords(shop),
  businessTypes: shop.businessTypes,
  flags: shop.flags,
  traits: shop.traits,
  tags: shop.tags,
  sizeClass: shop.sizeClass,
  openMonths: shop.openMonths?.map(String),
  missingPapers: lackingOf(shop),
  located: shop.location?.source,
  codeState: shop.code.state,
  printedAt: printedAt(shop),
  scannedAt: scannedAt(shop),
  verdict: shop.lastInspection?.verdict,
  scale: shop.lastInspection?.scale,
  lastDay: shop.lastInspection?.day,
  failing: shop.lastInspection?.failing,
  inspections: shop.inspectionCount,
})

const searchOf = ({ name, shopId, creditCode, registrationNumber, address, tags = [] }: StoredShop) =>
  [name, initialsOf(name), shopId, creditCode, registrationNumber, address, ...tags].filter(
    (text) => text !== undefined,
  )

const rowOf = ({ kind, before, after }: RowChange): ListedRow | undefined => {
  if (kind !== 'Shop') return undefined
  const shop = StoredShop.parse(after ?? before)
  const { district, shopId: id, revision } = shop
  if (!after) return { district, id, revision: revision + 1 }
  return { district, id, revision, cells: cellsOf(shop), search: searchOf(shop) }
}

/** The district's register as the office lists it. */
export const shopListing: Listing = {
  name: 'shops',
  columns: {
    name: 'text',
    address: 'code',
    status: 'code',
    stationId: 'code',
    gridId: 'code',
    scope: 'set',
    businessTypes: 'set',
    flags: 'set',
    traits: 'set',
    tags: 'set',
    sizeClass: 'code',
    openMonths: 'set',
    missingPapers: 'set',
    located: 'code',
    codeState: 'code',
    printedAt: 'code',
    scannedAt: 'code',
    verdict: 'code',
    scale: 'code',
    lastDay: 'code',
    failing: 'number',
    inspections: 'number',
  },
  rowOf,
}
