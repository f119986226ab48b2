import type { Checklist } from '@app/rules/inspection/table'
import { fullDate } from '@app/rules/time/day'
import type { SignedAnswer } from '@app/types/inspection/content'
import { dispositionNames } from '@app/types/inspection/values'
import type { DocumentItem, DocumentTable } from '../../paper/document-data'
import type { Submitted } from '../past-visits'

type Parts = { readonly inspection: Submitted; readonly tables: readonly Checklist[] }

/**
 * Every table whole, with the answers that it shares with others, and its own verdict; a re-check prints what it looked
 * at. Failures of items that no table has any more follow as a table of their own.
 */
export const documentTables = ({ inspection, tables }: Parts): readonly DocumentTable[] => {
  const printed = tables.map((table) => tableOf(inspection, table)).filter(({ items }) => items.length > 0)
  const extras = extrasOf(inspection)
  return extras.items.length > 0 ? [...printed, extras] : printed
}

const tableOf = (inspection: Submitted, { id, version, title, standing, groups }: Checklist): DocumentTable => {
  const { answers, parts } = inspection.result
  const all = groups.flatMap(({ title: category, items }) =>
    items.map(({ key, number, text: content, keyItem }) => ({
      ...{ key, category, number, content, keyItem },
      ...answered(answers[key]),
    })),
  )
  const items = inspection.kind === 'recheck' ? all.filter(({ key }) => answers[key]) : all
  const { verdict, scale } = parts.find(({ checklistId }) => checklistId === id) ?? {}
  const left = all.length - items.length
  return {
    title,
    version: `${id} 第 ${version} 版`,
    ...(standing && { standing }),
    items,
    ...(verdict && { verdict }),
    ...(scale && { scale }),
    ...(left > 0 && { note: `复查只查上次不符合的项目，本表其余 ${left} 项没有查。` }),
  }
}

const extrasOf = ({ extraChecks = [], result }: Submitted): DocumentTable => ({
  title: '上次不符合项目核查表',
  version: '',
  items: extraChecks.map(({ key, text: content }) => ({
    ...{ key, category: '上次不符合，要点表已无此项', number: '遗留', content, keyItem: false },
    ...answered(result.answers[key]),
  })),
})

/** What was found, what was measured, what was written and what is done about it. */
const answered = (answer: SignedAnswer | undefined): Pick<DocumentItem, 'result' | 'remark'> => {
  if (!answer) return {}
  const { result, remark, reading, handling } = answer
  const words = [reading && `读数 ${reading}`, remark, handling && handlingWords(handling)].filter(Boolean)
  return { result, ...(words.length > 0 && { remark: words.join('；') }) }
}

const handlingWords = ({ disposition, by }: NonNullable<SignedAnswer['handling']>): string =>
  disposition === 'rectifyByDate' && by ? `限 ${fullDate(by)}前整改` : dispositionNames[disposition]
