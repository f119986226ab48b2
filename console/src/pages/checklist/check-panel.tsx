import { draftProblems } from '@app/rules/checklist/draft-problems'
import type { Check } from '@app/types/checklist/contract'
import type { TableContent } from '@app/types/checklist/table'
import { useDraftCheck } from '../../client/use-checklists'
import { Loaded } from '../../parts/loaded'
import { Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { Shape } from '../../parts/shapes'
import { displacedWords } from '../../words/checklist-words'

type Problems = Check['problems']

/** Brings the group or item into sight. */
const goTo = (place: string) => {
  const there = document.getElementById(place.replace(':', '-'))
  there?.scrollIntoView({ block: 'center' })
  there?.focus()
}

const ProblemLines = ({ problems }: { readonly problems: Problems }) => (
  <ul className='lines'>
    {problems.map(({ place, words }) => (
      <li key={`${place} ${words}`}>
        <Shape tone='fail' />
        {place === 'table' ? (
          <span className='grow'>{words}</span>
        ) : (
          <button type='button' className='plain-link grow' onClick={() => goTo(place)}>
            {words}
          </button>
        )}
      </li>
    ))}
  </ul>
)

const Proved = ({ check: { proved, combinations, counterExamples } }: { readonly check: Check }) =>
  proved ? (
    <div className='panel-body'>
      <Notice tone='pass'>
        <b>每一种答案都恰有一个结果。</b>
        {`${combinations.toLocaleString('zh-CN')} 种数目组合全部证明过，不是抽样；每一项都能答，每一类检查都能查够。`}
      </Notice>
    </div>
  ) : (
    <>
      <div className='panel-body'>
        <Notice tone='fail'>
          <b>有的答案得不出唯一的结果。</b>照下面的反例改判定规则或检查范围，保存后再看。
        </Notice>
      </div>
      <ul className='lines'>
        {counterExamples.map((words) => (
          <li key={words}>
            <Shape tone='fail' />
            <span className='grow'>{`反例：${words}`}</span>
          </li>
        ))}
      </ul>
    </>
  )

const Removed = ({ removed }: Pick<Check, 'removed'>) =>
  removed.length === 0 ? null : (
    <div className='panel-body'>
      <Notice tone='warn'>
        {`比在先的一版少了 ${removed.map(({ number }) => number).join('、')}。上次不符合的，以后作为另外的项目接着查。`}
      </Notice>
    </div>
  )

const Displacing = ({ displaced }: Pick<Check, 'displaced'>) =>
  displaced.length === 0 ? null : (
    <div className='panel-body'>
      <Notice tone='warn'>{displacedWords(displaced)}</Notice>
    </div>
  )

const Saved = ({ check }: { readonly check: Check }) => (
  <>
    {check.problems.length > 0 ? <ProblemLines problems={check.problems} /> : <Proved check={check} />}
    <Removed removed={check.removed} />
    <Displacing displaced={check.displaced} />
  </>
)

const Unsaved = ({ content }: { readonly content: TableContent }) => {
  const problems = draftProblems(content)
  if (problems.length > 0) return <ProblemLines problems={[...problems]} />
  return <p className='row-note'>内容齐了。保存以后证明判定规则，再看文书能不能印。</p>
}

type Props = {
  readonly id: string
  readonly revision: number
  readonly content: TableContent
  readonly isDirty: boolean
}

/** What keeps the draft from being published: at once while it is edited, with the proof once it is saved. */
export const CheckPanel = ({ id, revision, content, isDirty }: Props) => {
  const query = useDraftCheck(id, revision)
  return (
    <Panel title='检查' flush>
      {isDirty ? (
        <Unsaved content={content} />
      ) : (
        <Loaded query={query} what='检查结果' rows={2}>
          {(check) => <Saved check={check} />}
        </Loaded>
      )}
    </Panel>
  )
}
