import type { Duty } from '@app/types/duty/contract'
import { useEffect, useMemo, useState } from 'react'
import type { Answer } from '../../data/api'
import type { Query } from '../../data/use-query'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { actOf, byPress, iconOf, type Today, todayLine, wayOf, wordsOf } from '../../employee/duty-words'
import { openWorkplaceBox, readWorkplaces, type Workplace, workplaceIn } from '../../employee/workplace'
import { api, now, session } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useOwnBox } from '../../shell/use-own-box'
import { useRead } from '../../shell/use-read'
import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { OptionRow } from '../../ui/choice'
import { Icon } from '../../ui/icon'
import { Row } from '../../ui/row'
import { Sheet } from '../../ui/sheet'
import { Message } from '../../ui/states'
import { Tap } from '../../ui/tap'
import { FirstDayCard } from './first-day-card'
import { greetingAt } from './greeting'

type Shown = Answer<'duty', 'showToday'>
type RowsProps = { readonly duties: readonly Duty[]; readonly shown: Shown }

const DutyRow = ({ duty, shown }: { readonly duty: Duty; readonly shown: Shown }) => {
  const way = wayOf(duty, shown.shopId)
  const act = actOf(duty)
  return (
    <Row
      icon={iconOf(duty)}
      {...(duty.standing === 'upcoming' ? { iconLook: 'lamp' as const } : {})}
      title={duty.title}
      words={wordsOf(duty, shown.day)}
      {...(way && act ? { act, onTap: () => goTo(way.page, way.query) } : {})}
    />
  )
}

const keyOf = ({ kind, subjectId, employeeId = '', dueDay = '' }: Duty) =>
  `${kind}/${subjectId}/${employeeId}/${dueDay}`

const DutyRows = ({ duties, shown }: RowsProps) =>
  duties.map((duty) => <DutyRow key={keyOf(duty)} duty={duty} shown={shown} />)

const Duties = ({ today: { overdue, due, upcoming }, shown }: { readonly today: Today; readonly shown: Shown }) => (
  <>
    {overdue.length > 0 && (
      <>
        <Section title='已经过期' count={overdue.length} />
        <Card flush must>
          <DutyRows duties={overdue} shown={shown} />
        </Card>
      </>
    )}
    <Section title='今天要做' count={due.length} />
    <Card flush>
      <DutyRows duties={due} shown={shown} />
      {due.length === 0 && <Row icon='tick' title='今天没有要办的事' words='有新的会在这里提醒您' />}
    </Card>
    {upcoming.length > 0 && (
      <>
        <Section title='接下来' count={upcoming.length} />
        <Card flush>
          <DutyRows duties={upcoming} shown={shown} />
        </Card>
      </>
    )}
  </>
)

const changeIcons = { inspection: 'eye', judged: 'seal', joined: 'person-ok', claimed: 'flag', chain: 'shop' } as const

const changeWay = (kind: keyof typeof changeIcons, shopId: string, subjectId: string) => {
  if (kind === 'inspection')
    return { act: '去看', onTap: () => goTo('/merchant/result/index', { shopId, inspectionId: subjectId }) }
  return kind === 'chain' ? { act: '去看', onTap: () => goTo('/merchant/shop/index', { shopId }) } : {}
}

const Changes = ({ shown: { changes, shopId } }: { readonly shown: Shown }) => {
  if (changes.length === 0) return null
  return (
    <>
      <Section title='上次来过以后' count={changes.length} />
      <Card flush>
        {changes.map(({ kind, subjectId, title, at }) => (
          <Row
            key={`${kind}/${subjectId}/${at}`}
            icon={changeIcons[kind]}
            title={title}
            {...changeWay(kind, shopId, subjectId)}
          />
        ))}
      </Card>
    </>
  )
}

const Doors = ({ shown: { as, shopId, isHeadOffice } }: { readonly shown: Shown }) => (
  <>
    <Section title='这家店' />
    <Card flush>
      {isHeadOffice && (
        <Row
          icon='list'
          title='连锁门店'
          words='各门店欠几件，哪家欠得多'
          onTap={() => goTo('/merchant/chain/index', { shopId })}
        />
      )}
      <Row
        icon='eye'
        title='自查'
        words='今天的自查表，和这个月做得怎么样'
        onTap={() => goTo('/merchant/self-check/index', { shopId })}
      />
      <Row
        icon='pen'
        title='日周月记录'
        words='日管控、周排查、月调度'
        onTap={() => goTo('/merchant/controls/index', { shopId })}
      />
      <Row
        icon='book'
        title='学习和考试'
        words={as === 'owner' ? '选一个人来学、来考，看谁有合格证明' : '课程、考试、练习和合格证明'}
        onTap={() => goTo(as === 'owner' ? '/merchant/trainees/index' : '/merchant/training/index', { shopId })}
      />
      <Row
        icon='list'
        title='台账'
        words='晨检、留样、消毒、进货这些'
        onTap={() => goTo('/merchant/ledgers/index', { shopId })}
      />
      {as === 'owner' && (
        <>
          <Row
            icon='shop'
            title='看这家店'
            words='证照、检查结果和公众看到的样子'
            onTap={() => goTo('/merchant/shop/index', { shopId })}
          />
          <Row
            icon='person'
            title='店里的人'
            words='健康证、职务，请员工绑定微信'
            onTap={() => goTo('/merchant/people/index', { shopId })}
          />
        </>
      )}
      <Row
        icon='lock'
        title='我的公示'
        words='姓名、手机号要不要给公众看，您说了算'
        onTap={() => goTo('/merchant/consents/index')}
      />
    </Card>
  </>
)

