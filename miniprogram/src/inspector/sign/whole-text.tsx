import { limitsWords } from '@app/rules/inspection/reading'
import type { InspectionContent } from '@app/types/inspection/content'
import { itemResultNames } from '@app/types/inspection/values'
import { useState } from 'react'
import type { DraftHead } from '../../inspection/draft'
import { itemsAsked } from '../../inspection/tables'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Shape, toneOf } from '../../ui/shape'
import { tableWords } from '../../words/inspection'
import { answerWords } from './signed-words'

type WholeTextProps = { readonly head: DraftHead; readonly content: InspectionContent }

const Items = ({ head, content }: WholeTextProps) => (
  <>
    <Card flush>
      {itemsAsked(head).flatMap(({ key, number, text, reading }) => {
        const answer = content.answers[key]
        if (!answer) return []
        const limits = answer.reading && reading ? `（${reading.quantity}应当${limitsWords(reading)}）` : ''
        return [
          <Row
            key={key}
            lead={<Shape tone={toneOf(answer.result)} size='row' />}
            title={`${number} ${text}`}
            words={`${answerWords(answer, reading?.unit)}${limits}` || undefined}
            label={`${number} ${text}，结果：${itemResultNames[answer.result]}`}
          />,
        ]
      })}
    </Card>
    <View className='note'>{`按${content.tables.map(tableWords).join('、')}检查。`}</View>
  </>
)

/** Every answer as it is signed, for whoever wants to read before writing their name. */
export const WholeText = ({ head, content }: WholeTextProps) => {
  const [open, setOpen] = useState(false)
  const count = Object.keys(content.answers).length
  if (content.ending.kind !== 'concluded' || count === 0) return null
  if (open) return <Items head={head} content={content} />
  return <Button words={`看全文（${count} 项）`} icon='document' look='quiet' onTap={() => setOpen(true)} />
}
