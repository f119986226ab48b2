import type { Dossier } from '@app/types/shop/contract'
import { Qr } from '../../parts/qr'

/** How the A5 sign looks on the wall: name, code, how to scan, the station's phone. The print comes from the server. */
export const SignPreview = ({ shop, url }: { readonly shop: Dossier; readonly url: string }) => (
  <figure className='sign-sheet' aria-label='码牌样子'>
    <b className='sign-name'>{shop.name}</b>
    <Qr text={url} label={`${shop.name}的码，打开公示页`} level='H' />
    <span className='sign-how'>微信扫一扫，看证照和检查结果</span>
    <figcaption>
      {shop.stationName ?? '还没有分到所'}
      <br />
      {shop.stationPhone}
    </figcaption>
  </figure>
)
