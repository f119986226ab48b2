import { outcomeName } from '@app/rules/inspection/headline'
import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { InspectionShown } from '@app/types/inspection/contract'
import {
  dispositionNames,
  inspectionKindNames,
  itemResultNames,
  notHeldReasonNames,
} from '@app/types/inspection/values'
import { useState } from 'react'
import { View } from '../ui/box'
import { Button } from '../ui/button'
import { Card, Section } from '../ui/card'
import { Phrases } from '../ui/phrases'
import { Pair, Row } from '../ui/row'
import { Shape, toneOf } from '../ui/shape'
import { monthAndDay, shortHash, tableWords } from '../words/inspection'
import { EarlierVersions } from './earlier-versions'
import { LastFailures } from './last-failures'
import { ConflictFound, MarksFound } from './marks-found'
import { PhotoStrip } from './photo-strip'
import { RecusalDecision } from './recusal-decision'

/** Of an inspection without a result. */
const stateWords: Readonly<Record<InspectionShown['state'], string>> = {
  notified: '检查还没提交',
  recused: '申请了回避，已停止',
  submitted: '已提交',
  obstructed: '拒绝、阻挠检查',
  notHeld: '没有查成',
}

const Verdict = ({ shown }: { readonly shown: InspectionShown }) => {
  const { kind, verdict, scale, state } = shown
  const tone = verdict ? toneOf(verdict) : 'none'
  const word = verdict ? outcomeName({ kind, verdict, scale }) : stateWords[state]
  return (
    <View className='conclusion'>
      <Shape tone={tone} size='hero' />
      <View>
        <View className='sub'>
          <Phrases words={`${inspectionKindNames[kind]}·${fullDate(dayOf(shown.startedAt))}`} />
        </View>
        <View className={`title ${tone}-ink`} ariaRole='heading' ariaLevel='2' ariaLabel={`结果：${word}`}>
          {word}
        </View>
      </View>
    </View>
  )
}

const signedWords = ({ signed, refusalToSign }: InspectionShown): string =>
  [
    ...signed.map(({ name, at }) => `${name} ${timeOf(at)}`),
    ...(refusalToSign ? [`拒签：${refusalToSign.reason}`] : []),
  ].join('；')

type Received = NonNullable<InspectionShown['received']>

/** The code that stood under the signatures; from the second version on which version it is. */
const checkWords = ({ contentHash, version }: Received): string =>
  `${shortHash(contentHash)}${version > 1 ? `·第 ${version} 版` : ''}`

const unfinishedWords = ({ unfinished }: InspectionShown): string =>
  [unfinished?.reason ? notHeldReasonNames[unfinished.reason] : '', unfinished?.facts ?? '']
    .filter((words) => words !== '')
    .join('。')

const countWords = ({ items, passed, failed, notApplicable }: NonNullable<InspectionShown['counts']>): string =>
  `${items} 项：${passed} 项符合，${failed} 项不符合${notApplicable > 0 ? `，${notApplicable} 项不适用` : ''}`

const Facts = ({ shown }: { readonly shown: InspectionShown }) => {
  const { counts, dispositions, rectifyBy, inspectors, document } = shown
  return (
    <Card>
      <Verdict shown={shown} />
      <View className='facts'>
        {counts && <Pair name='检查' value={countWords(counts)} />}
        {dispositions.length > 0 && (
          <Pair name='处理' value={dispositions.map((one) => dispositionNames[one]).join('、')} />
        )}
        {rectifyBy && <Pair name='改到' value={`${monthAndDay(rectifyBy)}前`} />}
        <Pair
          name='执法人员'
          value={inspectors.map(({ name, certificateNumber }) => `${name} ${certificateNumber}`).join('；')}
        />
        <Pair name='地点' value={shown.place} />
        {signedWords(shown) !== '' && <Pair name='签字' value={signedWords(shown)} />}
        {document.number && <Pair name='文书号' value={document.number} />}
        {shown.received && <Pair name='内容校验' value={checkWords(shown.received)} />}
        {shown.note && <Pair name='说明' value={shown.note} />}
        {unfinishedWords(shown) !== '' && <Pair name='经过' value={unfinishedWords(shown)} />}
      </View>
    </Card>
  )
}

type Props = {
  readonly shown: InspectionShown
  /** Opens the document of an earlier version. */
  readonly onVersion: (version: number) => void
}

/** An inspection as staff and its merchant see it: the verdict, what failed, then everything else. */
export const InspectionView = ({ shown, onVersion }: Props) => {
  const [all, setAll] = useState(false)
  const failing = shown.items.filter(({ result }) => result === 'fail')
  const others = shown.items.filter(({ result }) => result && result !== 'fail')
  return (
    <>
      <RecusalDecision shown={shown} />
      <Facts shown={shown} />
      <ConflictFound conflict={shown.conflict} />
      <MarksFound marks={shown.marks} />
      <LastFailures title={`${failing.length} 项不符合`} failures={failing} />
      {others.length > 0 && !all && (
        <Button words={`看其余 ${others.length} 项`} look='quiet' onTap={() => setAll(true)} />
      )}
      {all && (
        <>
          <Section title='其余各项' />
          <Card flush>
            {others.map(({ key, number, text, result, remark, photoUrls }) => (
              <Row
                key={key}
                lead={<Shape tone={toneOf(result ?? 'notApplicable')} size='row' />}
                title={`${number} ${text}`}
                label={`${number} ${text}，结果：${result ? itemResultNames[result] : ''}`}
                words={remark}
              >
                <PhotoStrip photos={photoUrls ?? []} of={`${number} `} />
              </Row>
            ))}
          </Card>
        </>
      )}
      <EarlierVersions kind={shown.kind} earlier={shown.earlier} onOpen={onVersion} />
      {shown.photosLeftOut ? <View className='note'>{`还有 ${shown.photosLeftOut} 张照片在文书里看。`}</View> : null}
      {shown.tables.length > 0 && <View className='note'>{`按${shown.tables.map(tableWords).join('、')}检查。`}</View>}
    </>
  )
}
