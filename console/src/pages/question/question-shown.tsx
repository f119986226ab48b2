import { choicesOf } from '@app/rules/training/question-problems'
import type { QuestionKind } from '@app/types/training/values'
import { Marked } from '../../parts/result-badge'

type Of = {
  readonly kind: QuestionKind
  readonly choices: readonly { readonly key: string; readonly text: string }[]
  readonly right: readonly string[]
}
type Props = { readonly content: Of; readonly chosen?: readonly string[] }

const Mark = ({ isRight, isChosen }: { readonly isRight: boolean; readonly isChosen: boolean }) => (
  <>
    {isRight ? <Marked tone='pass'>正确答案</Marked> : null}
    {isChosen ? <Marked tone={isRight ? 'pass' : 'fail'}>选了这个</Marked> : null}
  </>
)

/** Choices with what is right, and where somebody answered, what was chosen. */
export const ChoicesShown = ({ content: { kind, choices, right }, chosen = [] }: Props) => (
  <ul className='plain choices-shown'>
    {choicesOf({ kind, choices }).map(({ key, text }) => (
      <li className='choice' key={key}>
        <span>{kind === 'trueFalse' ? text : `${key.toUpperCase()} ${text}`}</span>
        <Mark isRight={right.includes(key)} isChosen={chosen.includes(key)} />
      </li>
    ))}
  </ul>
)
