import type { PublicationShown } from '@app/types/inspection/publication'
import { replyHintNames, replyStateNames } from '@app/types/inspection/publication/values'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { ActionError, Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reason-dialog'
import { momentInWords } from '../../words/day'
import { usePublicationRefresh } from './use-publications'

type Props = { readonly one: PublicationShown; readonly mayDecide: boolean }
type Visit = { readonly shopId: string; readonly inspectionId: string; readonly writtenAt: string }

const Return = ({ visit, onClose }: { readonly visit: Visit; readonly onClose: () => void }) => {
  const api = useApi()
  const refresh = usePublicationRefresh()
  const act = useAction(api.inspection.returnReply, () => {
    onClose()
    return refresh()
  })
  return (
    <ReasonDialog
      open
      title='退回这条回复'
      verb='退回'
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onDo={(reason) => act.mutate({ ...visit, reason })}
    >
      <p>写清要改什么，商户照着改了再交。</p>
    </ReasonDialog>
  )
}

const Moderate = ({ visit }: { readonly visit: Visit }) => {
  const api = useApi()
  const approve = useAction(api.inspection.approveReply, usePublicationRefresh())
  const [returning, setReturning] = useState(false)
  return (
    <>
      <div className='button-row'>
        <Button type='primary' loading={approve.isPending} onClick={() => approve.mutate(visit)}>
          公开回复
        </Button>
        <Button onClick={() => setReturning(true)}>退回</Button>
      </div>
      <ActionError error={approve.error} />
      {returning ? <Return visit={visit} onClose={() => setReturning(false)} /> : null}
    </>
  )
}

/** The merchant's words; a machine points out what may be personal or abusive, people decide. */
export const ReplyPanel = ({ one, mayDecide }: Props) => {
  const { now } = useOutside()
  const { shopId, inspectionId, reply } = one
  if (reply === undefined) return null
  const { text, state, writtenAt, hints = [], reason } = reply
  const { earlierReplies = [] } = one
  return (
    <Panel title='商户回复' aside={<span className='quiet'>{replyStateNames[state]}</span>}>
      {earlierReplies.map((earlier) => (
        <div key={earlier.writtenAt}>
          <p className='said'>{earlier.text}</p>
          <p className='second'>
            {`${momentInWords(earlier.writtenAt, now())}·${replyStateNames[earlier.state]}${earlier.reason === undefined ? '' : `：${earlier.reason}`}`}
          </p>
        </div>
      ))}
      <p className='said'>{text}</p>
      <p className='second'>{momentInWords(writtenAt, now())}</p>
      {reason === undefined ? null : <p className='second'>{`退回原因：${reason}`}</p>}
      {hints.length === 0 ? null : (
        <Notice tone='warn'>{`${hints.map((hint) => replyHintNames[hint]).join('，')}，请看清再公开。`}</Notice>
      )}
      {state === 'waiting' && mayDecide ? <Moderate visit={{ shopId, inspectionId, writtenAt }} /> : null}
    </Panel>
  )
}
