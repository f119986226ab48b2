import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useLater } from '../../parts/use-later'

/** The shops that a merchant may act for. */
export const MerchantFields = () => {
  const api = useApi()
  const [words, setWords] = useState('')
  const q = useLater(words.trim(), 200)
  const found = useQuery({
    queryKey: ['shops', { q }],
    queryFn: () => api.shop.listShops({ q }),
    enabled: q !== '',
  })
  return (
    <Form.Item name='shopIds' label='哪些店' rules={[{ required: true, message: '至少选一家店' }]}>
      <Select
        mode='multiple'
        placeholder='输入店名找'
        showSearch={{ filterOption: false, onSearch: setWords }}
        notFoundContent={q === '' ? '输入店名开始找' : `没有叫“${q}”的店`}
        options={(found.data?.shops ?? []).map(({ shopId, name, address }) => ({
          value: shopId,
          label: `${name}，${address}`,
        }))}
      />
    </Form.Item>
  )
}
