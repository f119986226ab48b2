import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Sheet as Paper } from '../../ui/sheet'
import { Tap } from '../../ui/tap'
import type { Sheet } from '../sitting'
import type { Sitting } from './use-sitting'

type CellProps = {
  readonly n: number
  readonly answered: boolean
  readonly marked: boolean
  readonly here: boolean
  readonly onTap: () => void
}

const Cell = ({ n, answered, marked, here, onTap }: CellProps) => (
  <Tap
    className={`exam__cell${answered ? ' exam__cell--done' : ''}${here ? ' exam__cell--here' : ''}`}
    label={`第 ${n} 题，${answered ? '答了' : '没答'}${marked ? '，标记过' : ''}`}
    onTap={onTap}
  >
    <Text>{n}</Text>
    {marked && <Icon name='flag' size='small' />}
  </Tap>
)

type CardProps = { readonly sheet: Sheet; readonly sitting: Sitting; readonly onClose: () => void }

/** 答题卡: which are answered or marked, and the way to each. */
export const AnswerCard = ({ sheet, sitting: { choices, marked, go, at }, onClose }: CardProps) => (
  <Paper title='答题卡' onClose={onClose} foot={<Button words='回去答题' look='outline' onTap={onClose} />}>
    <View className='exam__card'>
      {sheet.questions.map(({ questionId }, n) => (
        <Cell
          key={questionId}
          n={n + 1}
          answered={(choices[questionId]?.length ?? 0) > 0}
          marked={marked.includes(questionId)}
          here={n === at}
          onTap={() => {
            go(n)
            onClose()
          }}
        />
      ))}
    </View>
  </Paper>
)
