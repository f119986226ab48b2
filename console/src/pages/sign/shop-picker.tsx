import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useLater } from '../../parts/use-later'

/** Finds one shop by the words typed; `first` is chosen already when one comes from a shop's page. */
export const ShopPicker = ({ first }: { readonly first: string | undefined }) => {
  const api = useApi()
  const [words, setWords] = useState(first ?? '')
  const q = useLater(words.trim(), 200)
  const found = useQuery({
    queryKey: ['shops', { q }],
    queryFn: () => api.shop.listShops({ q }),
    enabled: q !== '',
  })
  return (
    <Form.Item name='shopId' label='哪家店' rules={[{ required: true, message: '选一家店' }]}>
      <Select
        placeholder='输入店名或编号'
        showSearch={{ filterOption: false, onSearch: setWords }}
        loading={found.isFetching}
        notFoundContent={q === '' ? '输入店名开始找' : found.isFetching ? '正在找' : `没有叫“${q}”的店`}
        options={(found.data?.shops ?? []).map(({ shopId, name, address }) => ({
          value: shopId,
          label: `${name}，${address}`,
        }))}
      />
    </Form.Item>
  )
}
