import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { usePlaces } from '../../client/use-places'
import { ActionError } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { ShopPicker } from './shop-picker'

type Order = {
  readonly scope: 'unprinted' | 'everywhere' | 'station' | 'grid' | 'shop'
  readonly stationId?: string
  readonly gridId?: string
  readonly shopId?: string
  readonly image: 'qr' | 'wxacode'
}

const wholeDistrict = { unprinted: { unprinted: true }, everywhere: { everywhere: true } } as const

const isWhole = (scope: Order['scope']): scope is keyof typeof wholeDistrict => scope in wholeDistrict

/** What is asked of the server; undefined while nothing is chosen. */
export const orderOf = ({ scope, stationId, gridId, shopId, image }: Order) => {
  if (isWhole(scope)) return { target: wholeDistrict[scope], image }
  if (scope === 'station') return stationId === undefined ? undefined : { target: { stationId }, image }
  if (scope === 'grid') return gridId === undefined ? undefined : { target: { gridId }, image }
  return shopId === undefined ? undefined : { target: { shopId }, image }
}

const StationPicker = () => {
  const places = usePlaces()
  return (
    <Form.Item name='stationId' label='哪个所' rules={[{ required: true, message: '选一个监管所' }]}>
      <Select
        placeholder='选一个监管所'
        showSearch={{ optionFilterProp: 'label' }}
        loading={places.isPending}
        options={(places.data?.stations ?? []).map(({ stationId, name }) => ({ value: stationId, label: name }))}
      />
    </Form.Item>
  )
}

const GridPicker = () => {
  const places = usePlaces()
  return (
    <Form.Item name='gridId' label='哪个网格' rules={[{ required: true, message: '选一个网格' }]}>
      <Select
        placeholder='选一个网格'
        showSearch={{ optionFilterProp: 'label' }}
        loading={places.isPending}
        options={(places.data?.stations ?? []).map(({ stationId, name, grids }) => ({
          key: stationId,
          label: name,
          options: grids.map((grid) => ({ value: grid.gridId, label: `${name}·${grid.name}` })),
        }))}
      />
    </Form.Item>
  )
}

const PlacePicker = ({ scope, shopId }: { readonly scope: Order['scope']; readonly shopId: string | undefined }) => {
  if (isWhole(scope)) return null
  if (scope === 'station') return <StationPicker />
  return scope === 'grid' ? <GridPicker /> : <ShopPicker first={shopId} />
}

/** Orders signs; the job then runs by itself. */
export const OrderForm = ({ shopId }: { readonly shopId: string | undefined }) => {
  const api = useApi()
  const queries = useQueryClient()
  const [scope, setScope] = useState<Order['scope']>(shopId === undefined ? 'grid' : 'shop')
  const print = useAction(api.shop.printSigns, () => queries.invalidateQueries({ queryKey: ['signs'] }))
  const order = (chosen: Order) => {
    const wanted = orderOf(chosen)
    if (wanted !== undefined) print.mutate(wanted)
  }
  return (
    <Panel>
      <Form<Order>
        className='form-narrow'
        layout='vertical'
        requiredMark={false}
        initialValues={{ scope, image: 'qr', ...(shopId === undefined ? {} : { shopId }) }}
        onFinish={order}
      >
        <Form.Item name='scope' label='给谁做'>
          <Radio.Group
            onChange={({ target }) => setScope(target.value)}
            options={[
              { value: 'grid', label: '一个网格的全部商户' },
              { value: 'station', label: '一个所的全部商户' },
              { value: 'unprinted', label: '全区还没有码牌的店' },
              { value: 'everywhere', label: '全区' },
              { value: 'shop', label: '一家店' },
            ]}
          />
        </Form.Item>
        <PlacePicker scope={scope} shopId={shopId} />
        <Form.Item
          name='image'
          label='用哪种码'
          extra='普通二维码任何相机都能扫；本局没有备案域名时用小程序码。一张码牌上只有一种码。'
        >
          <Radio.Group
            options={[
              { value: 'qr', label: '普通二维码' },
              { value: 'wxacode', label: '小程序码' },
            ]}
          />
        </Form.Item>
        <Button type='primary' htmlType='submit' loading={print.isPending}>
          做码牌
        </Button>
      </Form>
      <ActionError error={print.error} />
    </Panel>
  )
}
