import { dayOf, shortDate } from '@app/rules/time/day'
import { useMemo, useState } from 'react'
import { useQuery } from '../../data/use-query'
import { useStore } from '../../data/use-store'
import { useDidShow } from '../../device/hooks'
import { api, now, readStorage, session } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { DoorTitle } from '../../ui/door-title'
import { SearchField } from '../../ui/search-field'
import { Message } from '../../ui/states'
import { dotted } from '../../words/shop'
import { pageSize, ShopRow } from './shop-row'
import { StationOrders } from './station-orders'
import { readStationShops, type StationShops, type StationView, stationViewNames, stationViews } from './station-view'
import { useSettled } from './use-settled'
import { WaitingApplications } from './waiting-applications'
import { WaitingRecusals } from './waiting-recusals'

const options = stationViews.map((value) => ({ value, words: stationViewNames[value] }))
const today = () => dayOf(new Date(now()).toISOString())

/** Only the whole list is kept on the phone: what is looked for passes. */
const useStationShops = (view: StationView, typed: string) => {
  const { district, me } = useStore(session)
  const owner = `${district}/${me?.person?.personId ?? ''}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store of a person changes with the person
  const parts = useMemo(() => ({ storage: readStorage(), now }), [owner])
  // biome-ignore lint/correctness/useExhaustiveDependencies: who asks is part of what is read
  const reading = useMemo(
    () => ({
      ...(view === 'all' && typed === '' && me ? { keep: 'station-shops' } : {}),
      read: () => readStationShops(api, { view, typed, today: today() }),
    }),
    [view, typed, owner],
  )
  return useQuery(parts, reading)
}

const Shops = ({ list }: { readonly list: StationShops }) => {
  const [most, setMost] = useState(pageSize)
  const { shops, total } = list
  const left = Math.min(pageSize, shops.length - most)
  return (
    <>
      <Section title='商户' count={total} />
      <Card flush>
        {shops.slice(0, most).map((shop) => (
          <ShopRow key={shop.shopId} shop={shop} />
        ))}
      </Card>
      {left > 0 && <Button words={`再看 ${left} 家`} look='outline' onTap={() => setMost(most + pageSize)} />}
      {left <= 0 && total > shops.length && (
        <Message title={`还有 ${total - shops.length} 家`} words='写店名、拼音首字母或代码就能找到。' />
      )}
    </>
  )
}

const nothing: Readonly<Record<StationView, string>> = {
  all: '本所还没有店',
  flagged: '没有要核对的店',
  unvisited: '没有 90 天没查的店',
}

const Nothing = ({ view, typed, onClear }: { view: StationView; typed: string; onClear: () => void }) => (
  <Message
    title={typed ? `没有叫“${typed}”的店` : nothing[view]}
    words='这里只有您所里的店。登记有误，请在电脑后台改。'
    drawing='shop'
  >
    {(typed || view !== 'all') && <Button words='看全部' look='outline' onTap={onClear} />}
  </Message>
)

/** The whole station, for who heads it: applications that wait, and every shop with the way to its dossier. */
export const StationHome = () => {
  const { me } = useStore(session)
  const [typed, setTyped] = useState('')
  const [view, setView] = useState<StationView>('all')
  const wanted = useSettled(typed)
  const [query, again] = useStationShops(view, wanted)
  useDidShow(again)
  const list = shownValue(query)
  const clear = () => {
    setTyped('')
    setView('all')
  }
  return (
    <Page
      door='stationHead'
      title='执法端'
      tab
      header={
        <>
          <View className='door__line'>{dotted(shortDate(today()), me?.person?.name)}</View>
          <DoorTitle>{`${list?.shops[0]?.stationName ?? '本所'}商户`}</DoorTitle>
          <SearchField label='店名、首字母或代码' value={typed} onChange={setTyped} />
        </>
      }
    >
      {typed === '' && <WaitingRecusals />}
      {typed === '' && <WaitingApplications />}
      {typed === '' && <StationOrders />}
      <Choice label='看哪些' options={options} chosen={view} onChoose={setView} />
      <QueryNotice query={query} what='本所的商户' again={again} />
      {list && list.shops.length > 0 && <Shops key={`${view}/${wanted}`} list={list} />}
      {list?.shops.length === 0 && <Nothing view={view} typed={wanted} onClear={clear} />}
    </Page>
  )
}
