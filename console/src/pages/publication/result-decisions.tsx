import { mayDecide, needsReason } from '@app/rules/inspection/publication'
import type { PublicationShown } from '@app/types/inspection/publication'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reason-dialog'
import { deedWords, type ResultDeed } from './publication-words'
import { usePublicationRefresh } from './use-publications'

type Props = { readonly one: PublicationShown }

const deeds: readonly ResultDeed[] = ['publish', 'hold', 'return', 'withdraw']

const useDeed = (deed: ResultDeed, onDone: () => unknown) => {
  const { inspection } = useApi()
  const run = {
    publish: inspection.publishResult,
    hold: inspection.holdResult,
    return: inspection.returnResult,
    withdraw: inspection.withdrawResult,
  }[deed]
  return useAction(run, onDone)
}

type Asking = Props & { readonly deed: ResultDeed; readonly onClose: () => void }

const DeedDialog = ({ one, deed, onClose }: Asking) => {
  const refresh = usePublicationRefresh()
  const act = useDeed(deed, () => {
    onClose()
    return refresh()
  })
  const { shopId, inspectionId, version } = one
  const { verb, follows } = deedWords[deed]
  return (
    <ReasonDialog
      open
      title={`${verb}这个结果`}
      verb={verb}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onDo={(reason) => act.mutate({ shopId, inspectionId, version, reason })}
    >
      <p>{follows}</p>
    </ReasonDialog>
  )
}

/** What waits is published without a word; everything else takes a reason. */
export const ResultDecisions = ({ one }: Props) => {
  const [asking, setAsking] = useState<ResultDeed>()
  const publish = useAction(useApi().inspection.publishResult, usePublicationRefresh())
  const { shopId, inspectionId, version, standing } = one
  const take = (deed: ResultDeed) =>
    deed === 'publish' && !needsReason(standing) ? publish.mutate({ shopId, inspectionId, version }) : setAsking(deed)
  return (
    <Panel title='办理'>
      <div className='button-row'>
        {deeds
          .filter((deed) => mayDecide(standing, deed))
          .map((deed) => (
            <Button
              key={deed}
              type={deed === 'publish' ? 'primary' : 'default'}
              danger={deed === 'withdraw'}
              loading={deed === 'publish' && publish.isPending}
              onClick={() => take(deed)}
            >
              {deedWords[deed].verb}
            </Button>
          ))}
      </div>
      <ActionError error={publish.error} />
      {asking === undefined ? null : <DeedDialog one={one} deed={asking} onClose={() => setAsking(undefined)} />}
    </Panel>
  )
}
