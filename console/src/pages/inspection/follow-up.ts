import type { InspectionShown } from '@app/types/inspection/contract'
import { dispositionNames } from '@app/types/inspection/values'
import { dayInWords } from '../../words/day'

/** Heading of what happens next: `处理：书面限期整改，12月8日前`. */
export const followUp = ({ dispositions, rectifyBy }: InspectionShown, now: Date): string => {
  if (dispositions.length === 0) return '处理：还没有定'
  const names = dispositions.map((one) => dispositionNames[one]).join('、')
  return rectifyBy === undefined ? `处理：${names}` : `处理：${names}，${dayInWords(rectifyBy, now)}前`
}

export type Event = { readonly at?: string; readonly words: string; readonly done: boolean }

const signerWords = { inspector: '执法人员', merchant: '被检查单位', witness: '见证人' } as const

/** What has happened, in the order it happened, and the document, which comes last. */
export const eventsOf = (one: InspectionShown): readonly Event[] => {
  const signed = one.signed.map(({ role, name, at }) => ({
    at,
    words: `${signerWords[role]} ${name} 签字`,
    done: true,
  }))
  const refused = one.refusalToSign
  const happened: Event[] = [
    { at: one.startedAt, words: '出示证件、告知，开始检查', done: true },
    ...signed,
    ...(refused === undefined
      ? []
      : [{ at: refused.notedAt, words: `被检查单位拒绝签字：${refused.reason}`, done: true }]),
    ...(one.finishedAt === undefined ? [] : [{ at: one.finishedAt, words: '检查结束，提交', done: true }]),
  ]
  happened.sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
  return [...happened, documentEvent(one)]
}

const documentEvent = ({ document }: InspectionShown): Event => {
  if (document.state === 'ready') return { words: `文书生成，编号 ${document.number ?? '未填'}`, done: true }
  return { words: document.state === 'requested' ? '文书正在生成' : '文书还没有生成', done: false }
}
