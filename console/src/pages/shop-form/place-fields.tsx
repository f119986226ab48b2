import { Form, Input, Select } from 'antd'
import { grantsOf, useMe } from '../../client/use-me'
import { usePlaces } from '../../client/use-places'
import { keepsStation } from '../../words/role-words'
import { pointHint } from './number-hints'

const sources = [
  { value: 'map', label: '地图上看的' },
  { value: 'onSite', label: '在店里定位的' },
  { value: 'typed', label: '别处抄的' },
]

/** Where the shop is: its address is published, its point on the map is not. */
export const WhereFields = () => (
  <>
    <Form.Item
      name='address'
      label='地址'
      extra='照实际经营的地方写，会公示，检查文书也用它。'
      rules={[{ required: true, whitespace: true, message: '写地址，检查文书要写地点' }]}
    >
      <Input maxLength={200} autoComplete='off' />
    </Form.Item>
    <Form.Item
      name='point'
      label='位置'
      extra='经度、纬度（高德、腾讯地图的坐标），例如 106.551, 38.472。只给本局人员看。'
      rules={[
        {
          validator: async (_, text: string | undefined) => {
            const wrong = pointHint(text)
            if (wrong) throw new Error(wrong.words)
          },
        },
      ]}
    >
      <Input maxLength={60} autoComplete='off' placeholder='还没有' />
    </Form.Item>
    <Form.Item name='pointSource' label='位置怎么来的'>
      <Select options={sources} />
    </Form.Item>
  </>
)

/** Whose shop it becomes: a station, or one of its grids. A head gives it to the own station only. */
export const HolderField = () => {
  const places = usePlaces()
  const grants = grantsOf(useMe().data)
  const mine = (places.data?.stations ?? []).filter(({ stationId }) => keepsStation(grants, stationId))
  return (
    <Form.Item name='place' label='所和网格' extra='可以先只选所，以后再分网格。'>
      <Select
        allowClear
        placeholder='以后再分'
        showSearch={{ optionFilterProp: 'label' }}
        loading={places.isPending}
        options={mine.map(({ stationId, name, grids }) => ({
          label: name,
          title: name,
          options: [
            { value: stationId, label: `${name}，先不分网格` },
            ...grids.map((grid) => ({ value: `${stationId}/${grid.gridId}`, label: `${name}·${grid.name}` })),
          ],
        }))}
      />
    </Form.Item>
  )
}
