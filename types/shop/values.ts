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

/** What tells shops of one kind apart where the law asks more of them (regulations §10); each belongs to one kind. */
export const businessTraits = [
  'school',
  'kindergarten',
  'nursing',
  'medical',
  'buildingSite',
  'mobile',
  'sellsDevices',
  'sellsCosmetics',
  'sellsHealthFood',
] as const
export type BusinessTrait = (typeof businessTraits)[number]

export const businessTraitNames: Readonly<Record<BusinessTrait, string>> = {
  school: '学校食堂',
  kindergarten: '托幼机构食堂',
  nursing: '养老机构食堂',
  medical: '医疗机构食堂',
  buildingSite: '建筑工地食堂',
  mobile: '流动餐车',
  sellsDevices: '兼营医疗器械',
  sellsCosmetics: '兼营化妆品',
  sellsHealthFood: '兼营保健食品',
}

/**
 * Where a shop stands: `applied` asked to be registered and waits for review; `seasonal` is open in some months of the
 * year; `moved` has left its place; `merged` is an
 * entry that was one shop with another, which its `mergedInto` names. Which follows on which, and what each means: `rules/shop/facts/status`.
 */
export const shopStatuses = ['applied', 'active', 'seasonal', 'suspended', 'closed', 'moved', 'merged'] as const
export type ShopStatus = (typeof shopStatuses)[number]

export const shopStatusNames: Readonly<Record<ShopStatus, string>> = {
  applied: '待审核',
  active: '营业中',
  seasonal: '季节性营业',
  suspended: '停业',
  closed: '已注销',
  moved: '已搬走',
  merged: '已合并',
}

/** 规模, by floor space or seats: `rules/shop/facts/size-class`. */
export const sizeClasses = ['extraLarge', 'large', 'medium', 'small'] as const
export type SizeClass = (typeof sizeClasses)[number]

export const sizeClassNames: Readonly<Record<SizeClass, string>> = {
  extraLarge: '特大型',
  large: '大型',
  medium: '中型',
  small: '小型',
}

/** How somebody came to know where a shop lies: standing in it, on a map, from two figures, or from a sheet. */
export const locationSources = ['onSite', 'map', 'typed', 'import'] as const
export type LocationSource = (typeof locationSources)[number]

export const locationSourceNames: Readonly<Record<LocationSource, string>> = {
  onSite: '现场定位',
  map: '地图选点',
  typed: '手工填写',
  import: '名录导入',
}

/** Tags that a shop carries, and characters of one. */
export const mostTags = 20
export const longestTag = 20

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
  'sizeClass',
  'tags',
  'location',
  'longitude',
  'latitude',
  'status',
] as const
export type RegisterColumn = (typeof registerColumns)[number]

/** What became of a code on a wall: superseded = re-issued with a newer serial; revoked = withdrawn by the bureau. */
export const codeStates = ['current', 'superseded', 'revoked'] as const
export type CodeState = (typeof codeStates)[number]

export const codeStateNames: Readonly<Record<CodeState, string>> = {
  current: '在用',
  superseded: '已换新',
  revoked: '已停用',
}

/** Who holds grids and supervises from there. */
export const holderKinds = ['station', 'brigade', 'office'] as const
export type HolderKind = (typeof holderKinds)[number]

export const holderKindNames: Readonly<Record<HolderKind, string>> = {
  station: '市场监管所',
  brigade: '执法大队',
  office: '机关股室',
}

/** Who stands in for the responsible person of one grid: more than anybody needs, few enough for one transaction. */
export const mostDeputies = 9

/** Why two entries of the register may be one shop. */
export const duplicateReasons = ['sameCode', 'sameNumber', 'sameName', 'similarName', 'samePlace', 'samePhone'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

export const duplicateReasonNames: Readonly<Record<DuplicateReason, string>> = {
  sameCode: '信用代码相同',
  sameNumber: '注册号相同',
  sameName: '名称相同',
  similarName: '名称相近',
  samePlace: '地址相同',
  samePhone: '电话相同',
}

/** A suspected pair waits for the office; `different` is never asked again. */
export const duplicateStates = ['open', 'different', 'merged'] as const
export type DuplicateState = (typeof duplicateStates)[number]

/** What two entries of one shop may say differently, and one value of which survives. `place`: station and grid. */
export const mergeFields = [
  'name',
  'address',
  'creditCode',
  'registrationNumber',
  'operator',
  'phone',
  'businessTypes',
  'place',
] as const
export type MergeField = (typeof mergeFields)[number]

export const mergeFieldNames: Readonly<Record<MergeField, string>> = {
  name: '名称',
  address: '地址',
  creditCode: '统一社会信用代码',
  registrationNumber: '注册号',
  operator: '经营者',
  phone: '电话',
  businessTypes: '业态',
  place: '所与网格',
}
/** A transfer goes on by itself while it is `moving`. */
export const transferStates = ['moving', 'done'] as const

/** Shops that may be chosen one by one for one transfer. */
export const mostTransferred = 500

/** Boundaries in one call: with 500 points each they fit into one request. */
export const mostBoundariesAtOnce = 8
