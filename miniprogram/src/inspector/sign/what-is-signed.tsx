import { scaleOf, scaleOfAll } from '@app/rules/inspection/scale'
import { dayOf } from '@app/rules/time/day'
import type { InspectionContent } from '@app/types/inspection/content'
import { type Verdict, verdictName } from '@app/types/inspection/values'
import type { DraftHead } from '../../inspection/draft'
import { View } from '../../ui/box'
import { Card } from '../../ui/card'
import { Phrases } from '../../ui/phrases'
import { Pair } from '../../ui/row'
import { Shape } from '../../ui/shape'
import { shortHash } from '../../words/inspection'
import { actionWords, countWords, endingWords, failingLines, titleWords } from './signed-words'

type WhatIsSignedProps = { readonly head: DraftHead; readonly content: InspectionContent; readonly hash: string }

/** One beside its name; several below it, one by one: a list is read from the left. */
const Failing = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length <= 1 ? (
    <Pair name='不符合' value={lines[0] ?? '没有'} />
  ) : (
    <View className='signed-failing'>
      <View className='pair__name'>{`不符合 ${lines.length} 项`}</View>
      {lines.map((line) => (
        <View key={line} className='signed-failing__one'>
          <Phrases words={line} />
        </View>
      ))}
    </View>
  )

type Ending = InspectionContent['ending']

const Concluded = ({ ending }: { readonly ending: Extract<Ending, { kind: 'concluded' }> }) => (
  <>
    {ending.accidentRisk && <Pair name='风险' value='有发生食品安全事故的风险' />}
    <Pair
      name='处理'
      value={
        <View className='strong'>
          <Phrases words={actionWords(ending)} />
        </View>
      }
    />
    {ending.note && <Pair name='说明' value={ending.note} />}
    <Pair name='在场人' value={ending.contact.name} />
  </>
)

const partWords = ({ tables }: DraftHead, checklistId: string, verdict: Verdict) => {
  const table = tables.find(({ id }) => id === checklistId)
  return { name: verdictName(verdict, table && scaleOf(table.judgement)), value: table?.title ?? checklistId }
}

const Facts = ({ head, content }: Omit<WhatIsSignedProps, 'hash'>) => {
  const { ending, beginning } = content
  switch (ending.kind) {
    case 'concluded':
      return (
        <>
          {ending.judgement.parts.length > 1 &&
            ending.judgement.parts.map(({ checklistId, verdict }) => (
              <Pair key={checklistId} {...partWords(head, checklistId, verdict)} />
            ))}
          <Pair name='检查' value={countWords(content)} />
          <Failing lines={failingLines(head, content)} />
          <Concluded ending={ending} />
        </>
      )
    case 'recused':
      return <Pair name='理由' value={beginning.told?.recusalReason ?? ''} />
    default:
      return (
        <>
          {ending.facts && <Pair name='经过' value={ending.facts} />}
          {ending.photos && <Pair name='照片' value={`${ending.photos.length} 张`} />}
        </>
      )
  }
}

/** Exactly what the signatures stand under: read from what is sealed, with the check code of its hash. */
export const WhatIsSigned = ({ head, content, hash }: WhatIsSignedProps) => {
  const { tone, title } = endingWords(content, scaleOfAll(head.tables))
  return (
    <Card>
      <View className='note'>您签的就是下面这份结果</View>
      <View className='conclusion conclusion--ruled'>
        <Shape tone={tone} size='title' />
        <View>
          <View className={`title ${tone}-ink`} ariaRole='heading' ariaLevel='2' ariaLabel={`结果：${title}`}>
            {title}
          </View>
          <View className='sub'>
            <Phrases words={titleWords(content.shop.name, dayOf(content.startedAt))} />
          </View>
        </View>
      </View>
      {content.corrects && <Pair name='更正' value={content.corrects.reason} />}
      <Facts head={head} content={content} />
      <Pair name='内容校验' value={`${shortHash(hash)}·签字后不能再改`} />
    </Card>
  )
}
