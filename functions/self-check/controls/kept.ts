import { controlRules } from '@app/rules/self-check/controls'
import type { ControlLine } from '@app/types/self-check/controls'
import type { ControlRecord } from '../store'

export const isDaily = (one: ControlRecord) => one.content.control === 'dailyControl'

/** What a daily record found, as the weekly review meets it. */
export const findingsOf = (records: readonly ControlRecord[]) =>
  records.flatMap(({ content, day, list = [] }) =>
    content.control === 'dailyControl'
      ? list.flatMap(({ key, text }) => {
          const answer = content.answers[key]
          return answer?.result === 'problem' ? [{ day, key, text, remark: answer.remark ?? '' }] : []
        })
      : [],
  )

const countOf = (record: ControlRecord): number =>
  record.content.control === 'weeklyReview' ? record.content.settled.length : findingsOf([record]).length

export const controlLine = (record: ControlRecord): ControlLine => {
  const { recordId, period, day, by, post, signedAt, receivedAt, isLate, document, content } = record
  return {
    ...{ recordId, control: content.control, period, day, by, post, signedAt, receivedAt, isLate },
    findings: countOf(record),
    document: document.state,
  }
}

export const everyOf = (control: ControlLine['control']) => controlRules[control].every
