import type { AmendmentLine, AmendmentShown } from '@app/types/amendment/contract'
import { amendableFactNames, amendmentStateNames } from '@app/types/amendment/values'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Facts } from '../../parts/facts'
import { Loaded } from '../../parts/loaded'
import { ActionError, Notice } from '../../parts/notice'
import { ReasonDialog } from '../../parts/reason-dialog'
import { momentInWords } from '../../words/day'
import { PhotoRow } from '../ledger/photo-row'

type Props = { readonly one: AmendmentShown; readonly onDone: () => void }

/** After a decision, or after somebody else's, the list and the shop are read anew. */
const useRefresh = () => {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['amendments'] }),
      queries.invalidateQueries({ queryKey: ['shop'] }),
    ])
}

const RefuseDialog = ({ one, onDone, onClose }: Props & { readonly onClose: () => void }) => {
  const api = useApi()
  const refresh = useRefresh()
  const refuse = useAction(api.amendment.refuseAmendment, () => {
    onDone()
    return refresh()
  })
  const { shopId, amendmentId, revision } = one
  return (
    <ReasonDialog
      open
      title='不按申请更正'
      verb='不更正'
      busy={refuse.isPending}
      error={refuse.error}
      onClose={onClose}
      onDo={(words) => refuse.mutate({ shopId, amendmentId, revision, words })}
    >
      <p>登记的内容不变。商户看得到原因，照片随之删除。</p>
    </ReasonDialog>
  )
}

const Decide = ({ one, onDone }: Props) => {
  const api = useApi()
  const refresh = useRefresh()
  const [isRefusing, setRefusing] = useState(false)
  const accept = useAction(api.amendment.acceptAmendment, () => {
    onDone()
    return refresh()
  })
  const { shopId, amendmentId, revision, standing } = one
  return (
    <>
      <div className='button-row'>
        <Button
          type='primary'
          loading={accept.isPending}
          onClick={() => accept.mutate({ shopId, amendmentId, revision, standing })}
        >
          核对过，按申请更正
        </Button>
        <Button onClick={() => setRefusing(true)}>不更正</Button>
      </div>
      <ActionError error={accept.error} />
      {isRefusing ? <RefuseDialog one={one} onDone={onDone} onClose={() => setRefusing(false)} /> : null}
    </>
  )
}

const Values = ({ one }: { readonly one: AmendmentShown }) => {
  const { now } = useOutside()
  const { shopId, shopName, fact, before, standing, wanted, reason, requestedAt, state, words } = one
  const isChanged = state === 'open' && standing !== before
  return (
    <Facts
      facts={[
        { name: '商户', value: <Link to={`/shops/${shopId}`}>{shopName}</Link> },
        { name: '哪一项', value: amendableFactNames[fact] },
        { name: '申请时登记的', value: before },
        ...(isChanged ? [{ name: '现在登记的', value: <b>{standing}</b> }] : []),
        { name: '申请改成', value: <b>{wanted}</b> },
        { name: '理由', value: reason },
        { name: '交来', value: momentInWords(requestedAt, now()) },
        { name: '办到哪里', value: amendmentStateNames[state] },
        ...(words ? [{ name: '原因', value: words }] : []),
      ]}
    />
  )
}

const Shown = ({ one, onDone }: Props) => (
  <div className='column'>
    {one.state === 'open' && one.standing !== one.before ? (
      <Notice tone='warn'>申请以后登记的内容变过。看清两个内容再决定。</Notice>
    ) : null}
    {one.doubtful ? <Notice tone='warn'>号码的校验位对不上。请对照照片或者原件核对。</Notice> : null}
    <Values one={one} />
    <PhotoRow urls={one.photos.map(({ url }) => url)} of='证照' />
    {one.photos.length === 0 && one.state === 'open' ? (
      <p className='second'>没有附照片，请核对原件或者发证记录。</p>
    ) : null}
    {one.mayDecide ? <Decide one={one} onDone={onDone} /> : null}
  </div>
)

type DrawerProps = { readonly line: AmendmentLine; readonly onClose: () => void }

/** One request to correct the register, with both values, and what may be done about it. */
export const AmendmentDrawer = ({ line, onClose }: DrawerProps) => {
  const api = useApi()
  const { shopId, amendmentId } = line
  const query = useQuery({
    queryKey: ['amendments', 'one', amendmentId],
    queryFn: () => api.amendment.showAmendment({ shopId, amendmentId }),
  })
  return (
    <Drawer open title='更正申请' size={560} onClose={onClose} destroyOnHidden>
      <Loaded query={query} what='更正申请'>
        {(one) => <Shown one={one} onDone={onClose} />}
      </Loaded>
    </Drawer>
  )
}
