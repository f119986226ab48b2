import type { Store } from '@app/types/duty/contract'
import { useState } from 'react'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { byWorst, foundIn, readChain, storeWords } from '../../employee/chain'
import { api } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { SearchField } from '../../ui/search-field'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'

type StoresProps = { readonly stores: readonly Store[]; readonly headOfficeId: string }

const StoreRows = ({ stores, headOfficeId }: StoresProps) => (
  <Card flush>
    {stores.map((store) => (
      <Row
        key={store.shopId}
        icon={store.overdue > 0 ? 'flag' : store.due > 0 ? 'today' : 'tick'}
        {...(store.overdue > 0 ? { iconLook: 'lamp' as const } : {})}
        title={store.name}
        words={storeWords(store)}
        onTap={() => goTo('/merchant/chain-store/index', { shopId: store.shopId, headOfficeId })}
      />
    ))}
  </Card>
)

const Stores = ({ stores, headOfficeId }: StoresProps) => {
  const [typed, setTyped] = useState('')
  const found = byWorst(foundIn(stores, typed))
  return (
    <>
      {stores.length > 5 && <SearchField label='店名或地址' value={typed} onChange={setTyped} />}
      <Section title='门店，欠得多的在前' count={found.length} />
      {found.length === 0 ? (
        <Message title='没有找到' words='换个字再找。' />
      ) : (
        <StoreRows stores={found} headOfficeId={headOfficeId} />
      )}
      <Strip look='hint'>总部只看数，不看人名，也不能替门店办。门店随时可以不让总部看。</Strip>
    </>
  )
}

/** A chain's head office sees how its shops stand, the worst first. */
export default function Chain() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`chain/${shopId}`, () => readChain(api, shopId))
  useDidShow(again)
  const chain = shownValue(query)
  return (
    <Page
      door='merchant'
      title='连锁门店'
      {...(chain
        ? {
            header: <DoorTitle>{chain.name}</DoorTitle>,
          }
        : {})}
    >
      <QueryNotice query={query} what='连锁门店' again={again} />
      {chain?.stores.length === 0 && (
        <Message
          title='还没有门店让总部看'
          words='请业务管理员登记哪些店是您的门店，门店同意后在这里看得到。'
          drawing='shop'
        />
      )}
      {chain && chain.stores.length > 0 && <Stores stores={chain.stores} headOfficeId={shopId} />}
    </Page>
  )
}
