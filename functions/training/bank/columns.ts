import { postNames } from '@app/types/employee/values'
import { businessTypeNames } from '@app/types/shop/values'
import { questionKindNames } from '@app/types/training/values'

/** Letters of choices as people write them, by their keys. */
export const choiceKeys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const
export type ChoiceKey = (typeof choiceKeys)[number]

/** Columns of the sheet, in the order in which they are written; read by their titles in any order. */
export const columns = {
  questionId: { title: '编号', width: 28 },
  kind: { title: '题型', width: 8 },
  text: { title: '题目', width: 50 },
  a: { title: '选项A', width: 22 },
  b: { title: '选项B', width: 22 },
  c: { title: '选项C', width: 22 },
  d: { title: '选项D', width: 22 },
  e: { title: '选项E', width: 14 },
  f: { title: '选项F', width: 14 },
  g: { title: '选项G', width: 14 },
  h: { title: '选项H', width: 14 },
  right: { title: '答案', width: 10 },
  explanation: { title: '解析', width: 40 },
  clause: { title: '依据', width: 30 },
  topic: { title: '主题', width: 12 },
  itemKeys: { title: '对应检查项', width: 16 },
  businessTypes: { title: '适用业态', width: 20 },
  posts: { title: '适用职务', width: 20 },
} as const
export type Column = keyof typeof columns

export const columnNames = Object.keys(columns) as Column[]
export const questionSheet = '题库'
export const helpSheet = '填写说明'

/** For whoever fills in a sheet. */
export const help: readonly (readonly [string, string])[] = [
  ['编号', '导出的题目都有编号，改题时不要动它；新题空着，由系统编。'],
  [
    '题型',
    `写${Object.values(questionKindNames)
      .map((name) => `“${name}”`)
      .join('、')}里的一个。`,
  ],
  ['选项A 到 选项H', '单选、多选写 2 到 8 个；判断题空着。'],
  ['答案', '单选写一个字母，如 A；多选写几个字母，如 ACD；判断题写“正确”或“错误”。'],
  ['适用业态', `空着就是各业态都用；写几个的用顿号隔开：${Object.values(businessTypeNames).join('、')}。`],
  ['适用职务', `空着就是人人都用；写几个的用顿号隔开：${Object.values(postNames).join('、')}。`],
  ['对应检查项', '要点表的项目编码，几个的用顿号隔开：这一项被查出不符合的店，练习时先出这道题。'],
]
