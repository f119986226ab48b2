import { countAnswers } from '@app/rules/inspection/counts'
import { scaleOf, scaleOfAll } from '@app/rules/inspection/scale'
import type { Checklist } from '@app/rules/inspection/table'
import { dayOf } from '@app/rules/time/day'
import { dayOfInspection, submittedOf } from '../past-visits'
import type { InspectionResult, StoredInspection } from '../store'
import type { Conclusion } from './conclude'
import { type ConcludedContent, itemsAsked, type Tables } from './delivery'
import type { Carried } from './find-carried'

export type ResultParts = {
  readonly content: ConcludedContent
  readonly tables: Tables
  readonly carried: Carried
  readonly conclusion: Conclusion
  /** Every inspection of the shop, this one among them or not. */
  readonly inspections: readonly StoredInspection[]
  readonly unit: InspectionResult['unit']
  readonly documentNumber: string
}

/** What is stored of a concluded inspection, whole: nothing of it is worked out again later. */
export const buildResult = (parts: ResultParts): InspectionResult => {
  const { content, tables, conclusion, unit, documentNumber } = parts
  const { answers, ending, finishedAt } = content
  const { dispositions, rectifyBy, accidentRisk, note, contact } = ending
  // a re-check has no grade, only mended or not
  const scale = content.kind === 'recheck' ? undefined : scaleOfAll(tables)
  const whole = { groups: [{ key: 'all', title: '', items: itemsAsked(tables) }] }
  return {
    answers,
    verdict: conclusion.verdict,
    ...(scale && { scale }),
    gapCase: conclusion.gapCase,
    counts: countAnswers(whole, answers),
    parts: conclusion.parts.map((part) => ({
      ...part,
      ...partScale(tables, part.checklistId),
      counts: countsOf(tables, part.checklistId, content),
    })),
    failing: failingItems(parts),
    dispositions,
    ...(rectifyBy && { rectifyBy }),
    accidentRisk,
    ...(note && { note }),
    contact,
    finishedAt,
    unit,
    ordinalInYear: ordinalInYear(parts),
    documentNumber,
  }
}

const partScale = (tables: Tables, checklistId: string) => {
  const table = tables.find(({ id }) => id === checklistId)
  const scale = table && scaleOf(table.judgement)
  return scale ? { scale } : {}
}

const noItems: Pick<Checklist, 'groups'> = { groups: [] }

const countsOf = (tables: Tables, checklistId: string, { answers }: ConcludedContent) =>
  countAnswers(tables.find(({ id }) => id === checklistId) ?? noItems, answers)

const askedOf = ({ tables, carried }: ResultParts) => [
  ...itemsAsked(tables),
  ...carried.extraChecks.map(({ key, text }) => ({ key, number: '遗留', text, keyItem: false })),
]

const failingItems = (parts: ResultParts): InspectionResult['failing'] => {
  const { content, conclusion } = parts
  const before = new Set([...content.mustCheck, ...(content.extraChecks ?? [])].map(({ key }) => key))
  return askedOf(parts)
    .filter(({ key }) => conclusion.failing.includes(key))
    .map(({ key, number, text, keyItem }) => {
      const { remark, handling } = content.answers[key] ?? {}
      return {
        key,
        number,
        text,
        keyItem,
        failedLastTime: before.has(key),
        ...(remark && { remark }),
        ...(handling?.by && { rectifyBy: handling.by }),
      }
    })
}

const ordinalInYear = ({ content, inspections }: ResultParts): number => {
  const year = dayOf(content.finishedAt).slice(0, 4)
  const others = submittedOf(inspections).filter(({ inspectionId }) => inspectionId !== content.inspectionId)
  return 1 + others.filter((one) => dayOfInspection(one).startsWith(year)).length
}
