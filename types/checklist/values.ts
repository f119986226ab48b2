/** What a check table may hold: no form of the law comes near it, and a version stays well below what one record keeps. */
export const most = { groups: 60, items: 400 } as const

/** Characters of the texts of a table. */
export const longest = { title: 60, number: 12, text: 300, hint: 300, basis: 120 } as const

/** What a table is about that stands beside the main one of a kind of business: a pharmacy's devices, not its drugs. */
export const tableTopics = ['devices', 'cosmetics', 'healthFood'] as const
export type TableTopic = (typeof tableTopics)[number]

export const tableTopicNames: Readonly<Record<TableTopic, string>> = {
  devices: '医疗器械',
  cosmetics: '化妆品',
  healthFood: '保健食品',
}
