import type { Point } from '@app/rules/shop/facts/location'
import { columnNames } from '@app/rules/shop/register-row'
import { businessTypeNames } from '@app/types/shop/values'
import type { PaperIdea, ShopIdea } from './shop-ideas'

/** A shop as the sheet has it, and where. */
export type PlacedIdea = ShopIdea & {
  readonly stationName: string
  readonly gridName: string
  readonly point?: Point | undefined
}

const header = [
  columnNames.name,
  columnNames.creditCode,
  columnNames.operator,
  columnNames.licenceNumber,
  columnNames.station,
  columnNames.businessType,
  columnNames.grid,
  columnNames.address,
  columnNames.phone,
  columnNames.validUntil,
  columnNames.longitude,
  columnNames.latitude,
]

const rowOf = (shop: PlacedIdea, paper: PaperIdea): string[] => [
  shop.name,
  shop.creditCode,
  shop.operator,
  paper.number,
  shop.stationName,
  shop.businessTypes.map((type) => businessTypeNames[type]).join('、'),
  shop.gridName,
  shop.address,
  shop.phone,
  paper.validUntil ?? '',
  String(shop.point?.longitude ?? ''),
  String(shop.point?.latitude ?? ''),
]

/** The papers that a register lists: the business licence is the shop's number itself. */
export const listedPapers = ({ licences }: Pick<ShopIdea, 'licences'>) =>
  licences.filter(({ kind }) => kind !== 'business')

/** A register as a bureau's office keeps it, one row for each paper: CSV in UTF-8. */
export const registerSheet = (shops: readonly PlacedIdea[]): Uint8Array => {
  const rows = shops.flatMap((shop) => listedPapers(shop).map((paper) => rowOf(shop, paper)))
  return Buffer.from([header, ...rows].map((cells) => cells.join(',')).join('\r\n'), 'utf8')
}