const useWorkplace = () => {
  const box = useOwnBox(openWorkplaceBox)
  const [chosenNow, setChosen] = useState<string>()
  const chosen = chosenNow ?? box.chosen()
  const [query, again] = useRead('workplaces', () => readWorkplaces(api))
  const workplaces = shownValue(query)?.workplaces
  const workplace = workplaces && workplaceIn(workplaces, chosen)
  const choose = (shopId: string) => {
    box.choose(shopId)
    setChosen(shopId)
  }
  return { box, query, again, workplaces, workplace, choose }
}

/** What is due at a shop; what is told of since the last time is what happened after the last visit of this page. */
const useToday = (box: ReturnType<typeof openWorkplaceBox>, shopId: string | undefined) => {
  const since = useMemo(() => (shopId ? box.seenAt(shopId) : undefined), [box, shopId])
  const [query, again] = useRead(shopId && `today/${shopId}`, () =>
    api.duty.showToday({ shopId: shopId ?? '', ...(since && { since }) }),
  )
  useDidShow(again)
  const shown = shownValue(query)
  const seen = query.state === 'ready' ? query.value.shopId : undefined
  useEffect(() => {
    if (seen) box.see(seen, new Date(now()).toISOString())
  }, [box, seen])
  return { query, again, shown: shown?.shopId === shopId ? shown : undefined }
}

type ChooserProps = {
  readonly workplaces: readonly Workplace[]
  readonly chosen: string | undefined
  readonly onChoose: (shopId: string) => void
  readonly onClose: () => void
}

const countWords = ({ overdue, due }: Workplace) =>
  overdue + due === 0 ? '没有要办的事' : `${overdue} 件过期，今天 ${due} 件`

const Chooser = ({ workplaces, chosen, onChoose, onClose }: ChooserProps) => (
  <Sheet title='看哪家店' onClose={onClose} foot={<Button words='关上' look='outline' onTap={onClose} />}>
    <View className='stack'>
      {workplaces.map((one) => (
        <OptionRow
          key={one.shopId}
          words={one.name}
          note={countWords(one)}
          on={one.shopId === chosen}
          onTap={() => onChoose(one.shopId)}
        />
      ))}
    </View>
  </Sheet>
)

/** While there is no figure to say; otherwise the figure is said. */
const lineOf = (query: Query<unknown>, today: Today | undefined): string => {
  if (today) return todayLine(today)
  return query.state === 'waiting' || query.state === 'loading' ? '正在看今天要办的事' : '今天要办的事暂时看不了'
}

type HeaderProps = {
  readonly workplace: Workplace | undefined
  readonly line: string
  readonly onSwitch: (() => void) | undefined
}

const Header = ({ workplace, line, onSwitch }: HeaderProps) => {
  const { me } = useStore(session)
  return (
    <>
      {workplace && onSwitch && (
        <Tap className='link' id='switch-shop' label={`现在是${workplace.name}，换一家店`} onTap={onSwitch}>
          <Text>{workplace.name}</Text>
          <Icon name='down' size='small' />
        </Tap>
      )}
      {workplace && !onSwitch && <View className='door__line'>{workplace.name}</View>}
      <View className='door__title' ariaRole='heading' ariaLevel='2'>
        {greetingAt(new Date(now()).toISOString(), me?.person?.name)}
      </View>
      <View className='door__line'>{line}</View>
      <View className='door__drawing drawing drawing--bowl' ariaHidden />
    </>
  )
}

const NoShop = () => (
  <Message title='名下还没有店' words='交一份入驻申请，监管所核对后，在这里就能看到。' drawing='shop'>
    <Button words='我要入驻' onTap={() => goTo('/merchant/joining/index')} />
  </Message>
)

/** The start page of whoever runs a shop or works there: what is overdue, due today and coming up, each one tap away. */
export const MerchantHome = () => {
  const { box, query, again, workplaces = [], workplace, choose } = useWorkplace()
  const today = useToday(box, workplace?.shopId)
  const [isChoosing, setChoosing] = useState(false)
  const press = today.shown && byPress(today.shown.duties)
  const isRead = query.state === 'ready'
  const onSwitch = workplaces.length > 1 ? () => setChoosing(true) : undefined
  const pick = (shopId: string) => {
    choose(shopId)
    setChoosing(false)
  }
  return (
    <Page
      door='merchant'
      title='商户端'
      tab
      header={<Header workplace={workplace} line={lineOf(isRead ? today.query : query, press)} onSwitch={onSwitch} />}
      above={
        isChoosing && (
          <Chooser
            workplaces={workplaces}
            chosen={workplace?.shopId}
            onChoose={pick}
            onClose={() => setChoosing(false)}
          />
        )
      }
    >
      {isRead ? (
        workplace && <QueryNotice query={today.query} what='您的店' again={today.again} />
      ) : (
        <QueryNotice query={query} what='您的店' again={again} />
      )}
      {isRead && !workplace && <NoShop />}
      {today.shown && press && (
        <>
          <FirstDayCard shown={today.shown} />
          <Duties today={press} shown={today.shown} />
          <Changes shown={today.shown} />
          <Doors shown={today.shown} />
        </>
      )}
    </Page>
  )
}
