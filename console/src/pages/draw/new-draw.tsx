import { type DrawShown, mostDrawn } from '@app/types/inspection/draw'
import { type BusinessType, businessTypeNames, businessTypes } from '@app/types/shop/values'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { usePlaces } from '../../client/use-places'
import { options } from '../../parts/choice'
import { DayField } from '../../parts/day-field'
import { Dialog } from '../../parts/dialog'
import { Icon } from '../../parts/icon'
import { ActionError } from '../../parts/notice'
import { dayOf } from '../../words/day'
import { excludedIn } from './excluded-lines'

type Filled = {
  readonly title: string
  readonly count: number
  readonly by: DrawShown['by']
  readonly stationId?: string | null
  readonly businessType?: BusinessType | null
  readonly source: string
  readonly sourceDay: string
  readonly excluded: string
}

const needed = (message: string) => [{ required: true, whitespace: true, message }]

const Scope = () => {
  const stations = usePlaces().data?.stations ?? []
  return (
    <div className='form-pair'>
      <Form.Item name='stationId' label='哪个所'>
        <Select
          allowClear
          placeholder='全区'
          options={stations.map(({ stationId, name }) => ({ value: stationId, label: name }))}
        />
      </Form.Item>
      <Form.Item name='businessType' label='哪种业态'>
        <Select allowClear placeholder='全部业态' options={options(businessTypes, businessTypeNames)} />
      </Form.Item>
    </div>
  )
}

const ways = [
  { value: 'whole', label: '不分，一起抽' },
  { value: 'station', label: '按各所户数分配' },
  { value: 'businessType', label: '按各业态户数分配' },
]

const HowMany = () => (
  <div className='form-pair'>
    <Form.Item name='count' label='抽几户' rules={[{ required: true, message: `写 1 到 ${mostDrawn}` }]}>
      <InputNumber min={1} max={mostDrawn} precision={0} />
    </Form.Item>
    <Form.Item name='by' label='怎样分'>
      <Select options={ways} />
    </Form.Item>
  </div>
)

const judgeExcluded = (_: unknown, text = '') => {
  const { wrong } = excludedIn(text)
  return wrong.length === 0
    ? Promise.resolve()
    : Promise.reject(new Error(`第 ${wrong.join('、')} 行写成“商户代码 空格 理由”`))
}

const Fields = () => (
  <>
    <Form.Item name='title' label='这次抽取叫什么' rules={needed('起个名字')}>
      <Input maxLength={60} placeholder='例如：十二月餐饮随机复查' />
    </Form.Item>
    <Scope />
    <HowMany />
    <Form.Item name='source' label='用哪个公开号码' rules={needed('写明号码从哪里来')}>
      <Input maxLength={60} placeholder='例如：当天福彩 3D 开奖号' />
    </Form.Item>
    <Form.Item name='sourceDay' label='哪一天的号码' rules={[{ required: true, message: '选今天或以后的一天' }]}>
      <DayField />
    </Form.Item>
    <Form.Item
      name='excluded'
      label='不参加抽取的商户'
      extra='一行一户：商户代码、空格、理由。'
      validateTrigger='onBlur'
      rules={[{ validator: judgeExcluded }]}
    >
      <Input.TextArea rows={3} />
    </Form.Item>
  </>
)

const askedFrom = ({ stationId, businessType, excluded, title, source, ...rest }: Filled) => ({
  ...rest,
  title: title.trim(),
  source: source.trim(),
  excluded: excludedIn(excluded).excluded.map((one) => ({ ...one })),
  ...(stationId ? { stationId } : {}),
  ...(businessType ? { businessType } : {}),
})

/** Fixes which shops can be drawn, and by which number that is not known yet. */
export const NewDraw = () => {
  const api = useApi()
  const go = useNavigate()
  const queries = useQueryClient()
  const today = dayOf(useOutside().now())
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Filled>()
  const freeze = useAction(api.inspection.freezeDraw, async ({ drawId }) => {
    await queries.invalidateQueries({ queryKey: ['draws'] })
    return await go(`/draws/${drawId}`)
  })
  return (
    <>
      <Button type='primary' icon={<Icon name='plus' size={15} />} onClick={() => setOpen(true)}>
        定一份名单
      </Button>
      <Dialog
        open={open}
        title='定一份名单'
        okText='定下名单'
        cancelText='先不定'
        okButtonProps={{ loading: freeze.isPending }}
        onCancel={() => setOpen(false)}
        onOk={() => form.submit()}
        destroyOnHidden
      >
        <div className='dialog-body'>
          <Form<Filled>
            form={form}
            layout='vertical'
            requiredMark={false}
            preserve={false}
            initialValues={{ count: 5, by: 'whole', sourceDay: today, excluded: '' }}
            onFinish={(filled) => freeze.mutate(askedFrom(filled))}
          >
            <Fields />
          </Form>
          <ActionError error={freeze.error} />
        </div>
      </Dialog>
    </>
  )
}
