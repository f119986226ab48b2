import { daysBetween } from '@app/rules/time/day'
import { type LedgerKind, ledgerKindNames, ledgerLimits } from '@app/types/ledger/values'
import { useEffect, useRef } from 'react'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { kindOf, openEntryDrafts } from '../../ledger/entry-draft'
import { ListBody } from '../../ledger/list-body'
import { MonthBody } from '../../ledger/month-body'
import { useSendEntries } from '../../ledger/use-send-entries'
import type { Ledgers, Line } from '../../ledger/words'
import { api, online } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useOwnBox } from '../../shell/use-own-box'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Strip } from '../../ui/strip'

/** Whenever the page is there again, and as soon as there is a network. */
const useBySelf = (send: () => Promise<void>) => {
  const isOnline = useStore(online)
  const latest = useRef(send)
  latest.current = send
  useEffect(() => {
    if (isOnline) void latest.current()
  }, [isOnline])
  useDidShow(() => void latest.current())
}

/** What was finished and could not be sent yet goes by itself, one after the other; or at once, by a tap. */
const Waiting = ({ shopId, onSent }: { readonly shopId: string; readonly onSent: () => void }) => {
  const drafts = useOwnBox((own) => openEntryDrafts(own, shopId), [shopId])
  const { busy, outcome, lost, sendOne } = useSendEntries(drafts)
  const waiting = drafts.waiting()
  const sending = useRef(false)
  const sendAll = async () => {
    if (sending.current || drafts.waiting().length === 0) return
    sending.current = true
    for (const draft of drafts.waiting()) await sendOne(draft)
    sending.current = false
    onSent()
  }
  useBySelf(sendAll)
  if (waiting.length === 0) return null
  return (
    <Card title={`有 ${waiting.length} 条记好还没送出`}>
      <View className='sub'>在手机里，没有丢。有信号了自动送出；过了当天才送到的，算补记。</View>
      {lost && <Strip look='fail'>{lost}</Strip>}
      <OutcomeStrip outcome={outcome} />
      <View className='btns'>
        <Button id='send-waiting' words='现在送出' busy={busy ? '正在送出…' : undefined} onTap={() => void sendAll()} />
      </View>
    </Card>
  )
}

const openRecord =
  (shopId: string) =>
  ({ kind, day, entryId }: Line) =>
    goTo('/merchant/ledger-record/index', { shopId, kind, day, entryId })

type OneProps = { readonly shopId: string; readonly kind: LedgerKind; readonly today: string }

/** Of a day that is over an entry is still taken, and is said to be late. */
const AddButton = ({ shopId, kind, today, day, isFirst }: OneProps & { readonly day: string; isFirst: boolean }) => {
  const past = daysBetween(day, today)
  if (past < 0 || past > ledgerLimits.daysBack) return null
  const words = past > 0 ? '补记这一天' : isFirst ? '记今天的' : '再记一条'
  return (
    <View className='btns'>
      <Button
        id='add-entry'
        words={words}
        {...(past > 0 ? { look: 'outline' as const } : {})}
        onTap={() => goTo('/merchant/ledger-entry/index', { shopId, kind, day })}
      />
    </View>
  )
}

const One = ({ shopId, kind, today }: OneProps) => (
  <MonthBody
    shopId={shopId}
    kind={kind}
    today={today}
    onOpen={openRecord(shopId)}
    below={(day, entries) => <AddButton {...{ shopId, kind, today, day }} isFirst={entries === 0} />}
  />
)

const Header = ({ shown, kind }: { readonly shown: Ledgers; readonly kind: LedgerKind | undefined }) => (
  <>
    <DoorTitle>{shown.shopName}</DoorTitle>
    {kind && <View className='door__line'>{shown.ledgers.find((one) => one.kind === kind)?.basis ?? ''}</View>}
  </>
)

/** The kitchen ledgers of a shop; with a kind, the months of that one. */
export default function LedgersPage() {
  const { shopId = '', kind: asked } = useRouter().params
  const kind = kindOf(asked)
  const [query, again] = useRead(`ledgers/${shopId}`, () => api.ledger.listLedgers({ shopId }))
  useDidShow(again)
  const shown = shownValue(query)
  return (
    <Page
      door='merchant'
      title={kind ? `${ledgerKindNames[kind]}台账` : '台账'}
      {...(shown && { header: <Header shown={shown} kind={kind} /> })}
    >
      <QueryNotice query={query} what='台账' again={again} />
      <Waiting shopId={shopId} onSent={again} />
      {shown && kind && <One shopId={shopId} kind={kind} today={shown.today} />}
      {shown && !kind && (
        <ListBody
          shown={shown}
          onLedger={(ledger) => goTo('/merchant/ledgers/index', { shopId, kind: ledger.kind })}
          onObjected={openRecord(shopId)}
        />
      )}
    </Page>
  )
}
