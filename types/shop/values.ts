/**
 * Kinds of business (业态) that a district supervises, as a seeded table: a bureau switches kinds on and off.
 * A shop may carry several. Names follow the licensing rules; the list is the one of the bureau's own system.
 */
export const businessTypes = [
  'foodProduction',
  'workshop',
  'foodSales',
  'smallGrocery',
  'farmMarket',
  'catering',
  'smallCatering',
  'canteen',
  'stall',
  'drugRetail',
  'medicalUse',
] as const
export type BusinessType = (typeof businessTypes)[number]

export const businessTypeNames: Readonly<Record<BusinessType, string>> = {
  foodProduction: '食品生产企业',
  workshop: '食品小作坊',
  foodSales: '食品销售单位',
  smallGrocery: '小食杂店',
  farmMarket: '食用农产品市场与销售者',
  catering: '餐饮服务单位',
  smallCatering: '小餐饮店',
  canteen: '单位食堂',
  stall: '食品摊贩',
  drugRetail: '药品零售企业',
  medicalUse: '药品（医疗器械）使用单位',
}

export const shopStatuses = ['active', 'suspended', 'closed'] as const
export type ShopStatus = (typeof shopStatuses)[number]

export const shopStatusNames: Readonly<Record<ShopStatus, string>> = {
  active: '营业中',
  suspended: '停业',
  closed: '已注销',
}

/** Orders of the register; `-` turns one round. A shop without a value stands last either way. */
export const shopSorts = [
  'name',
  '-name',
  'address',
  '-address',
  'status',
  '-status',
  'lastDay',
  '-lastDay',
  'inspections',
  '-inspections',
] as const
export type ShopSort = (typeof shopSorts)[number]

/** The columns of a register that an import takes, whatever a sheet calls them. */
export const registerColumns = [
  'name',
  'creditCode',
  'operator',
  'licenceNumber',
  'station',
  'businessType',
  'grid',
  'address',
  'phone',
  'validUntil',
] as const
export type RegisterColumn = (typeof registerColumns)[number]

/** What became of a code on a wall: superseded = re-issued with a newer serial; revoked = withdrawn by the bureau. */
export const codeStates = ['current', 'superseded', 'revoked'] as const
export type CodeState = (typeof codeStates)[number]
