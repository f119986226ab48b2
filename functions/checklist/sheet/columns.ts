import { photoWishNames } from '@app/types/checklist/values'

/** Columns of the sheet of items, in the order in which they are written; read by their titles in any order. */
export const columns = {
  groupKey: { title: '组编码', width: 10 },
  groupTitle: { title: '组名称', width: 18 },
  key: { title: '项目编码', width: 14 },
  number: { title: '序号', width: 8 },
  text: { title: '检查内容', width: 48 },
  keyItem: { title: '重点项', width: 8 },
  basis: { title: '依据', width: 30 },
  hint: { title: '怎么查', width: 40 },
  naAllowed: { title: '可以缺项', width: 10 },
  naWhen: { title: '什么时候可以缺项', width: 24 },
  remarks: { title: '常用备注', width: 30 },
  photo: { title: '照片', width: 12 },
  quantity: { title: '读数', width: 12 },
  unit: { title: '单位', width: 8 },
  least: { title: '最低', width: 8 },
  most: { title: '最高', width: 8 },
} as const
export type Column = keyof typeof columns

export const columnNames = Object.keys(columns) as Column[]

export const itemsSheet = '要点'
export const settingsSheet = '表的设置'
export const helpSheet = '填写说明'

/** What the cells of the photograph's column say. */
export const photoWords = { ...photoWishNames, none: '不用拍' } as const

/** Rows of the sheet of settings by their first cell, beside one row for each kind of inspection. */
export const settings = {
  title: '名称',
  businessTypes: '适用业态',
  topic: '专题',
  traits: '只用于有这些特征的店',
  purpose: '用途',
  period: '自查多久一次',
  sizes: '自查只用于这些规模',
  standing: '待本局确认',
  judgement: '判定规则',
  keyMax: '基本符合最多几项重点不符合',
  generalMax: '基本符合最多几项一般不符合',
  ratePercent: '基本符合要求一般项符合率（%）',
} as const

export const judgementWords = {
  'catering-2016': '按符合率',
  'production-2016': '按不符合项数',
  'all-key': '一项不符合即不符合',
  'drug-2021': '药品检查结论',
} as const

export const coverageWords = {
  everyItem: '全部项目',
  previousFailures: '上次不符合的项目',
  atLeast: (key: number, general: number) => `至少 ${key} 项重点、${general} 项一般`,
} as const
export const atLeastPattern = /^至少\s*(\d{1,3})\s*项重点、\s*(\d{1,3})\s*项一般$/

/** For whoever fills in a sheet. */
export const help: readonly (readonly [string, string])[] = [
  [
    '项目编码',
    '一个项目一个编码，改文字时不要改编码：上次不符合的项目靠它找到新版里的同一项。新项目可以空着，由系统编。',
  ],
  ['组编码、组名称', '同一组的项目写同一个编码。只写组名称也可以，由系统编。'],
  ['重点项、可以缺项', '写“是”或“否”，空着就是“否”。'],
  ['常用备注', '一行一条（格内换行：Alt + 回车）。'],
  ['照片', `写“${photoWords.wanted}”“${photoWords.onFailure}”或“${photoWords.none}”，空着就是不用拍。`],
  ['读数', '要读温度等数字的，写读什么，再写单位和限值；限值可以只写一个。'],
]
