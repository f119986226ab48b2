import type { InspectionShown } from '@app/types/inspection/contract'
import { useOutside } from '../../client/api-context'
import { Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { Shape } from '../../parts/shapes'
import { momentInWords } from '../../words/day'
import { eventsOf, followUp } from './follow-up'

/** What the bureau does about it, and what happened so far. */
export const FollowUpPanel = ({ one }: { readonly one: InspectionShown }) => {
  const { now } = useOutside()
  return (
    <Panel title={followUp(one, now())} flush>
      {one.accidentRisk ? (
        <div className='inset'>
          <Notice tone='fail'>执法人员认为有发生食品安全事故的风险。</Notice>
        </div>
      ) : null}
      {one.note === undefined ? null : <p className='row-note'>{`说明：${one.note}`}</p>}
      <ol className='timeline'>
        {eventsOf(one).map((event) => (
          <li key={`${event.at ?? ''}${event.words}`}>
            <span className='quiet'>{event.at === undefined ? '文书' : momentInWords(event.at, now())}</span>
            {event.done ? <Shape tone='pass' /> : <i className='open-dot' aria-hidden='true' />}
            <span>{event.words}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
