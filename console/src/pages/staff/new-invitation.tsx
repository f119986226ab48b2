import { roleNames } from '@app/types/identity/values'
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Dialog } from '../../parts/dialog'
import { ActionError } from '../../parts/notice'
import { HandOver, type Made } from './hand-over'
import { InspectorFields } from './inspector-fields'
import { type Draft, grantOf, invitable } from './invitation-draft'
import { MerchantFields } from './merchant-fields'
import { HeadFields, LeaderFields } from './station-fields'

const lifetimes = [1, 3, 7, 14, 30]

const Fields = ({ role }: { readonly role: Draft['role'] }) => (
  <>
    <Form.Item
      name='name'
      label='姓名'
      rules={[{ required: true, whitespace: true, message: '写本人姓名，接受时会给本人核对' }]}
    >
      <Input maxLength={40} autoComplete='off' />
    </Form.Item>
    <Form.Item name='role' label='角色' extra='业务、安全、审计三种管理员要由三个人担任。'>
      <Select options={invitable.map((one) => ({ value: one, label: roleNames[one] }))} />
    </Form.Item>
    {role === 'inspector' ? <InspectorFields /> : null}
    {role === 'stationHead' ? <HeadFields /> : null}
    {role === 'leader' ? <LeaderFields /> : null}
    {role === 'merchant' ? <MerchantFields /> : null}
    <Form.Item name='expiresInDays' label='几天内有效'>
      <Select options={lifetimes.map((days) => ({ value: days, label: `${days} 天` }))} />
    </Form.Item>
  </>
)

type Props = { readonly open: boolean; readonly onClose: () => void }

/** Writes an invitation, then shows its link once. */
export const NewInvitation = ({ open, onClose }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  const [form] = Form.useForm<Draft>()
  const [role, setRole] = useState<Draft['role']>('inspector')
  const [made, setMade] = useState<Made>()
  const create = useAction(api.identity.createInvitation, ({ token, expiresAt }, { name }) => {
    setMade({ token, expiresAt, name })
    return queries.invalidateQueries({ queryKey: ['invitations'] })
  })
  const send = (draft: Draft) => {
    const grant = grantOf(draft)
    if (grant !== undefined) create.mutate({ name: draft.name.trim(), grant, expiresInDays: draft.expiresInDays })
  }
  const close = () => {
    setMade(undefined)
    setRole('inspector')
    create.reset()
    onClose()
  }
  return (
    <Dialog
      open={open}
      title={made === undefined ? '发邀请' : `给${made.name}的邀请`}
      cancelText='先不发'
      okText={made === undefined ? '生成邀请' : '交给他了'}
      cancelButtonProps={made === undefined ? {} : { style: { display: 'none' } }}
      okButtonProps={{ loading: made === undefined && create.isPending }}
      onOk={() => (made === undefined ? form.submit() : close())}
      onCancel={close}
      destroyOnHidden
    >
      {made === undefined ? (
        <Form<Draft>
          form={form}
          layout='vertical'
          requiredMark={false}
          preserve={false}
          scrollToFirstError={{ focus: true }}
          initialValues={{ role, expiresInDays: 7 }}
          onValuesChange={(changed: Partial<Draft>) => changed.role && setRole(changed.role)}
          onFinish={send}
        >
          <Fields role={role} />
          <ActionError error={create.error} />
        </Form>
      ) : (
        <HandOver made={made} />
      )}
    </Dialog>
  )
}
