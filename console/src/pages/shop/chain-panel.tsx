import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { Dialog } from '../../parts/dialog'
import { Loaded } from '../../parts/loaded'
import { registerLock } from '../../parts/locks'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reason-dialog'
import { momentInWords } from '../../words/day'

type OfShop = { readonly shopId: string; readonly onClose: () => void }
type Draft = { readonly headOfficeId: string; readonly reason: string }

const useSet = ({ shopId, onClose }: OfShop) => {
  const api = useApi()
  const queries = useQueryClient()
  return useAction(api.shop.setChain, () => {
    onClose()
    return queries.invalidateQueries({ queryKey: ['chain', shopId] })
  })
}

const SetChain = ({ shopId, onClose }: OfShop) => {
  const [form] = Form.useForm<Draft>()
  const set = useSet({ shopId, onClose })
  const send = ({ headOfficeId, reason }: Draft) =>
    set.mutate({ shopId, headOfficeId: headOfficeId.trim().toUpperCase(), reason: reason.trim() })
  return (
    <Dialog
      open
      title='登记连锁总部'
      okText='登记'
      cancelText='先不办'
      okButtonProps={{ loading: set.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Draft> form={form} layout='vertical' requiredMark={false} onFinish={send}>
        <Form.Item
          name='headOfficeId'
          label='总部那家店的编号'
          extra='在总部的商户页地址里，八位。店家在自己手机上同意后，总部才看得到。'
          rules={[{ required: true, whitespace: true, pattern: /^\s*[0-9A-Za-z]{8}\s*$/, message: '写八位编号' }]}
        >
          <Input maxLength={10} autoComplete='off' />
        </Form.Item>
        <Form.Item name='reason' label='依据' rules={[{ required: true, whitespace: true, message: '写明总部的申请' }]}>
          <Input maxLength={200} autoComplete='off' />
        </Form.Item>
        <ActionError error={set.error} />
      </Form>
    </Dialog>
  )
}

const EndChain = ({ shopId, onClose }: OfShop) => {
  const set = useSet({ shopId, onClose })
  return (
    <ReasonDialog
      open
      title='解除连锁总部'
      verb='解除'
      busy={set.isPending}
      error={set.error}
      onClose={onClose}
      onDo={(reason) => set.mutate({ shopId, reason })}
    >
      <p>解除以后，总部马上看不到这家店。</p>
    </ReasonDialog>
  )
}

/** Whose chain a shop is part of, and whether it lets the head office look. */
export const ChainPanel = ({ shopId }: { readonly shopId: string }) => {
  const api = useApi()
  const { now } = useOutside()
  const locked = registerLock(grantsOf(useMe().data))
  const [doing, setDoing] = useState<'set' | 'end'>()
  const close = () => setDoing(undefined)
  const query = useQuery({ queryKey: ['chain', shopId], queryFn: () => api.shop.showChain({ shopId }) })
  const headOffice = query.data?.headOffice
  return (
    <Panel title='连锁' flush>
      <Loaded query={query} what='连锁'>
        {({ stores }) => (
          <ul className='lines'>
            {headOffice ? (
              <li>
                <div className='grow'>
                  <Link to={`/shops/${headOffice.shopId}`}>{headOffice.name}</Link>
                  <div className='second'>
                    {headOffice.agreedAt
                      ? `总部；店家 ${momentInWords(headOffice.agreedAt, now())}同意总部看`
                      : '总部；店家还没有同意，总部看不到'}
                  </div>
                </div>
              </li>
            ) : (
              <li>没有登记总部。</li>
            )}
            {stores > 0 ? <li>{`本店是总部，登记了 ${stores} 家门店。`}</li> : null}
          </ul>
        )}
      </Loaded>
      <div className='button-row row-note'>
        <GuardedButton size='small' locked={locked} onClick={() => setDoing('set')}>
          {headOffice ? '改总部' : '登记总部'}
        </GuardedButton>
        {headOffice ? (
          <GuardedButton size='small' locked={locked} onClick={() => setDoing('end')}>
            解除
          </GuardedButton>
        ) : null}
      </div>
      {doing === 'set' ? <SetChain shopId={shopId} onClose={close} /> : null}
      {doing === 'end' ? <EndChain shopId={shopId} onClose={close} /> : null}
    </Panel>
  )
}
