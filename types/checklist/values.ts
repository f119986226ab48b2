/**
 * Bytes of a published table as WeChat's cloud carries it: JSON as a text within JSON. One call carries 100 KB, and one
 * table must go into a page beside what is told before an inspection and the names of all tables.
 */
export const mostCarried = 60_000

/**
 * What a check table may hold: the longest form of the law has 79 items. Bytes are of its JSON: one record keeps 400 KB,
 * one request carries 512 KB.
 */
export const most = { groups: 60, items: 400, remarks: 12, bytes: 250_000 } as const

/** What a table is about that stands beside the main one of a kind of business: a pharmacy's devices, not its drugs. */
export const tableTopics = ['devices', 'cosmetics', 'healthFood'] as const
export type TableTopic = (typeof tableTopics)[number]

export const tableTopicNames: Readonly<Record<TableTopic, string>> = {
  devices: '医疗器械',
  cosmetics: '化妆品',
  healthFood: '保健食品',
}

/** What a table is for: an officer's inspection, or a shop's look at itself (FSL art. 47). */
export const tablePurposes = ['inspection', 'selfCheck'] as const
export type TablePurpose = (typeof tablePurposes)[number]

export const tablePurposeNames: Readonly<Record<TablePurpose, string>> = {
  inspection: '监督检查',
  selfCheck: '店家自查',
}

/** Characters of the texts of a table. */
export const longest = {
  title: 60,
  number: 12,
  text: 300,
  hint: 300,
  naWhen: 120,
  basis: 120,
  remark: 60,
  quantity: 20,
  limit: 24,
} as const

/** Whether and when an item wants a photograph. */
export const photoWishes = ['wanted', 'onFailure'] as const
export type PhotoWish = (typeof photoWishes)[number]

export const photoWishNames: Readonly<Record<PhotoWish, string>> = { wanted: '要拍', onFailure: '不符合时拍' }

/**
 * Where a version of a table stands: `coming` is published with a day that has not come; `inForce` holds today for at
 * least one kind of business; `superseded` has been followed for all of them, and stays with what was made with it.
 */
export const tableStates = ['draft', 'coming', 'inForce', 'superseded'] as const
export type TableState = (typeof tableStates)[number]

export const tableStateNames: Readonly<Record<TableState, string>> = {
  draft: '草稿',
  coming: '待生效',
  inForce: '在用',
  superseded: '已被替代',
}
