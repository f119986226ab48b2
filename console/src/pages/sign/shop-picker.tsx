import { Form, Select } from 'antd'
import { useState } from 'react'
import { useShopsFound } from '../../client/use-shops-found'

/** Finds one shop by the words typed; `first` is chosen already when one comes from a shop's page. */
export const ShopPicker = ({ first }: { readonly first: string | undefined }) => {
  const [words, setWords] = useState(first ?? '')
  const { choices, isFetching, nothing } = useShopsFound(words)
  return (
    <Form.Item name='shopId' label='哪家店' rules={[{ required: true, message: '选一家店' }]}>
      <Select
        placeholder='店名、拼音首字母、代码'
        showSearch={{ filterOption: false, onSearch: setWords }}
        loading={isFetching}
        notFoundContent={nothing}
        options={choices}
      />
    </Form.Item>
  )
}
