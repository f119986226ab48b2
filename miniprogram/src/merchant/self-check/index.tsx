import { shortDate } from '@app/rules/time/day'
import { dutyPeriodNames } from '@app/types/duty/values'
import type { Answer } from '../../data/api'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { api, session } from '../../parts'
import { openSelfCheckDrafts, type SelfCheckDrafts } from '../../self-check/draft'
import { useSend } from '../../self-check/use-send'
import { runs } from '../../session/session'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useOwnBox } from '../../shell/use-own-box'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { MonthPart } from './month-part'

type Shown = Answer<'selfCheck', 'listSelfChecks'>
type Now = Shown['tables'][number]

/** Until when, or what became of it. */
const nowWords = ({ every, dueDay, standing, settledBy }: Now): string => {
  if (settledBy) return `${settledBy.by}已完成${settledBy.findings > 0 ? `，发现 ${settledBy.findings} 个问题` : ''}`
  const until = dueDay ? `，${shortDate(dueDay)}前做完` : ''
  return `${dutyPeriodNames[every]}一次${standing === 'notOwed' ? '，这一期不用做' : until}`
}

type NowRowProps = {
  readonly one: Now
  readonly shown: Shown
  readonly drafts: SelfCheckDrafts
  readonly shopId: string
}

const NowRow = ({ one, shown, drafts, shopId }: NowRowProps) => {
  const { tableId, version, period, title, settledBy } = one
  const isBegun = drafts.read(tableId, period) !== undefined
  const act = isBegun ? '接着做' : '开始'
  const fill = () =>
    goTo('/merchant/fill/index', { shopId, tableId, period, day: shown.today, version: String(version) })
  return (
    <Row
      icon={settledBy ? 'tick' : 'eye'}
      title={title}
      words={nowWords(one)}
      {...(settledBy || one.standing === 'notOwed' ? {} : { act, onTap: fill })}
    />
  )
}

/** What was finished and could not be sent yet goes now, one after the other. */
const useWaiting = (drafts: SelfCheckDrafts, onSent: () => void) => {
  const { sendOne, ...told } = useSend(drafts)
  const sendAll = async () => {
    for (const { period, draft } of drafts.waiting()) await sendOne(period, draft)
    onSent()
  }
  return { ...told, sendAll, count: drafts.waiting().length }
}

/** Whoever runs the shop says when it is closed. */
const OpenDaysRow = ({ shopId }: { readonly shopId: string }) => {
  const { me } = useStore(session)
  return runs(me, shopId) ? (
    <Row
      icon='clock'
      title='营业日和休业日'
      words='休业的日子不用自查'
      onTap={() => goTo('/merchant/open-days/index', { shopId })}
    />
  ) : null
}

const Body = ({
  shown,
  shopId,
  again,
}: {
  readonly shown: Shown
  readonly shopId: string
  readonly again: () => void
}) => {
  const drafts = useOwnBox((own) => openSelfCheckDrafts(own, shopId), [shopId])
  const waiting = useWaiting(drafts, again)
  return (
    <>
      {waiting.count > 0 && (
        <Card title={`有 ${waiting.count} 份填好还没送出`}>
          <View className='sub'>在手机里，没有丢。有信号了点一下就送出。</View>
          {waiting.lost && <Strip look='fail'>{waiting.lost}</Strip>}
          <OutcomeStrip outcome={waiting.outcome} />
          <View className='btns'>
            <Button
              id='send-waiting'
              words='现在送出'
              busy={waiting.busy ? '正在送出…' : undefined}
              onTap={() => void waiting.sendAll()}
            />
          </View>
        </Card>
      )}
      <Section title='现在要做' count={shown.tables.filter(({ settledBy }) => !settledBy).length} />
      {shown.tables.length === 0 ? (
        <Message title='没有要做的自查' words='本局还没有给这类店发布自查表，发布后在这里提醒您。' drawing='shop' />
      ) : (
        <Card flush>
          {shown.tables.map((one) => (
            <NowRow key={one.tableId} one={one} shown={shown} drafts={drafts} shopId={shopId} />
          ))}
        </Card>
      )}
      <Card flush>
        <Row
          icon='camera'
          title='店内整改'
          words='自查发现的问题，谁来改、改好了没有'
          onTap={() => goTo('/merchant/tasks/index', { shopId })}
        />
        <OpenDaysRow shopId={shopId} />
      </Card>
      <MonthPart shown={shown} shopId={shopId} />
    </>
  )
}

/** What a shop checks itself by: what is to be done now, and how the month went. */
export default function SelfChecks() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`self-checks/${shopId}`, () => api.selfCheck.listSelfChecks({ shopId }))
  useDidShow(again)
  const shown = shownValue(query)
  return (
    <Page door='merchant' title='自查' header={shown && <DoorTitle>{shown.shopName}</DoorTitle>}>
      <QueryNotice query={query} what='自查' again={again} />
      {shown && <Body shown={shown} shopId={shopId} again={again} />}
    </Page>
  )
}
