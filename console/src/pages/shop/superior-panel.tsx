import type { SuperiorVisit } from '@app/types/inspection/plan'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { DayField } from '../../parts/day-field'
import { Dialog } from '../../parts/dialog'
import { Loaded } from '../../parts/loaded'
import { planLock } from '../../parts/locks'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reason-dialog'
import { dayInWords, dayOf } from '../../words/day'

type OfShop = { readonly shopId: string; readonly onClose: () => void }

const useReread = (shopId: string) => {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['superior-visits', shopId] })
}

type Draft = Pick<SuperiorVisit, 'day' | 'bureau' | 'documentNumber'>

const written = (message: string) => [{ required: true, whitespace: true, message }]

const RecordVisit = ({ shopId, onClose }: OfShop) => {
  const api = useApi()
  const { now } = useOutside()
  const reread = useReread(shopId)
  const [form] = Form.useForm<Draft>()
  const record = useAction(api.inspection.recordSuperiorVisit, () => {
    onClose()
    return reread()
  })
  const send = ({ day, bureau, documentNumber }: Draft) =>
    record.mutate({ shopId, day, bureau: bureau.trim(), documentNumber: documentNumber.trim() })
  return (
    <Dialog
      open
      title='登记上级检查'
      okText='登记'
      cancelText='先不办'
      okButtonProps={{ loading: record.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Draft>
        form={form}
        layout='vertical'
        requiredMark={false}
        initialValues={{ day: dayOf(now()), bureau: '', documentNumber: '' }}
        onFinish={send}
      >
        <Form.Item name='day' label='检查日期' rules={[{ required: true, message: '选一天' }]}>
          <DayField />
        </Form.Item>
        <Form.Item name='bureau' label='哪个机关查的' rules={written('写机关的全称')}>
          <Input maxLength={60} autoComplete='off' />
        </Form.Item>
        <Form.Item name='documentNumber' label='文书编号' rules={written('写检查文书或者来函的编号')}>
          <Input maxLength={60} autoComplete='off' />
        </Form.Item>
        <ActionError error={record.error} />
      </Form>
    </Dialog>
  )
}

const Withdraw = ({ shopId, visitId, onClose }: OfShop & { readonly visitId: string }) => {
  const api = useApi()
  const reread = useReread(shopId)
  const withdraw = useAction(api.inspection.withdrawSuperiorVisit, () => {
    onClose()
    return reread()
  })
  return (
    <ReasonDialog
      open
      title='撤销这条上级检查'
      verb='撤销'
      busy={withdraw.isPending}
      error={withdraw.error}
      onClose={onClose}
      onDo={(reason) => withdraw.mutate({ shopId, visitId, reason })}
    >
      <p>登记错了才撤销。记录留在这里，写明已撤销，不再提醒执法人员。</p>
    </ReasonDialog>
  )
}

type LineProps = {
  readonly visit: SuperiorVisit
  readonly locked: string | undefined
  readonly onWithdraw: () => void
}

const VisitLine = ({ visit, locked, onWithdraw }: LineProps) => {
  const { now } = useOutside()
  const { day, bureau, documentNumber, recordedBy, withdrawn } = visit
  return (
    <li>
      <div className='grow'>
        <b>{`${dayInWords(day, now())} ${bureau}`}</b>
        <div className='second'>{`${documentNumber}，${recordedBy} 登记`}</div>
        {withdrawn ? <div className='second'>{`已撤销：${withdrawn.reason}（${withdrawn.by}）`}</div> : null}
      </div>
      {locked === undefined && !withdrawn ? (
        <span className='tail'>
          <Button size='small' onClick={onWithdraw} aria-label={`撤销${dayInWords(day, now())}的上级检查`}>
            撤销
          </Button>
        </span>
      ) : null}
    </li>
  )
}

/** What superior bureaus inspected (Order 49 art. 42): inspectors are warned for three months. */
export const SuperiorPanel = ({ shopId }: { readonly shopId: string }) => {
  const api = useApi()
  const locked = planLock(grantsOf(useMe().data))
  const [doing, setDoing] = useState<'record' | { readonly visitId: string }>()
  const close = () => setDoing(undefined)
  const query = useQuery({
    queryKey: ['superior-visits', shopId],
    queryFn: () => api.inspection.listSuperiorVisits({ shopId }),
  })
  return (
    <Panel title='上级检查' aside={<span className='quiet'>三个月内原则上不重复检查</span>} flush>
      <Loaded query={query} what='上级检查'>
        {({ visits }) =>
          visits.length === 0 ? (
            <p className='row-note'>没有登记过。</p>
          ) : (
            <ul className='lines'>
              {visits.map((visit) => (
                <VisitLine key={visit.visitId} visit={visit} locked={locked} onWithdraw={() => setDoing(visit)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className='button-row row-note'>
        <GuardedButton size='small' locked={locked} onClick={() => setDoing('record')}>
          登记上级检查
        </GuardedButton>
      </div>
      {doing === 'record' ? <RecordVisit shopId={shopId} onClose={close} /> : null}
      {doing !== undefined && doing !== 'record' ? (
        <Withdraw shopId={shopId} visitId={doing.visitId} onClose={close} />
      ) : null}
    </Panel>
  )
}
