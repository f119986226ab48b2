import { outcomeName } from '@app/rules/inspection/headline'
import type { InspectionShown } from '@app/types/inspection/contract'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useApi, useOutside } from '../../client/api-context'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { momentInWords } from '../../words/day'

type Earlier = NonNullable<InspectionShown['earlier']>[number]

const Changes = ({ changes }: Pick<Earlier, 'changes'>) => (
  <ul className='quiet'>
    {changes.map(({ what, before, after }) => (
      <li key={`${what} ${before} ${after}`}>
        {`${what}：`}
        <del>{before || '没写'}</del>
        {' → '}
        <ins>{after || '没写'}</ins>
      </li>
    ))}
  </ul>
)

/** The document of a corrected version, in a tab of its own. */
const OpenVersion = ({ one: { shopId, inspectionId }, version }: { one: InspectionShown; version: number }) => {
  const api = useApi()
  const open = useMutation({
    mutationFn: () => api.inspection.openDocument({ shopId, inspectionId, version }),
    onSuccess: ({ url }) => void window.open(url, '_blank', 'noreferrer'),
  })
  return (
    <>
      <Button
        size='small'
        icon={<Icon name='open' size={15} />}
        loading={open.isPending}
        onClick={() => open.mutate()}
      >{`看第 ${version} 版文书`}</Button>
      <ActionError error={open.error} />
    </>
  )
}

/** Versions that were corrected since, each with the reason and what the next one says otherwise. */
export const VersionsPanel = ({ one }: { readonly one: InspectionShown }) => {
  const { now } = useOutside()
  const { earlier = [] } = one
  if (earlier.length === 0) return null
  return (
    <Panel title={`更正过 ${earlier.length} 次`}>
      {earlier.map(({ version, verdict, scale, receivedAt, reason, changes, document }) => (
        <div key={version}>
          <p>
            <b>{`第 ${version} 版${verdict ? `：${outcomeName({ kind: one.kind, verdict, scale })}` : ''}`}</b>
            <span className='quiet'>{`　${momentInWords(receivedAt, now())}送达`}</span>
          </p>
          <p>{`更正理由：${reason}`}</p>
          <Changes changes={changes} />
          {document.state === 'ready' ? <OpenVersion one={one} version={version} /> : null}
        </div>
      ))}
    </Panel>
  )
}
