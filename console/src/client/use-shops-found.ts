import { useQuery } from '@tanstack/react-query'
import { useLater } from '../parts/use-later'
import { figure } from '../words/figures'
import { useApi } from './api-context'

type Choice = { readonly value: string; readonly label: string; readonly disabled?: boolean }

/** Shops whose name, initials, code or address has the words in it, to choose from; says when there are more. */
export const useShopsFound = (words: string) => {
  const api = useApi()
  const q = useLater(words.trim(), 200)
  const found = useQuery({
    queryKey: ['shops', { q }],
    queryFn: () => api.shop.listShops({ q }),
    enabled: q !== '',
  })
  const { shops = [], total = 0 } = found.data ?? {}
  const choices = shops.map(
    ({ shopId, name, address }): Choice => ({ value: shopId, label: [name, address].filter(Boolean).join('，') }),
  )
  const left = total - shops.length
  const more: readonly Choice[] =
    left > 0 && shops.length > 0 ? [{ value: '', label: `还有 ${figure(left)} 家，再写几个字`, disabled: true }] : []
  const nothing = found.isFetching ? '正在找' : `没有找到“${q}”`
  return {
    choices: [...choices, ...more],
    isFetching: found.isFetching,
    nothing: q === '' ? '输入店名、拼音首字母或代码' : nothing,
  }
}
