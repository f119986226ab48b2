import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Phrases } from './phrases'
import { Shape, type Tone } from './shape'
import { Tap } from './tap'

export type Option<T extends string> = {
  readonly value: T
  readonly words: string
  readonly tone?: Tone
  /** Shown, and why it is not allowed is said elsewhere. */
  readonly disabled?: boolean
}
export type ChoiceProps<T extends string> = {
  /** What is asked. */
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly chosen: T | undefined
  readonly onChoose: (value: T) => void
}

const lookOf = <T extends string>({ tone, disabled }: Option<T>, on: boolean) =>
  `choice${tone ? ` choice--${tone}` : ''}${on ? ' choice--on' : ''}${disabled ? ' choice--off' : ''}`

/** Answers side by side, alike until one is chosen, 56 px high: for wet and gloved hands. */
export const Choice = <T extends string>({ label, options, chosen, onChoose }: ChoiceProps<T>) => (
  <View className='choices' ariaRole='radiogroup' ariaLabel={label}>
    {options.map((option) => (
      <Tap
        key={option.value}
        className={lookOf(option, option.value === chosen)}
        role='radio'
        checked={option.value === chosen}
        disabled={option.disabled ?? false}
        onTap={() => onChoose(option.value)}
      >
        {option.tone && <Shape tone={option.tone} />}
        <Text className='unbroken'>{option.words}</Text>
      </Tap>
    ))}
  </View>
)

type OptionRowProps = {
  readonly words: string
  readonly note?: string | undefined
  readonly on: boolean
  readonly many?: boolean
  readonly disabled?: boolean
  readonly onTap: () => void
}

/** One of several, as a row: people, dispositions. */
export const OptionRow = ({ words, note, on, many = false, disabled = false, onTap }: OptionRowProps) => (
  <Tap
    className={`option${on ? ' option--on' : ''}${disabled ? ' choice--off' : ''}`}
    role={many ? 'checkbox' : 'radio'}
    checked={on}
    disabled={disabled}
    onTap={onTap}
  >
    <View className='row__words'>
      <View className='row__title'>{words}</View>
      {note && (
        <View className='sub'>
          <Phrases words={note} />
        </View>
      )}
    </View>
    {on && (
      <View className='option__tick'>
        <Icon name='tick' />
      </View>
    )}
  </Tap>
)
