import type { ApplicationShown } from '@app/types/shop/joining/contract'
import { businessTypeNames, shopStatusNames } from '@app/types/shop/values'
import { Link } from 'react-router'
import { Panel } from '../../parts/panel'
import { useLikeShops } from './use-like-shops'

const typesOf = (types: ApplicationShown['businessTypes']) => types.map((type) => businessTypeNames[type]).join('、')

/** Line by line: what was said, and what the register has. */
const Registered = ({ one }: { readonly one: ApplicationShown }) => {
  const { registered } = one
  if (registered === undefined) return null
  const lines = [
    ['店名', one.name, registered.name],
    ['地址', one.address, registered.address],
    ['经营者', one.operator ?? '—', registered.operator ?? '未登记'],
    ['业态', typesOf(one.businessTypes), typesOf(registered.businessTypes)],
    ['状态', '—', shopStatusNames[registered.status]],
    ['商户', one.applicant ?? '—', registered.merchants === 0 ? '还没有人管' : `${registered.merchants} 人在管`],
  ] as const
  return (
    <Panel title='这个代码已在册：通过就是认领这家店'>
      <table className='compare'>
        <thead>
          <tr>
            <th scope='col'>项目</th>
            <th scope='col'>申请</th>
            <th scope='col'>在册</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, said, known]) => (
            <tr key={name}>
              <th scope='row'>{name}</th>
              <td>{said}</td>
              <td>{known}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Link to={`/shops/${registered.shopId}`}>看在册的档案</Link>
    </Panel>
  )
}

const alikeWords = { name: '店名像', address: '门牌一样' } as const

const LikeShops = ({ applicationId }: Pick<ApplicationShown, 'applicationId'>) => {
  const shops = useLikeShops(applicationId).data?.shops ?? []
  if (shops.length === 0) return null
  return (
    <Panel title='册上像的店'>
      <p className='second'>也许是同一家换了代码。不是同一家，照样通过。</p>
      <ul>
        {shops.map(({ shopId, name, address, alike }) => (
          <li key={shopId}>
            <Link to={`/shops/${shopId}`}>{name}</Link>
            <span className='second'>{` ${alike.map((one) => alikeWords[one]).join('、')}，${address}`}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What stands beside an application: the registered shop, others who apply under the code, shops that are like it. */
export const BesidePanel = ({ one }: { readonly one: ApplicationShown }) => (
  <>
    <Registered one={one} />
    {one.rivals.length === 0 ? null : (
      <Panel title='同一代码还有人申请'>
        <ul>
          {one.rivals.map(({ applicationId, name }) => (
            <li key={applicationId}>
              <Link to={`/applications/${applicationId}`}>{name}</Link>
            </li>
          ))}
        </ul>
      </Panel>
    )}
    <LikeShops applicationId={one.applicationId} />
  </>
)
