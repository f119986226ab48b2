import type { Station } from '@app/types/shop/places'
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
  readonly begin?: Draft
  readonly no?: string
  readonly busy: boolean
  readonly error: unknown
  readonly onClose: () => void
  readonly onAdd: (draft: Draft) => void
  readonly children?: ReactNode
}

const PlaceDialog = ({ title, verb, example, begin, no = '先不加', busy, error, ...rest }: DialogProps) => {
  const { onClose, onAdd, children } = rest
  const [form] = Form.useForm<Draft>()
  return (
    <Dialog
      open
      title={title}
      okText={verb}
      cancelText={no}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Draft>
        form={form}
        layout='vertical'
        requiredMark={false}
        onFinish={onAdd}
        {...(begin ? { initialValues: begin } : {})}
      >
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

const Phone = () => (
  <Form.Item name='phone' label='电话' extra='写在码牌和公示页上，没有电话做不了码牌。'>
    <Input maxLength={30} autoComplete='off' inputMode='tel' />
  </Form.Item>
)

const useRefresh = (onClose: () => void) => {
  const queries = useQueryClient()
  return () => {
    onClose()
    return queries.invalidateQueries({ queryKey: placesKey })
  }
}

const cleaned = ({ name, phone }: Draft) => ({ name: name.trim(), ...(phone?.trim() ? { phone: phone.trim() } : {}) })

export const NewStation = ({ onClose }: { readonly onClose: () => void }) => {
  const api = useApi()
  const add = useAction(api.shop.addStation, useRefresh(onClose))
  const send = (draft: Draft) => add.mutate(cleaned(draft))
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
      <Phone />
    </PlaceDialog>
  )
}

/** Another name or telephone: cards follow at once, signs that hang keep the old one until they are printed anew. */
export const ChangeStation = ({ station, onClose }: { readonly station: Station; readonly onClose: () => void }) => {
  const api = useApi()
  const change = useAction(api.shop.changeStation, useRefresh(onClose))
  const { stationId, name, phone } = station
  return (
    <PlaceDialog
      title={`改${name}`}
      verb='改好了'
      no='先不改'
      example='青石市场监管所'
      begin={{ name, ...(phone ? { phone } : {}) }}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onAdd={(draft) => change.mutate({ stationId, ...cleaned(draft) })}
    >
      <Phone />
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
