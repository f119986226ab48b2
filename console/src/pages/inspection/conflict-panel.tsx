import type { ConflictShown } from '@app/types/inspection/conflict'
import { conflictDecisionNames, contentPartNames } from '@app/types/inspection/conflict/values'
import type { InspectionShown } from '@app/types/inspection/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { Loaded } from '../../parts/loaded'
import { conflictLock } from '../../parts/locks'
import { Panel } from '../../parts/panel'
import { momentInWords } from '../../words/day'
import { SettleDialog } from './settle-dialog'

type Difference = ConflictShown['differences'][number]

const Side = ({ name, words }: { readonly name: string; readonly words: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{words}</dd>
  </div>
)

const DifferenceRow = ({ one: { part, item, first, second } }: { readonly one: Difference }) => (
  <li>
    <div className='grow'>
      <b>{item ?? contentPartNames[part]}</b>
      {first === second ? (
        <p className='second'>{`${first}。两份写的一样，照片或定位不同。`}</p>
      ) : (
        <dl className='two-sides'>
          <Side name='先到的' words={first} />
          <Side name='后到的' words={second} />
        </dl>
      )}
    </div>
  </li>
)

const Settled = ({ settled }: { readonly settled: NonNullable<ConflictShown['settled']> }) => {
  const { now } = useOutside()
  const { decision, reason, at, by } = settled
  return (
    <p className='row-note'>{`${momentInWords(at, now())} ${by}核实：${conflictDecisionNames[decision]}。${reason}`}</p>
  )
}

type OneProps = { readonly one: InspectionShown; readonly conflict: ConflictShown }

const Conflict = ({ one, conflict }: OneProps) => {
  const { now } = useOutside()
  const [open, setOpen] = useState(false)
  const { receivedAt, by, first, differences, settled } = conflict
  const locked = conflictLock(grantsOf(useMe().data))
  return (
    <>
      <p className='row-note'>{`先到的：${first.by} ${momentInWords(first.receivedAt, now())} 送达，已生效。`}</p>
      <p className='row-note'>{`后到的：${by} ${momentInWords(receivedAt, now())} 送达，没有生效，原样留存。`}</p>
      <ul className='lines'>
        {differences.map((difference) => (
          <DifferenceRow key={`${difference.part} ${difference.item ?? ''}`} one={difference} />
        ))}
      </ul>
      {settled === undefined ? (
        <div className='panel-foot'>
          <GuardedButton locked={locked} onClick={() => setOpen(true)}>
            记下核实结果
          </GuardedButton>
        </div>
      ) : (
        <Settled settled={settled} />
      )}
      {open ? <SettleDialog one={one} contentHash={conflict.contentHash} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

/** Other accounts of the same inspection: who sent them when, what differs, and what the office found out. */
export const ConflictPanel = ({ one }: { readonly one: InspectionShown }) => {
  const { shopId, inspectionId } = one
  const api = useApi()
  const query = useQuery({
    queryKey: ['conflicts', inspectionId],
    queryFn: () => api.inspection.showConflicts({ shopId, inspectionId }),
    enabled: one.conflict !== undefined,
  })
  if (one.conflict === undefined) return null
  return (
    <Panel title='同一次检查送来了不一致的内容' flush>
      <Loaded query={query} what='不一致的内容' rows={3}>
        {({ conflicts }) => conflicts.map((each) => <Conflict key={each.contentHash} one={one} conflict={each} />)}
      </Loaded>
    </Panel>
  )
}
