import { Form, Select } from 'antd'
import { usePlaces } from '../../client/use-places'

const useStationOptions = () =>
  (usePlaces().data?.stations ?? []).map((station) => ({ value: station.stationId, label: station.name }))

/** The station that a head (站所负责人) acts for. */
export const HeadFields = () => (
  <Form.Item
    name='stationId'
    label='所'
    extra='看得到、办得了本所全部网格的事。要检查，再给一个执法人员的角色。'
    rules={[{ required: true, message: '选一个所' }]}
  >
    <Select placeholder='选一个所' options={useStationOptions()} />
  </Form.Item>
)

/** What a leader (分管领导) reads; nothing chosen is the whole district. */
export const LeaderFields = () => (
  <Form.Item name='stationIds' label='看哪些所' extra='不选就是全区。只能看，不能改。'>
    <Select mode='multiple' placeholder='全区' allowClear options={useStationOptions()} />
  </Form.Item>
)
