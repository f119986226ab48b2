import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useApi } from '../../client/api-context'
import { Dialog } from '../../parts/dialog'
import { Loaded } from '../../parts/loaded'
import { figure } from '../../words/figures'
import type { GridRow } from './place-rows'

type Outside = { readonly shopId: string; readonly name: string; readonly liesIn: readonly { readonly name: string }[] }

const Shop = ({ shop }: { readonly shop: Outside }) => (
  <li>
    <Link to={`/shops/${shop.shopId}`}>{shop.name}</Link>
    <span className='quiet'>
      {shop.liesIn.length > 0 ? `，位置在 ${shop.liesIn.map(({ name }) => name).join('、')}` : '，位置不在任何网格里'}
    </span>
  </li>
)

/** Shops of a grid that lie outside its line. Nothing is moved: somebody looks first. */
export const OutsideShops = ({ grid, onClose }: { readonly grid: GridRow; readonly onClose: () => void }) => {
  const api = useApi()
  const { gridId, name } = grid
  const query = useQuery({ queryKey: ['outside', gridId], queryFn: () => api.shop.checkGrid({ gridId }) })
  return (
    <Dialog open title={`${name}边界外的商户`} footer={null} onCancel={onClose} width={640}>
      <Loaded query={query} what='商户位置' rows={4}>
        {({ outside, outsideTotal, inside, unplaced }) => (
          <>
            <p>{`边界里 ${figure(inside)} 户，边界外 ${figure(outsideTotal)} 户，没有位置的 ${figure(unplaced)} 户。`}</p>
            {outsideTotal > 0 ? (
              <p className='second'>只是提示，不会自动移交。请核对位置，再决定改位置还是移交。</p>
            ) : null}
            <ul className='change-list'>
              {outside.map((shop) => (
                <Shop key={shop.shopId} shop={shop} />
              ))}
            </ul>
            {outsideTotal > outside.length ? <p className='quiet'>{`只列出前 ${outside.length} 户。`}</p> : null}
          </>
        )}
      </Loaded>
    </Dialog>
  )
}
