import { judgeReading, limitsWords } from '@app/rules/inspection/reading'
import type { Reading } from '@app/rules/inspection/table'
import { Text, View } from '../../ui/box'
import { Field } from '../../ui/field'
import { Tap } from '../../ui/tap'
import { isUnreadable, otherSign } from './walk'

type ReadingFieldProps = {
  readonly id: string
  readonly reading: Reading
  readonly value: string
  /** Called 符合 although it is out of limits, and no word why. */
  readonly unclear: boolean
  readonly onChange: (value: string) => void
  /** What was measured is within the limits, and the keyboard says on. */
  readonly onDone: () => void
}

const wrongWords = ({ reading, value, unclear }: ReadingFieldProps): string | undefined => {
  if (isUnreadable(value)) return '看不出是多少，请只写数字，例如 4.5。'
  if (unclear) return '超出限值还记符合，请在备注里写明理由。'
  const out = value.trim() !== '' && judgeReading(reading, value) === 'fail'
  return out ? `超出限值（${limitsWords(reading)}）。` : undefined
}

/** What is measured, with its limits; the result follows from it by itself and can be overruled with a word why. */
export const ReadingField = (props: ReadingFieldProps) => {
  const { id, reading, value, onChange, onDone } = props
  const passes = judgeReading(reading, value) === 'pass'
  const limits = limitsWords(reading)
  return (
    <View className='reading'>
      <View className='reading__field'>
        <Field
          id={id}
          label={`${reading.quantity}（${reading.unit}）`}
          kind='digit'
          value={value}
          most={12}
          hint={limits ? `应当${limits}` : undefined}
          wrong={wrongWords(props)}
          onChange={onChange}
          onDone={passes ? onDone : undefined}
        />
      </View>
      {reading.unit === '℃' && (
        <Tap className='chip-button reading__sign' label='零上零下' onTap={() => onChange(otherSign(value))}>
          <Text>{/^[-−－]/.test(value) ? '零下' : '零上'}</Text>
        </Tap>
      )}
    </View>
  )
}
