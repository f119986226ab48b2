import { Form, Select } from 'antd'
import { useState } from 'react'
import { useShopsFound } from '../../client/use-shops-found'

/** The shops that a merchant may act for. */
export const MerchantFields = () => {
  const [words, setWords] = useState('')
  const { choices, isFetching, nothing } = useShopsFound(words)
  return (
    <Form.Item name='shopIds' label='哪些店' rules={[{ required: true, message: '至少选一家店' }]}>
      <Select
        mode='multiple'
        placeholder='店名、拼音首字母、代码'
        showSearch={{ filterOption: false, onSearch: setWords }}
        loading={isFetching}
        notFoundContent={nothing}
        options={choices}
      />
    </Form.Item>
  )
}
