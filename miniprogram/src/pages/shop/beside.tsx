import { fullDate } from '@app/rules/time/day'
import { publicationNoticeNames } from '@app/types/inspection/publication/values'
import { inspectionKindNames } from '@app/types/inspection/values'
import type { PublicCard } from '@app/types/shop/card'
import { View } from '../../ui/box'
import { Phrases } from '../../ui/phrases'
import { Row } from '../../ui/row'
import { Shape } from '../../ui/shape'

type Visit = PublicCard['inspections'][number]

const objections: Readonly<Record<NonNullable<Visit['objection']>, string>> = {
  open: '商户已提出异议，正在复核。',
  upheld: '商户提出过异议，经复核维持原结果。',
}

const besideWords = ({ corrected, objection }: Visit): readonly string[] => [
  ...(corrected ? ['这个结果已更正，原来的不再公开。'] : []),
  ...(objection ? [objections[objection]] : []),
]

/** What stands beside a result: that it was corrected, that its shop objects, and the shop's own words. */
export const Beside = ({ visit }: { readonly visit: Visit }) => (
  <>
    {besideWords(visit).map((words) => (
      <View key={words} className='verdict__item'>
        <Shape tone='none' />
        <View>
          <Phrases words={words} />
        </View>
      </View>
    ))}
    {visit.reply && (
      <View className='verdict__item'>
        <Shape tone='none' />
        <View>
          <View className='note'>{`商户回复·${fullDate(visit.reply.day)}`}</View>
          <View>{visit.reply.text}</View>
        </View>
      </View>
    )}
  </>
)

/** Results that are public no longer: that there was one, never what it said. */
export const TakenBack = ({ takenBack = [] }: Pick<PublicCard, 'takenBack'>) => (
  <>
    {takenBack.map(({ day, kind, notice, on }) => (
      <Row
        key={day + kind + notice}
        lead={<Shape tone='none' size='row' />}
        title={publicationNoticeNames[notice]}
        words={`${fullDate(day)}·${inspectionKindNames[kind]}，${fullDate(on)}起不再显示内容`}
      />
    ))}
  </>
)
