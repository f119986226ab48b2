import { outcomeName } from '@app/rules/inspection/headline'
import { dispositionNames, dispositions, itemResultNames, verdictName, verdicts } from '@app/types/inspection/values'
import type { DocumentItem, DocumentTable, ResultDocument } from './document-data'
import { qrPoints } from './qr'
import { summariseItems } from './summarise-items'

/** A box of a form, ticked or not. */
export type Choice = { readonly words: string; readonly chosen: boolean; readonly detail: string }

const layOutItem = ({ number, content, keyItem, result, remark = '' }: DocumentItem) => ({
  number: keyItem ? `*${number}` : number,
  content,
  result: result ? itemResultNames[result] : '未查',
  failed: result === 'fail',
  plain: result === 'pass',
  remark,
})

/** Neighbours of one category, so that it is printed once beside them. */
const groupItems = (items: readonly DocumentItem[]) => {
  const groups: { category: string; items: ReturnType<typeof layOutItem>[] }[] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (last?.category === item.category) last.items.push(layOutItem(item))
    else groups.push({ category: item.category, items: [layOutItem(item)] })
  }
  return groups
}

type Said = Pick<DocumentTable, 'verdict' | 'scale'>

const choicesOfVerdict = ({ verdict, scale }: Said): readonly Choice[] =>
  verdicts.map((one) => ({ words: verdictName(one, scale), chosen: one === verdict, detail: '' }))

/** What the whole may come to: three grades, or of a re-check that it is mended or not. */
const choicesOfOutcome = ({ kind, verdict, scale }: ResultDocument['result']): readonly Choice[] => {
  if (kind !== 'recheck') return choicesOfVerdict({ verdict, ...(scale && { scale }) })
  const words = outcomeName({ kind, verdict })
  return (['conforming', 'nonConforming'] as const)
    .map((one) => outcomeName({ kind, verdict: one }))
    .map((one) => ({ words: one, chosen: one === words, detail: '' }))
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** 表一 where there are several; a single table needs no name. */
const tableLabel = (tables: readonly unknown[], at: number): string =>
  tables.length > 1 ? `表${ordinals[at] ?? at + 1}` : ''

type Tables = ResultDocument['tables']

/** 表一 7.2: of several tables two may have an item of that number. */
const numberIn = (tables: Tables, { key, number }: { readonly key: string; readonly number: string }): string => {
  const at = tables.findIndex(({ items }) => items.some((item) => item.key === key))
  return [at >= 0 && tableLabel(tables, at), number].filter(Boolean).join(' ')
}

/** Each table as its own pages print it, and as the record of the result sums it up. */
export const layOutTables = ({ tables }: Pick<ResultDocument, 'tables'>) =>
  tables.map(({ title, version, standing, items, verdict, scale, note }, at) => ({
    label: tableLabel(tables, at),
    title,
    version,
    ...(standing && { standing }),
    ...(note && { note }),
    groups: groupItems(items),
    summary: summariseItems(items),
    verdicts: verdict ? choicesOfVerdict({ verdict, ...(scale && { scale }) }) : [],
    verdict: verdict ? verdictName(verdict, scale) : '',
  }))

/** The form's order: what is most often chosen comes first. */
export const layOutResult = ({ result, tables }: Pick<ResultDocument, 'result' | 'tables'>) => ({
  problems: result.problems.map((problem) => ({ number: numberIn(tables, problem), words: problem.words })),
  verdicts: choicesOfOutcome(result),
  handling: dispositions.map((one) => {
    const chosen = result.dispositions.find(({ disposition }) => disposition === one)
    return { words: dispositionNames[one], chosen: chosen !== undefined, detail: chosen?.detail ?? '' }
  }),
})

/** A card has room for so many characters; the record of the result has them all. */
const mostOfCard = 48

const onCard = (words: string): string => {
  const characters = [...words]
  return characters.length > mostOfCard ? `${characters.slice(0, mostOfCard - 1).join('')}…` : words
}

export const layOutFindings = ({ findings, tables }: Pick<ResultDocument, 'findings' | 'tables'>) =>
  findings.map((finding) => ({
    number: numberIn(tables, finding),
    words: onCard(finding.words),
    due: finding.due ?? '',
    qr: qrPoints(finding.url),
  }))
