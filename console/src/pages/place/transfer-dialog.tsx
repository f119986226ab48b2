import type { Transfer } from '@app/types/shop/transfers'
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { usePlaces } from '../../client/use-places'
import { Dialog } from '../../parts/dialog'
import { ActionError } from '../../parts/notice'
import { useUndoNotice } from '../../parts/undo-notice'
import { figure } from '../../words/figures'

type Moving = { readonly shopIds: string[] } | { readonly gridId: string; readonly name: string }
type Draft = { readonly toGridId: string; readonly reason: string }
type Props = { readonly moving: Moving; readonly onClose: () => void; readonly onBegun: (transfer: Transfer) => void }

const titleOf = (moving: Moving) =>
  'gridId' in moving ? `把${moving.name}的商户全部移交` : `移交 ${figure(moving.shopIds.length)} 户`

/** What moved at once, and who may be looked at for the rest. */
export const doneWords = ({ state, moved, passedOver }: Transfer): string => {
  if (state === 'moving') return '移交开始了，关掉网页也会做完'
  const left = passedOver > 0 ? `，${figure(passedOver)} 户没有动` : ''
  return `移交好了 ${figure(moved)} 户${left}`
}

/** Says that shops moved, and takes that back in one click while it can be. */
const useTransferNotice = () => {
  const api = useApi()
  const queries = useQueryClient()
  const offerUndo = useUndoNotice()
  const refresh = () => {
    void queries.invalidateQueries({ queryKey: ['shops'] })
    void queries.invalidateQueries({ queryKey: ['transfers'] })
    return queries.invalidateQueries({ queryKey: ['place-counts'] })
  }
  const undo = useAction(api.shop.undoTransfer, refresh)
  return (transfer: Transfer) => {
    void refresh()
    if (transfer.state === 'done' && transfer.moved > 0) {
      offerUndo(doneWords(transfer), () => undo.mutate({ transferId: transfer.transferId }))
    }
  }
}

/** Moves chosen shops, or a whole grid's, to another grid; at once, with a reason. */
export const TransferDialog = ({ moving, onClose, onBegun }: Props) => {
  const api = useApi()
  const places = usePlaces()
  const [form] = Form.useForm<Draft>()
  const tell = useTransferNotice()
  const transfer = useAction(api.shop.transferShops, (begun) => {
    tell(begun)
    onClose()
    onBegun(begun)
  })
  const from = 'gridId' in moving ? moving.gridId : undefined
  const send = ({ toGridId, reason }: Draft) => {
    const what = 'gridId' in moving ? { gridId: moving.gridId } : { shopIds: moving.shopIds }
    transfer.mutate({ what, toGridId, reason: reason.trim() })
  }
  return (
    <Dialog
      open
      title={titleOf(moving)}
      okText='移交'
      cancelText='先不移交'
      okButtonProps={{ loading: transfer.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className='second'>马上生效：新网格的人马上看得到，原网格的人马上看不到。历史记录都保留。</p>
      <Form<Draft> form={form} layout='vertical' requiredMark={false} onFinish={send}>
        <Form.Item name='toGridId' label='移交到哪个网格' rules={[{ required: true, message: '选一个网格' }]}>
          <Select
            placeholder='选一个网格'
            showSearch={{ optionFilterProp: 'label' }}
            loading={places.isPending}
            options={(places.data?.stations ?? []).map(({ stationId, name, grids }) => ({
              key: stationId,
              label: name,
              options: grids
                .filter(({ gridId }) => gridId !== from)
                .map((grid) => ({ value: grid.gridId, label: `${name}·${grid.name}` })),
            }))}
          />
        </Form.Item>
        <Form.Item
          name='reason'
          label='原因'
          rules={[{ required: true, whitespace: true, message: '写一句原因，会记进每一户的变更记录' }]}
        >
          <Input maxLength={200} placeholder='例如 网格重新划分' />
        </Form.Item>
      </Form>
      <ActionError error={transfer.error} />
    </Dialog>
  )
}
