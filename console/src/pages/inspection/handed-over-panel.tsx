import type { InspectionShown } from '@app/types/inspection/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { releaseLock } from '../../parts/locks'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reason-dialog'
import { momentInWords } from '../../words/day'

type HandedOver = NonNullable<InspectionShown['handedOver']>
type Props = { readonly handedOver: HandedOver; readonly onClose: () => void }

const Release = ({ handedOver: { shopId, inspectionId, from, to }, onClose }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const release = useAction(api.inspection.releaseHandOver, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: ['inspection', inspectionId] })
  })
  return (
    <ReasonDialog
      open
      title={`交还给${from}`}
      verb='交还'
      busy={release.isPending}
      error={release.error}
      onClose={onClose}
      onDo={(reason) => release.mutate({ shopId, inspectionId, reason })}
    >
      <p>
        {`只在${to}的手机丢失、损坏时交还。交还后，${from}用自己手机上移交时的内容接着做，${to}接收后做的不在其中。那部手机找回来再上传的，在${from}送达前不收，送达后两份都保留，由您核对。`}
      </p>
    </ReasonDialog>
  )
}

const wordsOf = ({ state, from, to, givenAt, takenAt, released }: HandedOver, now: Date): string => {
  if (state === 'taken') return `${to}${momentInWords(takenAt ?? givenAt, now)}接收，检查在${to}的手机上接着做。`
  if (released) return `${momentInWords(released.at, now)} ${released.by}交还给${from}：${released.reason}`
  if (state === 'waiting') return `${from}${momentInWords(givenAt, now)}移交给${to}，等接收。`
  return `${from}移交给${to}，没有接收，仍在${from}的手机上。`
}

/** On whose phone an inspection lies that the bureau does not have yet, and the way back where that phone is lost. */
export const HandedOverPanel = ({ one: { handedOver } }: { readonly one: InspectionShown }) => {
  const { now } = useOutside()
  const locked = releaseLock(grantsOf(useMe().data))
  const [open, setOpen] = useState(false)
  if (handedOver === undefined) return null
  return (
    <Panel title='检查移交过'>
      <p>{wordsOf(handedOver, now())}</p>
      {handedOver.state === 'taken' ? (
        <div className='button-row'>
          <GuardedButton locked={locked} onClick={() => setOpen(true)}>
            {`交还给${handedOver.from}`}
          </GuardedButton>
        </div>
      ) : null}
      {open ? <Release handedOver={handedOver} onClose={() => setOpen(false)} /> : null}
    </Panel>
  )
}
