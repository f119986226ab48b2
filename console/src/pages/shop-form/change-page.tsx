import type { Dossier } from '@app/types/shop/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Loaded } from '../../parts/loaded'
import { Notice } from '../../parts/notice'
import { PageHead } from '../../parts/page-head'
import { changing, draftOf, type ShopDraft } from './shop-draft'
import { ShopForm } from './shop-form'

const Change = ({ shop }: { readonly shop: Dossier }) => {
  const api = useApi()
  const queries = useQueryClient()
  const go = useNavigate()
  const [form] = Form.useForm<ShopDraft>()
  const [isSame, setSame] = useState(false)
  const change = useAction(api.shop.changeShop, async () => {
    void queries.invalidateQueries({ queryKey: ['shops'] })
    await queries.invalidateQueries({ queryKey: ['shop', shop.shopId] })
    return await go(`/shops/${shop.shopId}`)
  })
  const send = (draft: ShopDraft) => {
    const input = changing(draft, shop)
    setSame(input === undefined)
    if (input) change.mutate(input)
  }
  return (
    <>
      <PageHead
        title='改登记'
        crumbs={[
          { to: '/shops', label: '商户' },
          { to: `/shops/${shop.shopId}`, label: shop.name },
        ]}
        facts={shop.name}
      />
      {isSame ? <Notice tone='warn'>没有要改的地方。改好再提交，或返回。</Notice> : null}
      <ShopForm
        form={form}
        begin={draftOf(shop)}
        shop={shop}
        verb='改好了'
        busy={change.isPending}
        error={change.error}
        onSend={send}
      >
        <Link className='button' to={`/shops/${shop.shopId}`}>
          先不改
        </Link>
      </ShopForm>
    </>
  )
}

/** Corrects what the register keeps of one shop, or lets its status change. */
const ChangePage = () => {
  const { shopId = '' } = useParams()
  const api = useApi()
  // what somebody types must not be written over by what is read anew
  const query = useQuery({
    queryKey: ['shop', shopId, 'change'],
    queryFn: () => api.shop.showShop({ shopId }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  })
  return (
    <Loaded query={query} what='这家店'>
      {(shop) => <Change shop={shop} />}
    </Loaded>
  )
}
export default ChangePage
