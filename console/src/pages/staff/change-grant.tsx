import type { ChangeableGrant, Person } from '@app/types/identity/contract'
import { roleNames } from '@app/types/identity/values'
import { useQueryClient } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Dialog } from '../../parts/dialog'
import { ActionError } from '../../parts/notice'
import { InspectorFields } from './inspector-fields'
import { changeableIn, type Draft, grantOf } from './invitation-draft'
import { HeadFields, LeaderFields } from './station-fields'

type Role = ChangeableGrant['role']
type Written = Omit<Draft, 'expiresInDays' | 'name'> & { readonly role: Role; readonly reason: string }

const FieldsOf = ({ role }: { readonly role: Role }) => {
  if (role === 'inspector') return <InspectorFields />
  return role === 'stationHead' ? <HeadFields /> : <LeaderFields />
}

type Props = {
  readonly person: Person
  readonly onClose: () => void
  /** With the person and the revision that the change left: the list waits for it. */
  readonly onChanged: (known: string) => void
}

const useChange = ({ onClose, onChanged }: Props) => {
  const api = useApi()
  const queries = useQueryClient()
  return useAction(api.identity.changeGrant, ({ personId, revision }) => {
    onClose()
    onChanged(`${personId}:${revision}`)
    return queries.invalidateQueries({ queryKey: ['staff'] })
  })
}

/** Certificate, grids and stations of somebody who holds the role already; a new role comes by invitation. */
export const ChangeGrant = (props: Props) => {
  const { person, onClose } = props
  const held = changeableIn(person.grants)
  const [form] = Form.useForm<Written>()
  const [role, setRole] = useState<Role>(held[0]?.role ?? 'inspector')
  const change = useChange(props)
  const grant = held.find((one) => one.role === role)
  const send = ({ reason, ...written }: Written) => {
    const next = grantOf({ ...written, name: person.name, expiresInDays: 1 }) as ChangeableGrant | undefined
    if (next !== undefined) change.mutate({ personId: person.personId, grant: next, reason: reason.trim() })
  }
  return (
    <Dialog
      open
      title={`改${person.name}的证件和网格`}
      okText='改好了'
      cancelText='先不改'
      okButtonProps={{ loading: change.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Written>
        key={role}
        form={form}
        layout='vertical'
        requiredMark={false}
        preserve={false}
        initialValues={{ ...grant, role }}
        onFinish={send}
      >
        <Form.Item name='role' label='角色'>
          <Select options={held.map((one) => ({ value: one.role, label: roleNames[one.role] }))} onChange={setRole} />
        </Form.Item>
        <FieldsOf role={role} />
        <Form.Item
          name='reason'
          label='原因'
          rules={[{ required: true, whitespace: true, message: '写一句原因，会记进操作记录' }]}
        >
          <Input.TextArea rows={2} maxLength={200} />
        </Form.Item>
        <ActionError error={change.error} />
      </Form>
    </Dialog>
  )
}
