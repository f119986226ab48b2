import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { placesKey } from '../../client/use-places'
import { Dialog } from '../../parts/dialog'
import { ActionError } from '../../parts/notice'
import type { GridRow } from './place-rows'

type Draft = { readonly responsibleId: string; readonly deputyIds?: string[]; readonly reason: string }

/** Active inspectors of a station, to choose from. */
export const useInspectors = (stationId: string) => {
  const api = useApi()
  const query = useQuery({
    queryKey: ['staff', 'inspectors', stationId],
    queryFn: () => api.identity.listStaff({ role: 'inspector', state: 'active', stationId, sort: 'name' }),
  })
  const choices = (query.data?.people ?? []).map(({ personId, name }) => ({ value: personId, label: name }))
  return { query, choices }
}

const NobodyHere = '本所还没有执法人员，请先在“人员与邀请”里发邀请。'

type FieldsProps = { readonly choices: { readonly value: string; readonly label: string }[]; readonly loading: boolean }

const HolderFields = ({ choices, loading }: FieldsProps) => {
  const responsibleId = Form.useWatch('responsibleId')
  const search = { optionFilterProp: 'label' }
  return (
    <>
      <Form.Item
        name='responsibleId'
        label='责任人'
        extra='只能有一位，名字会写在这个网格商户的公示页上。'
        rules={[{ required: true, message: '选一位责任人' }]}
      >
        <Select
          placeholder='选一位'
          showSearch={search}
          loading={loading}
          options={choices}
          notFoundContent={NobodyHere}
        />
      </Form.Item>
      <Form.Item name='deputyIds' label='协管人' extra='可以不选，也可以选几位。'>
        <Select
          mode='multiple'
          placeholder='不选'
          showSearch={search}
          maxCount={9}
          loading={loading}
          options={choices.filter(({ value }) => value !== responsibleId)}
          notFoundContent={NobodyHere}
        />
      </Form.Item>
      <Form.Item
        name='reason'
        label='原因'
        rules={[{ required: true, whitespace: true, message: '写一句原因，会记进变更记录' }]}
      >
        <Input maxLength={200} placeholder='例如 年度轮岗' />
      </Form.Item>
    </>
  )
}

/** Says who answers for a grid, one person, and who stands in. */
export const AppointHolders = ({ grid, onClose }: { readonly grid: GridRow; readonly onClose: () => void }) => {
  const api = useApi()
  const queries = useQueryClient()
  const [form] = Form.useForm<Draft>()
  const { query, choices } = useInspectors(grid.stationId)
  const appoint = useAction(api.shop.appointHolders, () => {
    onClose()
    void queries.invalidateQueries({ queryKey: ['staff'] })
    void queries.invalidateQueries({ queryKey: ['holdings'] })
    return queries.invalidateQueries({ queryKey: placesKey })
  })
  const send = ({ responsibleId, deputyIds = [], reason }: Draft) => {
    const deputies = deputyIds.filter((id) => id !== responsibleId)
    appoint.mutate({ gridId: grid.gridId, responsibleId, deputyIds: deputies, reason: reason.trim() })
  }
  const { responsible, deputies } = grid
  return (
    <Dialog
      open
      title={`谁管${grid.name}`}
      okText='定下来'
      cancelText='先不改'
      okButtonProps={{ loading: appoint.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Draft>
        form={form}
        layout='vertical'
        requiredMark={false}
        onFinish={send}
        initialValues={{
          ...(responsible && { responsibleId: responsible.personId }),
          deputyIds: deputies.map(({ personId }) => personId),
        }}
      >
        <HolderFields choices={choices} loading={query.isPending} />
      </Form>
      <ActionError error={query.error ?? appoint.error} />
    </Dialog>
  )
}
