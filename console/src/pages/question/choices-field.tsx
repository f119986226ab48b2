import { longest, mostChoices } from '@app/types/training/values'
import { Button, Checkbox, Input, Radio } from 'antd'
import { Icon } from '../../parts/icon'
import { type ChoiceForm, withChoice } from './question-form'

type Props = {
  /** One alone is right: the last that is marked. */
  readonly isSingle: boolean
  readonly value?: readonly ChoiceForm[]
  readonly onChange?: (choices: readonly ChoiceForm[]) => void
}

/** What people choose from, each with its letter and whether it is right. */
export const ChoicesField = ({ isSingle, value = [], onChange }: Props) => {
  const change = (key: string, part: Partial<ChoiceForm>) =>
    onChange?.(value.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const mark = (key: string, isRight: boolean) =>
    isSingle ? onChange?.(value.map((one) => ({ ...one, isRight: one.key === key }))) : change(key, { isRight })
  const Mark = isSingle ? Radio : Checkbox
  return (
    <div className='form-lines'>
      {value.map(({ key, text, isRight }) => {
        const letter = key.toUpperCase()
        return (
          <div className='choice-row' key={key}>
            <b>{letter}</b>
            <Input
              aria-label={`选项 ${letter}`}
              maxLength={longest.choice}
              autoComplete='off'
              value={text}
              onChange={({ target }) => change(key, { text: target.value })}
            />
            <Mark
              aria-label={`${letter} 是正确答案`}
              checked={isRight}
              onChange={({ target }) => mark(key, target.checked)}
            >
              正确
            </Mark>
            <Button
              type='text'
              aria-label={`删去选项 ${letter}`}
              icon={<Icon name='close' size={16} />}
              onClick={() => onChange?.(value.filter((one) => one.key !== key))}
            />
          </div>
        )
      })}
      <div>
        <Button
          size='small'
          disabled={value.length >= mostChoices}
          icon={<Icon name='plus' size={15} />}
          onClick={() => onChange?.(withChoice(value))}
        >
          加一个选项
        </Button>
      </div>
    </div>
  )
}
