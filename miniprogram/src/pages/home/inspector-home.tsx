import { dayOf, shortDate } from '@app/rules/time/day'
import { useState } from 'react'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import type { DraftLine } from '../../inspection/drafts'
import { OutboxRow } from '../../inspection/outbox-row'
import { useDrafts } from '../../inspection/use-drafts'
import { api, now, session } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Phrases } from '../../ui/phrases'
import { Row } from '../../ui/row'
import { SearchField } from '../../ui/search-field'
import { Message } from '../../ui/states'
import { ageWords } from '../../words/age'
import { dotted } from '../../words/shop'
import { ConfirmVisits } from './confirm-visits'
import { findShops } from './find-shops'
import { gridsTitle, gridsWords } from './grids-words'
import { OverdueRectifications } from './overdue-rectifications'
import { type Grid, readMyGrids } from './read-mine'
import { pageSize, ShopRow } from './shop-row'
import { WaitingApplications } from './waiting-applications'

type Grids = readonly Grid[]

const Shops = ({
  grids,
  typed,
  onClear,
}: {
  readonly grids: Grids
  readonly typed: string
  readonly onClear: () => void
}) => {
  const [most, setMost] = useState(pageSize)
  const found = findShops(grids, typed)
  const all = findShops(grids, '').length
  if (found.length === 0) {
    return (
      <Message
        title={typed ? `没有叫“${typed}”的店` : '网格里还没有店'}
        words={typed ? `您的网格一共 ${all} 家，都在手机里找过了。` : '请本局业务管理员把商户分到您的网格。'}
        drawing='shop'
      >
        {typed && <Button words='看全部' look='outline' onTap={onClear} />}
      </Message>
    )
  }
  return (
    <>
      <Card flush>
        {found.slice(0, most).map((shop) => (
          <ShopRow key={shop.shopId} shop={shop} />
        ))}
      </Card>
      {found.length > most && (
        <Button
          words={`再看 ${Math.min(pageSize, found.length - most)} 家`}
          look='outline'
          onTap={() => setMost(most + pageSize)}
        />
      )}
    </>
  )
}

const stepPages = {
  check: '/inspector/check/index',
  stopped: '/inspector/conclude/index',
  recused: '/inspector/sign/index',
  signed: '/inspector/sign/index',
  tampered: '/inspector/check/index',
  otherKey: '/inspector/check/index',
} as const

const stepWords = ({ step, done, total }: DraftLine): string => {
  if (step === 'check') return `查到 ${done}/${total} 项`
  if (step === 'stopped') return '没有查成，等签字'
  if (step === 'tampered' || step === 'otherKey') return '打不开，点开看原因'
  return step === 'recused' ? '申请了回避，等签字' : '签过字，还没送达'
}

const Drafts = ({ drafts }: { readonly drafts: readonly DraftLine[] }) => (
  <>
    <Section title='接着做' count={drafts.length} />
    <Card flush>
      {drafts.map((draft) => (
        <Row
          key={draft.inspectionId}
          icon='pen'
          title={draft.shopName}
          words={[stepWords(draft), draft.savedAt > 0 && `${ageWords(draft.savedAt, now())}停下`]
            .filter(Boolean)
            .join('，')}
          act='继续'
          onTap={() => goTo(stepPages[draft.step], { inspectionId: draft.inspectionId })}
        />
      ))}
    </Card>
  </>
)

/** The inspector's grids: what was begun, and every shop, searched on the phone. */
export const InspectorHome = () => {
  const { me } = useStore(session)
  const [typed, setTyped] = useState('')
  const drafts = useDrafts()
  const [query, again] = useRead('my-grids', () => readMyGrids(api))
  const grids = shownValue(query)?.grids
  return (
    <Page
      door='inspector'
      title='执法端'
      tab
      header={
        <>
          <View className='door__line'>
            {dotted(shortDate(dayOf(new Date(now()).toISOString())), me?.person?.name)}
          </View>
          <View className='door__title' ariaRole='heading' ariaLevel='2'>
            {gridsTitle(grids)}
          </View>
          {gridsWords(grids) && (
            <View className='door__line'>
              <View>
                <Phrases words={gridsWords(grids)} />
              </View>
            </View>
          )}
          <SearchField label='店名、地址或店号' value={typed} onChange={setTyped} />
        </>
      }
    >
      {drafts.length > 0 && typed === '' && <Drafts drafts={drafts} />}
      {typed === '' && (
        <Card flush>
          <OutboxRow />
        </Card>
      )}
      {typed === '' && <ConfirmVisits />}
      {typed === '' && <OverdueRectifications />}
      {typed === '' && <WaitingApplications />}
      <QueryNotice query={query} what='网格里的商户' again={again} />
      {grids && <Shops key={typed} grids={grids} typed={typed} onClear={() => setTyped('')} />}
    </Page>
  )
}
