import { type BusinessType, businessTypeNames, businessTypes } from '@app/types/shop/values'
import { halfWidth } from './half-width'

const plain = (text: string) => halfWidth(text).replace(/\s/g, '')

const byName = new Map<string, BusinessType>(businessTypes.map((type) => [plain(businessTypeNames[type]), type]))

/** Words that give a kind of business away, narrow ones first: a 小餐饮 is no 餐饮. */
const hints: readonly (readonly [RegExp, BusinessType])[] = [
  [/小餐饮/, 'smallCatering'],
  [/食堂/, 'canteen'],
  [/作坊/, 'workshop'],
  [/小食杂|小卖部|副食|食杂/, 'smallGrocery'],
  [/摊/, 'stall'],
  [/诊所|医院|卫生院|卫生室|医疗机构/, 'medicalUse'],
  [/药店|药房|药品/, 'drugRetail'],
  [/农贸|菜市场|农产品/, 'farmMarket'],
  [/餐饮|餐馆|饭店|饭馆|酒店/, 'catering'],
  [/超市|商店|便利店|商场|销售/, 'foodSales'],
  [/生产|加工|食品厂/, 'foodProduction'],
]

/** The kind that a name outside the list most likely means; people decide. */
export const suggestBusinessType = (text: string): BusinessType | undefined =>
  hints.find(([words]) => words.test(plain(text)))?.[1]

type BusinessTypesRead = { readonly known: readonly BusinessType[]; readonly unknown: readonly string[] }

/** Reads a cell of 业态: one name of the bureau's list or several, divided by 、 or the like. */
export const readBusinessTypes = (text: string): BusinessTypesRead => {
  const whole = byName.get(plain(text))
  if (whole) return { known: [whole], unknown: [] }
  const names = plain(text)
    .split(/[、,;/+|]/)
    .filter((name) => name !== '')
  const known = [...new Set(names.flatMap((name) => byName.get(name) ?? []))]
  return { known, unknown: names.filter((name) => !byName.has(name)) }
}
