import { Form, Input, Select } from 'antd'
import { usePlaces } from '../../client/use-places'
import { DayField } from '../../parts/day-field'

/** What the law and the data scope ask of an inspector: certificate, its last day, station, grids. */
export const InspectorFields = () => {
  const stations = usePlaces().data?.stations ?? []
  const form = Form.useFormInstance()
  const stationId: string | undefined = Form.useWatch('stationId', form)
  const grids = stations.find((station) => station.stationId === stationId)?.grids ?? []
  return (
    <>
      <Form.Item
        name='certificateNumber'
        label='执法证号'
        extra='照证上写，例如 YX-070012。'
        rules={[{ required: true, whitespace: true, min: 4, message: '照执法证写证号，至少 4 位' }]}
      >
        <Input maxLength={40} autoComplete='off' />
      </Form.Item>
      <Form.Item
        name='certificateValidUntil'
        label='执法证有效至'
        rules={[{ required: true, message: '选证上的最后一天' }]}
      >
        <DayField />
      </Form.Item>
      <Form.Item name='stationId' label='所' rules={[{ required: true, message: '选一个所' }]}>
        <Select
          placeholder='选一个所'
          options={stations.map((station) => ({ value: station.stationId, label: station.name }))}
          onChange={() => form.setFieldValue('gridIds', [])}
        />
      </Form.Item>
      <Form.Item
        name='gridIds'
        label='网格'
        extra='只看得到这些网格的商户。'
        rules={[{ required: true, message: '至少选一个网格' }]}
      >
        <Select
          mode='multiple'
          placeholder={stationId === undefined ? '先选所' : '选网格'}
          disabled={stationId === undefined}
          options={grids.map((grid) => ({ value: grid.gridId, label: grid.name }))}
        />
      </Form.Item>
    </>
  )
}
