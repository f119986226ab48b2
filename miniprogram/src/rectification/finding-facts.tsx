import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { RectificationShown } from '@app/types/rectification/contract'
import { answerWayNames } from '@app/types/rectification/values'
import { PhotoStrip } from '../inspection/photo-strip'
import { View } from '../ui/box'
import { Phrases } from '../ui/phrases'
import { Shape } from '../ui/shape'
import { Strip } from '../ui/strip'
import { dotted } from '../words/shop'
import { dueWords, findingWords, repeatWords, toneOfFinding } from './words'

export type Finding = RectificationShown['items'][number]

const moment = (at: string) => `${fullDate(dayOf(at))} ${timeOf(at)}`

/** What was found, with the inspectors' photographs. */
export const FoundPart = ({ finding }: { readonly finding: Finding }) => {
  const { number, text, keyItem, remark, repeats, photoUrls, state } = finding
  const repeated = repeatWords(repeats)
  const due = dueWords(finding)
  return (
    <>
      <View className='row row--plain'>
        <Shape tone={toneOfFinding[state]} size='row' />
        <View className='row__words'>
          <View className='row__title'>
            <Phrases words={`${number} ${text}`} />
          </View>
          <View className='sub'>{dotted(keyItem ? '重点项' : undefined, due, findingWords(state))}</View>
        </View>
      </View>
      {remark && <View className='sub'>{`检查时：${remark}`}</View>}
      {photoUrls.length > 0 && <View className='note'>改之前</View>}
      <PhotoStrip photos={photoUrls} of={`${number} 改之前`} />
      {repeated && <Strip look='warn'>{repeated}</Strip>}
    </>
  )
}

const Judged = ({ judgement }: { readonly judgement: Finding['judgements'][number] }) => {
  const { at, by, way, verified, reason, takenBack } = judgement
  const where = way === 'onSite' ? '现场复查' : '核对'
  if (takenBack) {
    const said = verified ? '改好了' : '没有改好'
    return <View className='sub'>{`${moment(at)} ${by}${where}：${said}（不算数了，${takenBack.reason}）`}</View>
  }
  return verified ? (
    <View className='sub'>{`${moment(at)} ${by}${where}：改好了`}</View>
  ) : (
    <Strip look='fail'>{`${by}${where}：${reason ?? '没有改好'}`}</Strip>
  )
}

/** What was answered, and what the inspectors said of it, in the order in which it happened. */
export const AnsweredPart = ({ finding }: { readonly finding: Finding }) => {
  const { number, answers, judgements } = finding
  const all = [
    ...answers.map((answer) => ({ at: answer.at, answer })),
    ...judgements.map((judgement) => ({ at: judgement.at, judgement })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return (
    <>
      {all.map((one) =>
        'answer' in one ? (
          <View key={one.at} className='stack'>
            <View className='note'>{`改之后·${moment(one.at)} ${one.answer.by}（${answerWayNames[one.answer.way]}）`}</View>
            <View>{one.answer.words}</View>
            <PhotoStrip photos={one.answer.photoUrls} of={`${number} 改之后`} />
            {one.answer.unusable && <Strip look='warn'>{`有照片没收下（${one.answer.unusable.join('、')}）`}</Strip>}
          </View>
        ) : (
          <Judged key={one.at} judgement={one.judgement} />
        ),
      )}
    </>
  )
}
