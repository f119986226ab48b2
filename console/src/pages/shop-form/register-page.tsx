import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { PageHead } from '../../parts/page-head'
import { registering, type ShopDraft } from './shop-draft'
import { ShopForm } from './shop-form'

const begin = { status: 'active', businessTypes: [], pointSource: 'map' } as const

/** Puts one shop on the register. */
const RegisterPage = () => {
  const api = useApi()
  const queries = useQueryClient()
  const go = useNavigate()
  const [form] = Form.useForm<ShopDraft>()
  const register = useAction(api.shop.registerShop, ({ shopId }) => {
    void queries.invalidateQueries({ queryKey: ['shops'] })
    return go(`/shops/${shopId}`)
  })
  return (
    <>
      <PageHead
        title='登记商户'
        crumbs={[{ to: '/shops', label: '商户' }]}
        facts='一家一家登记；很多家请导入登记表。'
      />
      <ShopForm
        form={form}
        begin={{ ...begin, businessTypes: [] }}
        verb='登记'
        busy={register.isPending}
        error={register.error}
        onSend={(draft) => register.mutate(registering(draft))}
      >
        <Link className='button' to='/shops'>
          先不登记
        </Link>
      </ShopForm>
    </>
  )
}
export default RegisterPage
