import type { InspectionShown } from '@app/types/inspection/contract'
import { beginningRuleNames, inspectionMarkNames } from '@app/types/inspection/values'
import { Panel } from '../../parts/panel'
import { Shape } from '../../parts/shapes'

/** What the office should look at: what was marked when it arrived, rules overridden with their reasons, the approval. */
export const MarksPanel = ({ one: { marks = [], overrides = [], approval } }: { readonly one: InspectionShown }) => {
  if (marks.length + overrides.length === 0 && approval === undefined) return null
  return (
    <Panel title='请留意' flush>
      <ul className='lines'>
        {marks.map((mark) => (
          <li key={mark}>
            <Shape tone='warn' />
            <span className='grow'>{inspectionMarkNames[mark]}</span>
          </li>
        ))}
        {overrides.map(({ rule, reason }) => (
          <li key={rule}>
            <Shape tone='none' />
            <div className='grow'>
              {`${beginningRuleNames[rule]}，仍然检查`}
              <p className='second'>{`理由：${reason}`}</p>
            </div>
          </li>
        ))}
        {approval === undefined ? null : (
          <li>
            <span className='grow'>{`审批编号 ${approval}`}</span>
          </li>
        )}
      </ul>
    </Panel>
  )
}
