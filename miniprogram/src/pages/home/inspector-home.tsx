import { dayOf, shortDate } from '@app/rules/time/day'
import { useMemo, useState } from 'react'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { scrollToElement } from '../../device/phone'
import { packWords } from '../../grid-pack/pack-age'
import { HandedToMe } from '../../inspection/hand-over/handed-to-me'
import { NotAnnounced } from '../../inspection/not-announced'
import { useDrafts } from '../../inspection/use-drafts'
import { now, outbox, session } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { type PackView, useGridPack } from '../../shell/use-grid-pack'
import { View } from '../../ui/box'
import { Card } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Phrases } from '../../ui/phrases'
import { Row } from '../../ui/row'
import { SearchField } from '../../ui/search-field'
import { Tiles } from '../../ui/tiles'
import { dotted } from '../../words/shop'
import { ConfirmVisits } from './confirm-visits'
import { gridsTitle, gridsWords } from './grids-words'
import { ShopList } from './inspector/shop-list'
import { type Today, todayOf } from './inspector/today'
import { TodayCards } from './inspector/today-cards'
import { useOwnVisits } from './inspector/use-own-visits'
import { WaitingApplications } from './waiting-applications'

const dayNow = () => dayOf(new Date(now()).toISOString())

const tilesOf = ({ due, overdue, drafts, unsent }: Today) => [
  { id: 'due', count: due.length, words: '到期、核对' },
  { id: 'overdue', count: overdue.length, words: '整改逾期', pressing: true },
  { id: 'drafts', count: drafts.length, words: '草稿' },
  { id: 'unsent', count: unsent, words: '没送达', pressing: true },
]

const openTile = (id: string) => (id === 'unsent' ? goTo('/inspector/outbox/index') : scrollToElement(`#${id}`, -120))

/** Whose grids these are, how fresh, and how much there is to do. */
const Header = ({ view, today }: { readonly view: PackView | undefined; readonly today: Today }) => {
  const { me } = useStore(session)
  const grids = view?.head.grids
  const parts = gridsWords(grids)
  return (
    <>
      <View className='door__line'>{dotted(shortDate(dayNow()), me?.person?.name)}</View>
      <DoorTitle>{gridsTitle(grids)}</DoorTitle>
      {[parts, dotted(view && packWords(view.head.at, now()), `今天查完 ${today.done} 家`)]
        .filter(Boolean)
        .map((words) => (
          <View key={words} className='door__line'>
            <View>
              <Phrases words={words} />
            </View>
          </View>
        ))}
      <Tiles tiles={tilesOf(today)} onTap={openTile} />
    </>
  )
}

/** The inspector's start: what presses today, and every shop, from the phone's own store first. */
export const InspectorHome = () => {
  const [typed, setTyped] = useState('')
  const drafts = useDrafts()
  const { parcels } = useStore(outbox.state)
  const [query, again] = useGridPack()
  const view = shownValue(query)
  const day = dayNow()
  const visits = useOwnVisits()
  const today = useMemo(() => {
    const { lines = [], orders = [], head } = view ?? {}
    return todayOf({ lines, orders, head, drafts, parcels, visits }, day)
  }, [view, drafts, parcels, visits, day])
  return (
    <Page
      door='inspector'
      title='执法端'
      tab
      wide
      header={
        <>
          <Header view={view} today={today} />
          <SearchField label='店名、首字母、地址或代码' value={typed} onChange={setTyped} />
        </>
      }
    >
      <QueryNotice query={query} what='网格里的商户' again={again} />
      <View className='columns'>
        {typed === '' && (
          <View className='column'>
            <ConfirmVisits />
            <HandedToMe />
            <NotAnnounced />
            <TodayCards today={today} />
            <WaitingApplications />
            <Card flush>
              <Row
                icon='eye'
                title='自查完成情况'
                words='哪家没做，商户上报了什么'
                onTap={() => goTo('/inspector/completion/index')}
              />
            </Card>
          </View>
        )}
        {view && (
          <View className='column'>
            <ShopList lines={view.lines} typed={typed} day={day} visits={today.visits} onClear={() => setTyped('')} />
          </View>
        )}
      </View>
    </Page>
  )
}
