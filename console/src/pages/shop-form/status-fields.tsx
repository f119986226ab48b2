import { monthsWords } from '@app/rules/shop/facts/season'
import { nextStatuses } from '@app/rules/shop/facts/status'
import { type ShopStatus, shopStatusNames } from '@app/types/shop/values'
import { Checkbox, Form, Input, Select } from 'antd'
import { DayField } from '../../parts/day-field'

/** What a status means for everything else, in one sentence. */
const meanings: Readonly<Record<ShopStatus, string>> = {
  applied: '审核通过以前不公示、不做码牌、不检查。',
  active: '公示，检查。',
  seasonal: '一年里只有几个月营业：公示；不在营业季时公示页会写明。',
  suspended: '公示页写明停业；不做码牌；仍可检查，看是不是真的停了。',
  closed: '公示页写明已注销；不再检查、不再登记证照。',
  merged: '这一户已经并入另一户，要先拆开再改。',
  moved: '公示页写明搬到哪里；不再检查、不再登记证照。',
}

const months = Array.from({ length: 12 }, (_, n) => ({ value: n + 1, label: `${n + 1} 月` }))

const OpenMonths = () => {
  const open = Form.useWatch<number[] | undefined>('openMonths') ?? []
  return (
    <Form.Item
      name='openMonths'
      label='营业月份'
      extra={open.length > 0 ? `${monthsWords(open)}营业。` : '勾选营业的月份。'}
      rules={[{ required: true, type: 'array', min: 1, message: '至少勾一个月' }]}
    >
      <Checkbox.Group options={months} />
    </Form.Item>
  )
}

type Props = {
  /** Absent: the shop is registered now. */
  readonly from?: ShopStatus
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** The status and what it asks for; only those that may follow are offered. */
export const StatusFields = ({ from, today }: Props) => {
  const offered: readonly ShopStatus[] = from ? [from, ...nextStatuses(from)] : ['active', 'seasonal', 'applied']
  const status = Form.useWatch<ShopStatus | undefined>('status') ?? from ?? 'active'
  return (
    <>
      <Form.Item name='status' label='状态' extra={meanings[status]}>
        <Select options={offered.map((one) => ({ value: one, label: shopStatusNames[one] }))} />
      </Form.Item>
      {status === 'seasonal' ? <OpenMonths /> : null}
      {status === 'moved' ? (
        <Form.Item
          name='movedTo'
          label='搬到哪里'
          extra='会公示，写新的经营地址。'
          rules={[{ required: true, whitespace: true, message: '写搬到哪里，不知道就写“不详”' }]}
        >
          <Input maxLength={200} autoComplete='off' />
        </Form.Item>
      ) : null}
      <Form.Item name='statusSince' label='从哪天起' extra='不写就是今天。'>
        <DayField latest={today} allowClear />
      </Form.Item>
    </>
  )
}
