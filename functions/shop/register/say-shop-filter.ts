import { flagWords } from '@app/rules/shop/signs/sign-flags'
import { licenceKindNames } from '@app/types/licence/values'
import {
  businessTraitNames,
  businessTypeNames,
  codeStateNames,
  shopStatusNames,
  sizeClassNames,
} from '@app/types/shop/values'
import { said, yesOrNo } from '../../platform/lists/filter-words'
import type { Places } from '../views'
import type { ShopFilter } from './shop-question'

/** What the register was asked by, a line for each condition, as people say it. */
export const sayShopFilter = (filter: ShopFilter, places: Places): readonly string[] => [
  ...sayPlace(filter, places),
  ...sayKind(filter),
  ...sayDoubts(filter),
  ...saySigns(filter),
  ...sayScans(filter),
  ...said('这一天以来查过', filter.inspectedSince),
  ...said('这一天以来没查过', filter.notInspectedSince),
]

const sayPlace = ({ stationId, gridId, located }: ShopFilter, places: Places) => {
  const grids = places.flatMap((one) => one.grids)
  return [
    ...said('监管所', stationId && (places.find((one) => one.stationId === stationId)?.name ?? '别的所')),
    ...said('网格', gridId && (grids.find((one) => one.gridId === gridId)?.name ?? '别的网格')),
    ...said('位置', yesOrNo(located, '有', '没有')),
  ]
}

const sayKind = ({ status, businessType, trait, sizeClass, tag }: ShopFilter) => [
  ...said('状态', status && shopStatusNames[status]),
  ...said('业态', businessType && businessTypeNames[businessType]),
  ...said('特征', trait && businessTraitNames[trait]),
  ...said('规模', sizeClass && sizeClassNames[sizeClass]),
  ...said('标签', tag),
]

const sayDoubts = ({ missing, flagged, flag }: ShopFilter) => [
  ...said('缺证照', missing && (missing === 'any' ? '任何一种' : licenceKindNames[missing])),
  ...said('待核对', yesOrNo(flagged, '有', '没有')),
  ...said('疑问', flag && flagWords(flag)),
]

const saySigns = ({ codeState, printed, printedBefore, signable }: ShopFilter) => [
  ...said('可做码牌的店', signable && '是'),
  ...said('店码', codeState && codeStateNames[codeState]),
  ...said('码牌', yesOrNo(printed, '印过', '没印过')),
  ...said('码牌印在这一天之前', printedBefore),
]

const sayScans = ({ scanned, scannedSince, notScannedSince }: ShopFilter) => [
  ...said('执法人员扫过码', yesOrNo(scanned, '扫过', '没扫过')),
  ...said('这一天以来扫过码', scannedSince),
  ...said('这一天以来没扫过码', notScannedSince),
]
