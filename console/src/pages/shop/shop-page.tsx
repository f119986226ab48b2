import { seasonOn } from '@app/rules/shop/facts/season'
import type { Dossier } from '@app/types/shop/contract'
import { businessTypeNames, shopStatusNames } from '@app/types/shop/values'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { Loaded } from '../../parts/loaded'
import { shopLock } from '../../parts/locks'
import { PageHead } from '../../parts/page-head'
import { dayOf } from '../../words/day'
import { holds } from '../../words/role-words'
import { ChainPanel } from './chain-panel'
import { CodePanel } from './code-panel'
import { DossierFacts } from './dossier-facts'
import { HistoryPanel } from './history-panel'
import { InspectionsPanel } from './inspections-panel'
import { LicencesPanel } from './licences-panel'
import { MembersPanel } from './members-panel'
import { MergedNote } from './merged-note'
import { MismatchesPanel } from './mismatches-panel'
import { PeoplePanel } from './people-panel'
import { SuperiorPanel } from './superior-panel'

const StatusLine = ({ shop }: { readonly shop: Dossier }) => {
  const { now } = useOutside()
  const season = seasonOn(shop, dayOf(now()))
  return <span>{`${shopStatusNames[shop.status]}${season === 'out' ? '，现在不在营业季' : ''}`}</span>
}

const ChangeLink = ({ shopId, mergedInto }: Pick<Dossier, 'shopId' | 'mergedInto'>) => {
  const refused = shopLock(grantsOf(useMe().data))
  const locked = mergedInto === undefined ? refused : '这一户已并入另一户，请到那一户改。'
  const go = useNavigate()
  return (
    <GuardedButton locked={locked} onClick={() => go(`/shops/${shopId}/change`)}>
      改登记
    </GuardedButton>
  )
}

const Sheet = ({ shop, isOffice }: { readonly shop: Dossier; readonly isOffice: boolean }) => (
  <>
    <PageHead
      title={shop.name}
      crumbs={[{ to: '/shops', label: '商户' }]}
      facts={
        <>
          <span>{shop.businessTypes.map((type) => businessTypeNames[type]).join('、')}</span>
          <StatusLine shop={shop} />
        </>
      }
      actions={
        <>
          <Link className='button' to={`/shops/${shop.shopId}/self-checks`}>
            看自查
          </Link>
          <Link className='button' to={`/shops/${shop.shopId}/ledgers`}>
            看台账
          </Link>
          <ChangeLink shopId={shop.shopId} mergedInto={shop.mergedInto} />
        </>
      }
    />
    <div className='dossier-notes'>
      <MergedNote shop={shop} />
    </div>
    <div className='columns wide-left'>
      <div className='column'>
        <InspectionsPanel shop={shop} />
        <SuperiorPanel shopId={shop.shopId} />
        <LicencesPanel shop={shop} />
        <PeoplePanel shopId={shop.shopId} />
        <DossierFacts shop={shop} />
        <HistoryPanel history={shop.history} />
      </div>
      <div className='column'>
        <CodePanel shop={shop} />
        <ChainPanel shopId={shop.shopId} />
        {isOffice ? <MembersPanel shopId={shop.shopId} shopName={shop.name} /> : null}
        <MismatchesPanel mismatches={shop.mismatches} />
      </div>
    </div>
  </>
)

/** One shop: last result first, then papers, facts; the code on its wall beside it. */
const ShopPage = () => {
  const { shopId = '' } = useParams()
  const api = useApi()
  const isOffice = holds(grantsOf(useMe().data), 'office')
  const query = useQuery({ queryKey: ['shop', shopId], queryFn: () => api.shop.showShop({ shopId }) })
  return (
    <>
      {query.data === undefined ? <PageHead title='商户' crumbs={[{ to: '/shops', label: '商户' }]} /> : null}
      <Loaded query={query} what='这家店'>
        {(shop) => <Sheet shop={shop} isOffice={isOffice} />}
      </Loaded>
    </>
  )
}
export default ShopPage
