import type { RectificationShown } from '@app/types/rectification/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { Loaded } from '../../parts/loaded'
import { ActionError } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { dayInWords } from '../../words/day'
import { holds } from '../../words/role-words'
import { type Finding, FindingPanel } from './finding-panel'
import { TimeMark } from './order-card'
import { type Open, OrderDialogs } from './order-dialogs'
import { OrderPanel } from './order-panel'
import { type OrderDeeds, useOrderDeeds } from './use-order-deeds'

type ActionsProps = {
  readonly order: RectificationShown
  readonly deeds: OrderDeeds
  readonly onOpen: (open: Open) => void
}

const Actions = ({ order, deeds, onOpen }: ActionsProps) => {
  const grants = grantsOf(useMe().data)
  const { shopId, rectificationId, inspectionId } = order
  const isOpen = order.state !== 'closed'
  const isOfficer = isOpen && holds(grants, 'office', 'inspector', 'stationHead')
  return (
    <>
      {isOfficer && order.extensionAsked ? (
        <>
          <Button onClick={() => onOpen({ is: 'refuse' })}>不同意延期</Button>
          <Button
            loading={deeds.decide.isPending}
            onClick={() => deeds.decide.mutate({ shopId, rectificationId, granted: true })}
          >
            同意延期
          </Button>
        </>
      ) : null}
      {isOfficer ? <Button onClick={() => onOpen({ is: 'interview' })}>记约谈</Button> : null}
      {isOpen && holds(grants, 'office', 'stationHead') ? (
        <Button danger onClick={() => onOpen({ is: 'end' })}>
          终止
        </Button>
      ) : null}
      {inspectionId === undefined ? null : (
        <Link className='button' to={`/shops/${shopId}/inspections/${inspectionId}`}>
          看这次检查
        </Link>
      )}
    </>
  )
}

const Sheet = ({ order }: { readonly order: RectificationShown }) => {
  const { now } = useOutside()
  const grants = grantsOf(useMe().data)
  const [open, setOpen] = useState<Open>()
  const { shopId, rectificationId, shopName, state } = order
  const at = { shopId, rectificationId }
  const deeds = useOrderDeeds(rectificationId, () => setOpen(undefined))
  const mayJudge = state === 'answered' && holds(grants, 'office', 'inspector', 'stationHead')
  const judgeOf = ({ key, state: is }: Finding) =>
    mayJudge && is === 'answered'
      ? (verified: boolean) =>
          verified ? deeds.judge.mutate({ ...at, judgements: [{ key, verified }] }) : setOpen({ is: 'return', key })
      : undefined
  return (
    <>
      <PageHead
        title={`整改 ${dayInWords(order.day, now())}`}
        crumbs={[
          { to: '/rectifications', label: '整改台账' },
          { to: `/shops/${shopId}`, label: shopName },
        ]}
        facts={
          <>
            <b>{shopName}</b>
            <TimeMark line={order} />
            <span>{order.inspectors.join('、')}</span>
            {order.documentNumber === undefined ? null : <span className='code'>{order.documentNumber}</span>}
          </>
        }
        actions={<Actions order={order} deeds={deeds} onOpen={setOpen} />}
      />
      <ActionError error={open === undefined ? (deeds.judge.error ?? deeds.decide.error) : null} />
      <div className='columns'>
        <div className='column'>
          {order.items.map((finding) => (
            <FindingPanel key={finding.key} finding={finding} judge={judgeOf(finding)} busy={deeds.judge.isPending} />
          ))}
        </div>
        <div className='column'>
          <OrderPanel order={order} />
        </div>
      </div>
      {open === undefined ? null : (
        <OrderDialogs open={open} at={at} deeds={deeds} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

/** One order: its findings before and after, what is decided of each, and what happened so far. */
const RectificationPage = () => {
  const { shopId = '', rectificationId = '' } = useParams()
  const api = useApi()
  const query = useQuery({
    queryKey: ['rectification', rectificationId],
    queryFn: () => api.rectification.showRectification({ shopId, rectificationId }),
  })
  return (
    <>
      {query.data === undefined ? (
        <PageHead title='整改' crumbs={[{ to: '/rectifications', label: '整改台账' }]} />
      ) : null}
      <Loaded query={query} what='这份整改单'>
        {(order) => <Sheet order={order} />}
      </Loaded>
    </>
  )
}
export default RectificationPage
