import { outcomeName } from '@app/rules/inspection/headline'
import { dayOf, fullDate } from '@app/rules/time/day'
import type { InspectionShown } from '@app/types/inspection/contract'
import { View } from '../ui/box'
import { Card, Section } from '../ui/card'
import { Row } from '../ui/row'
import { Shape, toneOf } from '../ui/shape'
import { shortHash } from '../words/inspection'

type Earlier = NonNullable<InspectionShown['earlier']>[number]

/** So many are read on a phone; the document lists them all. */
const mostShown = 6

const changeWords = ({ what, before, after }: Earlier['changes'][number]): string =>
  `${what}：${before || '没写'} → ${after || '没写'}`

const Changes = ({ changes }: Pick<Earlier, 'changes'>) => (
  <>
    {changes.slice(0, mostShown).map((change) => (
      <View key={changeWords(change)} className='note'>
        {changeWords(change)}
      </View>
    ))}
    {changes.length > mostShown && (
      <View className='note'>{`还有 ${changes.length - mostShown} 处，见新版文书。`}</View>
    )}
  </>
)

type Props = Pick<InspectionShown, 'kind' | 'earlier'> & {
  /** Opens the document of that version. */
  readonly onOpen: (version: number) => void
}

/** What was corrected since, each version with the reason and what the next one says otherwise: nothing signed goes. */
export const EarlierVersions = ({ kind, earlier = [], onOpen }: Props) =>
  earlier.length === 0 ? null : (
    <>
      <Section title='更正过' count={earlier.length} />
      <Card flush>
        {earlier.map(({ version, verdict, scale, receivedAt, reason, contentHash, changes }) => (
          <Row
            key={version}
            lead={<Shape tone={verdict ? toneOf(verdict) : 'none'} size='row' />}
            title={`第 ${version} 版${verdict ? `：${outcomeName({ kind, verdict, scale })}` : ''}`}
            words={`${fullDate(dayOf(receivedAt))}送达·${shortHash(contentHash)}`}
            act='看文书'
            onTap={() => onOpen(version)}
          >
            <View className='note'>{`更正理由：${reason}`}</View>
            <Changes changes={changes} />
          </Row>
        ))}
      </Card>
    </>
  )
