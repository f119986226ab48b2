import { written } from '@app/rules/shop/sheet-words'
import { postNames } from '@app/types/employee/values'
import { businessTypeNames } from '@app/types/shop/values'
import { questionKindNames } from '@app/types/training/values'
import { writeXlsx } from '../../platform/sheets/write-xlsx'
import { type Asked, given } from '../../platform/verb'
import type { TrainingDeps } from '../deps'
import type { StoredQuestion } from '../store'
import { type Column, columnNames, columns, help, helpSheet, questionSheet } from './columns'
import { rightWords } from './read-row'

const rowOf = ({ questionId, content }: StoredQuestion): Partial<Record<Column, string>> => {
  const { kind, text, choices, explanation, clause, topic, itemKeys, businessTypes, posts } = content
  return {
    questionId,
    kind: questionKindNames[kind],
    text,
    ...Object.fromEntries(choices.map(({ key, text: words }) => [key, words])),
    right: rightWords(content),
    explanation: explanation ?? '',
    clause: clause ?? '',
    topic: topic ?? '',
    itemKeys: (itemKeys ?? []).join('、'),
    businessTypes: (businessTypes ?? []).map((type) => businessTypeNames[type]).join('、'),
    posts: (posts ?? []).map((post) => postNames[post]).join('、'),
  }
}

/** Questions in use as a workbook that `importQuestions` reads again; an empty bank gives the sheet to fill in. */
export const exportQuestions = given(
  async ({ store }: TrainingDeps, { actor }: Asked<unknown>): Promise<{ fileName: string; content: string }> => {
    const inUse = (await store.bankOf(actor.district)).filter(({ state }) => state === 'inUse')
    const rows = inUse.map(rowOf).map((row) => columnNames.map((name) => written(row[name] ?? '')))
    const titles = columnNames.map((name) => columns[name].title)
    const widths = columnNames.map((name) => columns[name].width)
    const bytes = await writeXlsx([
      { name: questionSheet, rows: [titles, ...rows], widths, frozenRows: 1 },
      { name: helpSheet, rows: help, widths: [20, 90] },
    ])
    return { fileName: '题库.xlsx', content: Buffer.from(bytes).toString('base64') }
  },
)
