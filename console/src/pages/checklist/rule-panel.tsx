import { coverageWords, judgementWords } from '@app/rules/checklist/rule-words'
import { scaleOf } from '@app/rules/inspection/scale'
import type { TableContent } from '@app/types/checklist/table'
import { inspectionKindNames, inspectionKinds, verdictName, verdicts } from '@app/types/inspection/values'
import { Panel } from '../../parts/panel'
import { Marked, verdictTones } from '../../parts/result-badge'

/** When a table judges how, in words. */
export const JudgementWords = ({ judgement }: Pick<TableContent, 'judgement'>) => {
  const words = judgementWords(judgement)
  return (
    <ul className='lines'>
      {verdicts.map((verdict) =>
        words[verdict] === undefined ? null : (
          <li key={verdict}>
            <Marked tone={verdictTones[verdict]}>{verdictName(verdict, scaleOf(judgement))}</Marked>
            <span className='grow'>{words[verdict]}</span>
          </li>
        ),
      )}
    </ul>
  )
}

/** The rule of a table and what each kind of inspection must look at. */
export const RulePanels = ({ judgement, coverage }: Pick<TableContent, 'judgement' | 'coverage'>) => (
  <>
    <Panel title='怎样判定' flush>
      <JudgementWords judgement={judgement} />
    </Panel>
    <Panel title='各类检查查多少'>
      <dl className='facts'>
        {inspectionKinds.map((kind) => (
          <div key={kind}>
            <dt>{inspectionKindNames[kind]}</dt>
            <dd>{coverageWords(coverage[kind])}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  </>
)
