export const here = ['here'] as const
export const shops = ['own', 'ownStation', 'otherGrid', 'otherStation', 'closed', 'revoked', 'otherDistrict'] as const
export const order49 = '市场监督管理总局令第49号'

/** Inspectors see the shops of their grids, and those of their station that have no grid yet. */
export const inspectorsShops = ['own', 'ownStation', 'closed', 'revoked'] as const
/** A head has the whole of the own station. */
export const stationsShops = ['own', 'ownStation', 'otherGrid', 'closed', 'revoked'] as const
export const merchantsShops = ['own', 'closed', 'revoked'] as const

/** The office keeps the register of its own district. */
export const office = { office: 'always' } as const
/** Whoever keeps a shop's book: the office, and the head of its station. */
export const keepers = { office: 'always', stationHead: stationsShops } as const
export const keepersOnShops = { relations: shops, may: keepers, refused: { otherDistrict: 'shop.unknown' } } as const

export const inspections = [
  'own',
  'ownUnderWay',
  'asSecond',
  'otherGrid',
  'otherStation',
  'closed',
  'otherDistrict',
] as const
export const readsConcluded = {
  relations: inspections,
  may: {
    office: 'always',
    leader: 'always',
    stationHead: ['own', 'ownUnderWay', 'otherGrid', 'closed'],
    inspector: ['own', 'ownUnderWay', 'asSecond', 'closed'],
    merchant: ['own', 'closed'],
  },
  refused: { otherDistrict: 'shop.unknown', ownUnderWay: { code: 'inspection.unknown', to: ['merchant'] } },
} as const

/** Everybody who has a WeChat; the last is somebody whose account was ended. */
export const anyoneInWechat = {
  consumer: 'always',
  merchant: 'always',
  employee: 'always',
  inspector: 'always',
  stationHead: 'always',
  leader: 'always',
  office: 'always',
  security: 'always',
  audit: 'always',
} as const

export const staff = {
  inspector: 'always',
  stationHead: 'always',
  leader: 'always',
  office: 'always',
  security: 'always',
  audit: 'always',
} as const
/** Whoever reads the register and what was found: all staff but the administrators of security and audit. */
export const readers = { office: 'always', inspector: 'always', stationHead: 'always', leader: 'always' } as const
export const withAccount = { ...staff, merchant: 'always', employee: 'always' } as const
/** The three administrators, who keep passkeys at the console. */
export const administrators = { office: 'always', security: 'always', audit: 'always' } as const
export const inThisDistrict = ['here', 'otherDistrict'] as const
