import { questionKindNames } from '@app/types/training/values'
import { Text, View } from '../../ui/box'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import { type Asked, letterOf } from '../sitting'

type Put = Asked & { readonly text: string; readonly points?: number }

type QuestionProps = {
  readonly question: Put
  readonly chosen: readonly string[]
  /** Nothing more is taken. */
  readonly closed?: boolean
  readonly onTap: (key: string) => void
}

const kindWords = ({ kind, points }: Put): string =>
  [`${questionKindNames[kind]}题`, points && `${points} 分`, kind === 'multiple' && '可以选几个']
    .filter(Boolean)
    .join('·')

type OptionProps = {
  readonly letter: string
  readonly words: string
  readonly on: boolean
  readonly many: boolean
  readonly closed: boolean
  readonly onTap: () => void
}

const Option = ({ letter, words, on, many, closed, onTap }: OptionProps) => (
  <Tap
    className={`option${on ? ' option--on' : ''}`}
    role={many ? 'checkbox' : 'radio'}
    label={`${letter} ${words}`.trim()}
    checked={on}
    disabled={closed}
    onTap={onTap}
  >
    {letter !== '' && <Text className={`exam__letter${on ? ' exam__letter--on' : ''}`}>{letter}</Text>}
    <View className='row__words'>{words}</View>
    {on && (
      <View className='option__tick'>
        <Icon name='tick' />
      </View>
    )}
  </Tap>
)

/** One question as a screen; several choices say that they are several. */
export const QuestionView = ({ question, chosen, closed = false, onTap }: QuestionProps) => (
  <>
    <View className='note'>{kindWords(question)}</View>
    <View className='exam__ask' ariaRole='heading' ariaLevel='2'>
      {question.text}
    </View>
    <View className='stack'>
      {question.choices.map(({ key, text }, at) => (
        <Option
          key={key}
          letter={letterOf(question, at)}
          words={text}
          many={question.kind === 'multiple'}
          on={chosen.includes(key)}
          closed={closed}
          onTap={() => onTap(key)}
        />
      ))}
    </View>
  </>
)
