import type { Dossier } from '@app/types/shop/contract'
import { Facts, Missing } from '../../parts/facts'
import { Panel } from '../../parts/panel'
import { inFours } from '../../words/figures'
import { Doubts } from './doubts'
import { PlaceChoice } from './place-choice'

const number = (shop: Dossier) => shop.creditCode ?? shop.registrationNumber

/** Registered facts; what is missing is said. */
export const DossierFacts = ({ shop }: { readonly shop: Dossier }) => {
  const code = number(shop)
  return (
    <Panel title='登记' aside={<span className='quiet'>{`编号 ${shop.shopId}`}</span>}>
      <Facts
        facts={[
          {
            name: shop.creditCode === undefined && code !== undefined ? '注册号' : '统一社会信用代码',
            value: code === undefined ? <Missing /> : <span className='code'>{inFours(code)}</span>,
          },
          { name: '地址', value: shop.address || <Missing /> },
          { name: '负责人', value: shop.operator ?? <Missing /> },
          { name: '电话', value: shop.phone ?? <Missing /> },
          { name: '所', value: shop.stationName ?? <Missing /> },
          { name: '网格', value: <PlaceChoice shop={shop} /> },
          { name: '待核对', value: <Doubts flags={shop.flags} /> },
        ]}
      />
    </Panel>
  )
}
