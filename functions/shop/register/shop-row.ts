import type { VerdictScale } from '@app/types/inspection/values'
import type { LicenceKind } from '@app/types/licence/values'
import type { ShopLine } from '@app/types/shop/contract'
import type { BusinessTrait, BusinessType, ShopStatus, SizeClass } from '@app/types/shop/values'
import type { RowVersion } from '../../platform/lists/listing'
import { type Places, placeNames } from '../views'

/** A shop as one row of a list; for staff. */
export const shopLine = ({ id, cells = {} }: RowVersion, places: Places): ShopLine => {
  const row = cells as unknown as Listed
  return {
    shopId: id,
    name: row.name,
    address: row.address,
    businessTypes: [...(row.businessTypes ?? [])],
    status: row.status,
    ...describedBy(row),
    ...placeNames(places, row),
    flags: [...(row.flags ?? [])],
    ...lastOf(row),
  }
}

const lastOf = ({ verdict, scale, lastDay, failing = 0 }: Listed): Pick<ShopLine, 'lastInspection'> =>
  verdict && lastDay ? { lastInspection: { day: lastDay, verdict, failing, ...(scale && { scale }) } } : {}

/** A column that a file was written without leaves its cell out. */
const describedBy = ({ sizeClass, traits, tags, openMonths, missingPapers }: Listed) => ({
  ...(sizeClass && { sizeClass }),
  ...(traits && { traits: [...traits] }),
  ...(tags && { tags: [...tags] }),
  ...(openMonths && { openMonths: openMonths.map(Number).sort((a, b) => a - b) }),
  ...(missingPapers && { missingPapers: [...missingPapers] }),
})

type Listed = {
  readonly name: string
  readonly address: string
  readonly status: ShopStatus
  readonly stationId?: string
  readonly gridId?: string
  readonly businessTypes?: readonly BusinessType[]
  readonly flags?: readonly string[]
  readonly sizeClass?: SizeClass
  readonly traits?: readonly BusinessTrait[]
  readonly tags?: readonly string[]
  readonly openMonths?: readonly string[]
  readonly missingPapers?: readonly LicenceKind[]
  readonly verdict?: string
  readonly scale?: VerdictScale
  readonly failing?: number
  readonly lastDay?: string
}
