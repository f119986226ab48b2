import type { AuditFault, AuditVerification } from '@app/types/audit/contract'
import { auditDayStateNames, auditFaults } from '@app/types/audit/values'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { ActionError, Notice } from '../../parts/notice'

const faultInWords = ({ kind, eventId, sequence }: AuditFault): string => {
  const which = eventId ?? (sequence === undefined ? undefined : `第 ${sequence} 道`)
  return which === undefined ? auditFaults[kind] : `${auditFaults[kind]}（${which}）`
}

const Whole = ({ state, events, sealed, waiting }: AuditVerification) => (
  <Notice tone='pass'>
    <b>{`${auditDayStateNames[state]}，没有发现改动。`}</b>
    {`这一天 ${events} 条记录，封了 ${sealed} 条${waiting > 0 ? `，${waiting} 条刚发生，等下一次封存` : ''}。`}
  </Notice>
)

const Broken = ({ state, faultCount, faults }: AuditVerification) => (
  <Notice tone='fail'>
    <b>{`${auditDayStateNames[state]}，发现 ${faultCount} 处不对。`}</b>
    请先不要动数据，找系统运维人员和本局负责人一起核查。
    <ul>
      {faults.map((fault) => (
        <li key={`${fault.kind} ${fault.eventId} ${fault.sequence}`}>{faultInWords(fault)}</li>
      ))}
    </ul>
    {faults.length < faultCount ? <div className='quiet'>{`只列出前 ${faults.length} 处。`}</div> : null}
  </Notice>
)

/** Has one day's records compared with their seals, when the auditor asks for it. */
export const DaySeal = ({ day }: { readonly day: string }) => {
  const api = useApi()
  const [asked, setAsked] = useState<string>()
  const query = useQuery({
    queryKey: ['audit', 'verification', day],
    queryFn: () => api.audit.verifyDay({ day }),
    enabled: asked === day,
    staleTime: 0,
  })
  const { data } = query
  const verify = () => {
    if (asked === day) void query.refetch()
    setAsked(day)
  }
  return (
    <>
      <Button onClick={verify} loading={query.isFetching}>
        核对封条
      </Button>
      <div aria-live='polite'>
        {asked === day && data !== undefined ? (
          data.faultCount === 0 ? (
            <Whole {...data} />
          ) : (
            <Broken {...data} />
          )
        ) : null}
        <ActionError error={query.error} />
      </div>
    </>
  )
}
