import { mergeProposal } from '@app/rules/shop/duplicates/merge-facts'
import type { DuplicateShop, MergePreview } from '@app/types/shop/duplicates'
import { businessTypeNames, type MergeField } from '@app/types/shop/values'
import { type Asked, given, isRefused, type Refused } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { stationsPk } from '../places/store'
import { type BothIds, loadPair } from './load-pair'
import { duplicateShop } from './show-duplicate'

/** What uniting two entries would do; decided as `mergeShops` decides. */
export const previewMerge = given(
  async (deps: ShopDeps, { actor: { district }, input }: Asked<BothIds>): Promise<MergePreview | Refused> => {
    const loaded = await loadPair(deps, district, input)
    if (isRefused(loaded)) return loaded
    const { papers } = loaded
    const places = await deps.store.stations.within(stationsPk(district), '')
    const [kept, merged] = [duplicateShop(loaded.kept, places), duplicateShop(loaded.merged, places)]
    return {
      kept,
      merged,
      fields: mergeProposal(loaded.kept, loaded.merged).map((one) => ({
        ...one,
        kept: inWords(kept, one.field),
        merged: inWords(merged, one.field),
      })),
      papers: { kept: papers.kept.length, moved: papers.moved.length, both: papers.both.length },
      inspections: { kept: kept.inspections, merged: merged.inspections },
      signToReplace: loaded.merged.printed !== undefined && loaded.merged.code.state === 'current',
    }
  },
)

const inWords = (shop: DuplicateShop, field: MergeField): string => {
  if (field === 'place') return [shop.stationName, shop.gridName].filter(Boolean).join('·')
  if (field === 'businessTypes') return shop.businessTypes.map((type) => businessTypeNames[type]).join('、')
  return shop[field] ?? ''
}
