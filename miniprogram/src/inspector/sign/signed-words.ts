import { outcomeName } from '@app/rules/inspection/headline'
import { type Day, fullDate } from '@app/rules/time/day'
import type { Ending, InspectionContent } from '@app/types/inspection/content'
import { dispositionNames, notHeldReasonNames, type VerdictScale } from '@app/types/inspection/values'
import type { DraftHead } from '../../inspection/draft'
import { itemsAsked } from '../../inspection/tables'
import { monthAndDay } from '../../words/inspection'
import { type Tone, toneOf } from '../../words/tone'

/** Whose inspection it is, and of which day. */
export const titleWords = (shopName: string, day: Day): string => `${shopName}·${fullDate(day)}`

/** How it ended, with its shape. */
export const endingWords = (
  { kind, ending }: Pick<InspectionContent, 'kind' | 'ending'>,
  scale?: VerdictScale,
): { readonly tone: Tone; readonly title: string } => {
  switch (ending.kind) {
    case 'concluded': {
      const verdict = ending.judgement.overall
      return { tone: toneOf(verdict), title: outcomeName({ kind, verdict, scale }) }
    }
    case 'obstructed':
      return { tone: 'fail', title: '拒绝、阻挠检查' }
    case 'notHeld':
      return { tone: 'none', title: `没有查成：${notHeldReasonNames[ending.reason]}` }
    case 'recused':
      return { tone: 'none', title: '申请了回避，检查停止' }
  }
}

type Concluded = Extract<Ending, { kind: 'concluded' }>

/** What is done about it, with the day until when. */
export const actionWords = ({ dispositions, rectifyBy }: Pick<Concluded, 'dispositions' | 'rectifyBy'>): string => {
  const names = dispositions.map((one) => dispositionNames[one]).join('、')
  return rectifyBy ? `${names}，${monthAndDay(rectifyBy)}前` : names
}

const handledWords = ({ handling }: InspectionContent['answers'][string]): string => {
  if (!handling) return ''
  const by = handling.by ? `，${monthAndDay(handling.by)}前` : ''
  return `（${dispositionNames[handling.disposition]}${by}）`
}

/** Items that failed, in the order of asking: number, text, and what is done about it. */
export const failingLines = (head: DraftHead, { answers }: Pick<InspectionContent, 'answers'>): readonly string[] =>
  itemsAsked(head).flatMap(({ key, number, text }) => {
    const answer = answers[key]
    return answer?.result === 'fail' ? [`${number} ${text}${handledWords(answer)}`] : []
  })

/** `30 项，2 项不适用`; what was measured and photographed goes under the signatures too. */
export const countWords = ({ answers }: Pick<InspectionContent, 'answers'>): string => {
  const all = Object.values(answers)
  const notApplicable = all.filter(({ result }) => result === 'notApplicable').length
  const photos = all.reduce(
    (sum, { photos: found = [], handling }) => sum + found.length + (handling?.photosAfter?.length ?? 0),
    0,
  )
  return [
    `${all.length} 项`,
    ...(notApplicable > 0 ? [`${notApplicable} 项不适用`] : []),
    ...(photos > 0 ? [`${photos} 张照片`] : []),
  ].join('，')
}

/** What stands with an answer besides its result: reading, remark, photographs. */
export const answerWords = (
  { reading, remark, photos = [] }: InspectionContent['answers'][string],
  unit: string | undefined,
): string =>
  [
    ...(reading ? [`测得 ${reading} ${unit ?? ''}`.trim()] : []),
    ...(remark ? [remark] : []),
    ...(photos.length > 0 ? [`${photos.length} 张照片`] : []),
  ].join('；')
