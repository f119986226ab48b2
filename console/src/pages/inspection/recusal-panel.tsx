import type { InspectionShown } from '@app/types/inspection/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { recusalLock } from '../../parts/locks'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reason-dialog'
import { momentInWords } from '../../words/day'

type Props = { readonly one: InspectionShown; readonly onClose: () => void }

const Release = ({ one: { shopId, inspectionId, shopName, inspectors }, onClose }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const release = useAction(api.inspection.releaseRecusal, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: ['inspection', inspectionId] })
  })
  return (
    <ReasonDialog
      open
      title={`解除回避：${shopName}`}
      verb='解除回避'
      busy={release.isPending}
      error={release.error}
      onClose={onClose}
      onDo={(reason) => release.mutate({ shopId, inspectionId, reason })}
    >
      <p>{`解除后，${inspectors.map(({ name }) => name).join('、')}又可以检查这家店。决定和原因会记进操作记录。`}</p>
    </ReasonDialog>
  )
}

type Replaced = NonNullable<NonNullable<InspectionShown['recusal']>['replaced']>

const replacedWords = ({ at, by, inspectors }: Replaced, now: Date): string =>
  `${momentInWords(at, now)} ${by}决定另派人员，改由${inspectors.map(({ name }) => name).join('、')}检查。`

/** That the shop asked for other inspectors (回避, Order 49 art. 23), and what was decided about it. */
export const RecusalPanel = ({ one }: { readonly one: InspectionShown }) => {
  const { now } = useOutside()
  const locked = recusalLock(grantsOf(useMe().data))
  const [open, setOpen] = useState(false)
  const { recusal } = one
  if (recusal === undefined) return null
  const { reason, released, replaced } = recusal
  return (
    <Panel title='被检查单位申请了回避'>
      {reason === undefined ? null : <p>{`理由：${reason}`}</p>}
      {released === undefined && replaced === undefined ? (
        <>
          <p className='second'>检查已停止。请所长在手机上另派人员；这两位在别人查过之前不能再查这家店。</p>
          <div className='button-row'>
            <GuardedButton locked={locked} onClick={() => setOpen(true)}>
              解除回避
            </GuardedButton>
          </div>
        </>
      ) : null}
      {released === undefined ? null : (
        <p className='second'>{`${momentInWords(released.at, now())} ${released.by}解除了回避：${released.reason}`}</p>
      )}
      {replaced === undefined ? null : <p className='second'>{replacedWords(replaced, now())}</p>}
      {open ? <Release one={one} onClose={() => setOpen(false)} /> : null}
    </Panel>
  )
}
