import type { Station } from '@app/types/shop/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { placesKey } from '../../client/use-places'
import { Dialog } from '../../parts/dialog'
import { ActionError } from '../../parts/notice'

type Draft = { readonly name: string; readonly phone?: string }
type DialogProps = {
  readonly title: string
  readonly verb: string
  readonly example: string
  readonly busy: boolean
  readonly error: unknown
  readonly onClose: () => void
  readonly onAdd: (draft: Draft) => void
  readonly children?: ReactNode
}

const PlaceDialog = ({ title, verb, example, busy, error, onClose, onAdd, children }: DialogProps) => {
  const [form] = Form.useForm<Draft>()
  return (
    <Dialog
      open
      title={title}
      okText={verb}
      cancelText='先不加'
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Draft> form={form} layout='vertical' requiredMark={false} onFinish={onAdd}>
        <Form.Item
          name='name'
          label='名称'
          extra={`例如 ${example}。`}
          rules={[{ required: true, whitespace: true, message: '写一个名称' }]}
        >
          <Input maxLength={40} autoComplete='off' />
        </Form.Item>
        {children}
      </Form>
      <ActionError error={error} />
    </Dialog>
  )
}

const useRefresh = (onClose: () => void) => {
  const queries = useQueryClient()
  return () => {
    onClose()
    return queries.invalidateQueries({ queryKey: placesKey })
  }
}

export const NewStation = ({ onClose }: { readonly onClose: () => void }) => {
  const api = useApi()
  const add = useAction(api.shop.addStation, useRefresh(onClose))
  const send = ({ name, phone }: Draft) => add.mutate({ name: name.trim(), ...(phone ? { phone: phone.trim() } : {}) })
  return (
    <PlaceDialog
      title='加所'
      verb='加所'
      example='青石市场监管所'
      busy={add.isPending}
      error={add.error}
      onClose={onClose}
      onAdd={send}
    >
      <Form.Item name='phone' label='电话（选填）' extra='会写在码牌和公示页上。'>
        <Input maxLength={30} autoComplete='off' inputMode='tel' />
      </Form.Item>
    </PlaceDialog>
  )
}

export const NewGrid = ({ station, onClose }: { readonly station: Station; readonly onClose: () => void }) => {
  const api = useApi()
  const add = useAction(api.shop.addGrid, useRefresh(onClose))
  return (
    <PlaceDialog
      title={`给${station.name}加网格`}
      verb='加网格'
      example='07 网格'
      busy={add.isPending}
      error={add.error}
      onClose={onClose}
      onAdd={({ name }) => add.mutate({ stationId: station.stationId, name: name.trim() })}
    />
  )
}
