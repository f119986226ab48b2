import { createHash } from 'node:crypto'
import { settled } from '@app/rules/shop/sheet-words'
import { choicesOf, questionProblems } from '@app/rules/training/question-problems'
import { postNames } from '@app/types/employee/values'
import { Id } from '@app/types/platform/contract'
import { businessTypeNames } from '@app/types/shop/values'
import { QuestionContent } from '@app/types/training/question'
import { longest, type QuestionKind, questionKindNames } from '@app/types/training/values'
import type * as z from 'zod'
import { type Column, choiceKeys, columns } from './columns'

/** One row, its cells by column; a column that the sheet does not have is empty. */
export type Row = { readonly line: number; readonly cell: (column: Column) => string }

export type RowRead =
  | { readonly questionId: string; readonly content: QuestionContent }
  | { readonly problems: readonly string[] }

const base32 = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What a new question of a sheet is called: the same words are the same question, however often the sheet is sent. */
export const idOfText = (text: string): string =>
  [...createHash('sha256').update(settled(text)).digest().subarray(0, 26)]
    .map((byte, n) => base32[n === 0 ? byte % 8 : byte % 32])
    .join('')

const codeIn = <K extends string>(names: Readonly<Record<K, string>>, said: string): K | undefined =>
  (Object.keys(names) as K[]).find((code) => settled(names[code]) === settled(said))

const partsOf = (text: string): readonly string[] => text.split(/[、，,；;\n]/).flatMap((part) => part.trim() || [])

type Wrong = (column: Column, words: string) => void

const codesIn = <K extends string>(
  row: Row,
  column: 'businessTypes' | 'posts',
  { names, wrong }: { readonly names: Readonly<Record<K, string>>; readonly wrong: Wrong },
): Partial<Record<typeof column, K[]>> => {
  const said = partsOf(row.cell(column))
  const codes = said.map((one) => codeIn(names, one))
  const unknown = said.filter((_, n) => codes[n] === undefined)
  if (unknown.length > 0) wrong(column, `不认识${unknown.map((one) => `“${one.slice(0, 20)}”`).join('、')}。`)
  const known = [...new Set(codes.filter((code) => code !== undefined))]
  return known.length > 0 ? { [column]: known } : {}
}

const trueWords = ['正确', '对', '√', '✓', '是']
const falseWords = ['错误', '错', '×', '✗', '否']

const rightIn = (kind: QuestionKind, said: string): readonly string[] => {
  const words = settled(said)
  if (kind !== 'trueFalse') return [...new Set(words.toLowerCase().replace(/[、，,;；]/g, ''))]
  if (trueWords.includes(words)) return ['yes']
  return falseWords.includes(words) ? ['no'] : []
}

const choicesIn = (row: Row) =>
  choiceKeys.flatMap((key) => (row.cell(key) === '' ? [] : [{ key, text: row.cell(key) }]))

const optional = <K extends Column>(row: Row, ...names: K[]): { [N in K]?: string } =>
  Object.fromEntries(names.flatMap((name) => (row.cell(name) === '' ? [] : [[name, row.cell(name)]]))) as never

const columnOf = ({ path }: z.core.$ZodIssue): Column => {
  const [name, place] = path
  if (name === 'choices') return choiceKeys[Number(place)] ?? 'a'
  return name !== undefined && String(name) in columns ? (String(name) as Column) : 'text'
}

const wordsOf = (issue: z.core.$ZodIssue): string => {
  const column = columnOf(issue)
  if (column === 'itemKeys') return '项目编码只用字母、数字、点、横线和下划线，最多 10 个。'
  if (column === 'right') return '请写选项的字母；判断题写“正确”或“错误”。'
  if (issue.code === 'too_small') return '不能空着。'
  if (issue.code !== 'too_big') return '里面有看不见的控制字符，请删掉重打。'
  const most = column in longest ? longest[column as keyof typeof longest] : longest.choice
  return `太长，最多 ${most} 个字。`
}

const contentIn = (row: Row, kind: QuestionKind, wrong: Wrong) => {
  const itemKeys = partsOf(row.cell('itemKeys'))
  return QuestionContent.safeParse({
    kind,
    text: row.cell('text'),
    choices: choicesIn(row),
    right: rightIn(kind, row.cell('right')),
    ...optional(row, 'explanation', 'clause', 'topic'),
    ...(itemKeys.length > 0 && { itemKeys }),
    ...codesIn(row, 'businessTypes', { names: businessTypeNames, wrong }),
    ...codesIn(row, 'posts', { names: postNames, wrong }),
  })
}

const idIn = (row: Row, wrong: Wrong): string => {
  const said = row.cell('questionId')
  if (said !== '' && !Id.safeParse(said).success) wrong('questionId', '不是系统编的编号；新题请空着。')
  return said
}

/** Reads one row: the question, or everything that is wrong with it, in words with the column. */
export const readRow = (row: Row): RowRead => {
  const problems: string[] = []
  const wrong: Wrong = (column, words) => void problems.push(`“${columns[column].title}”：${words}`)
  const kind = codeIn(questionKindNames, row.cell('kind').replace(/题$/, ''))
  if (!kind) return { problems: ['“题型”：请写“单选”“多选”或“判断”。'] }
  const said = idIn(row, wrong)
  const read = contentIn(row, kind, wrong)
  for (const issue of read.error?.issues ?? []) wrong(columnOf(issue), wordsOf(issue))
  if (read.data) problems.push(...questionProblems(read.data))
  if (problems.length > 0 || !read.data) return { problems }
  return { questionId: said || idOfText(read.data.text), content: read.data }
}

/** The answer as the sheet says it. */
export const rightWords = ({ kind, choices, right }: QuestionContent): string =>
  kind === 'trueFalse'
    ? (choicesOf({ kind, choices }).find(({ key }) => key === right[0])?.text ?? '')
    : [...right].sort().join('').toUpperCase()
