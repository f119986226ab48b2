import { headlineOf } from '@app/rules/inspection/headline'
import { statusWords } from '@app/rules/shop/facts/status-words'
import { type Day, dayOf } from '@app/rules/time/day'
import type { PublicCard } from '@app/types/shop/card'
import { useEffect, useMemo, useState } from 'react'
import { rememberShop } from '../../data/recent-shops'
import { useQuery } from '../../data/use-query'
import { goToTab } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { dial } from '../../device/phone'
import { storage } from '../../device/storage'
import { now, readCard, reportMismatch } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { View } from '../../ui/box'
import { Card } from '../../ui/card'
import { Icon } from '../../ui/icon'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { dotted } from '../../words/shop'
import { AskShop } from './ask-shop'
import { Glance, LastVisit, Papers, People } from './card-view'
import { codeInQuery, type ShopQuery } from './code-in-query'
import { Earlier } from './earlier'
import './index.scss'
import { DoorTitle } from '../../ui/door-title'
import { MismatchSheet } from './mismatch-sheet'
import { isCodeRefusal, RefusedCode } from './refused-code'

const parts = { storage, now }

const Title = ({ card }: { readonly card: PublicCard }) => (
  <>
    <DoorTitle display>{card.name}</DoorTitle>
    <View className='door__line'>
      <Icon name='place' size='small' />
      <View>{card.address}</View>
    </View>
    <View className='door__line'>
      <Icon name='seal' size='small' />
      <View>{`本局签发的码，已核验`}</View>
    </View>
  </>
)

const Contacts = ({ card, onMismatch }: { readonly card: PublicCard; readonly onMismatch: () => void }) => {
  const { station, gridOfficer } = card
  const phone = station?.phone
  return (
    <Card flush>
      {station && (
        <Row
          icon='phone'
          title={station.name}
          words={dotted(gridOfficer && `网格监管人员 ${gridOfficer.name}`, phone ?? card.bureauName)}
          {...(phone ? { act: '打电话', onTap: () => dial(phone) } : {})}
        />
      )}
      <Row icon='talk' title='投诉举报 12315' words='吃出问题、遇到纠纷' onTap={() => dial('12315')} />
      <Row icon='flag' title='码和店对不上' words='招牌、地址不是这家，告诉我们' onTap={onMismatch} />
    </Card>
  )
}

type BodyProps = { readonly card: PublicCard; readonly onMismatch: () => void }

const Rest = ({ card, today, onMismatch }: BodyProps & { readonly today: Day }) => (
  <>
    <Glance card={card} today={today} />
    <Papers card={card} today={today} />
    <People card={card} />
    {(headlineOf(card.inspections).earlier.length > 0 || card.takenBack !== undefined) && <Earlier card={card} />}
    <Contacts card={card} onMismatch={onMismatch} />
    <View className='note'>{`${card.bureauName}公示。证照、检查结果按规定公开；健康证、培训考试只公开人数，不公开姓名。`}</View>
  </>
)

/** Which shop and its last result come first and alone: that is what the first look is for, and it stays small. */
const Body = ({ card, onMismatch }: BodyProps) => {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const next = setTimeout(() => setSettled(true), 50)
    return () => clearTimeout(next)
  }, [])
  const today = dayOf(new Date(now()).toISOString())
  const standing = statusWords(card, today)
  return (
    <>
      <AskShop onMismatch={onMismatch} />
      {standing && (
        <Strip look='none' icon='clock'>
          {standing}
        </Strip>
      )}
      <LastVisit visits={card.inspections} whole={settled} today={today} />
      {settled && <Rest card={card} today={today} onMismatch={onMismatch} />}
    </>
  )
}

/** Where a scanned code lands: the shop as the public may see it. */
export default function Shop() {
  const { scanned, code } = codeInQuery(useRouter().params as ShopQuery)
  const [reporting, setReporting] = useState(false)
  const [reported, setReported] = useState(false)
  const reading = useMemo(() => (code ? { keep: `shown/${code}`, read: () => readCard(code) } : undefined), [code])
  const [query, again] = useQuery<PublicCard>(parts, reading)
  const card = shownValue(query)
  useEffect(() => {
    if (code && card) rememberShop(storage, { code, name: card.name, address: card.address })
  }, [code, card])
  const refusal = code ? query.state === 'refused' && query.refused.code : 'code.forged'
  if (refusal && isCodeRefusal(refusal)) {
    return (
      <Page door='plain' title='一店一码'>
        <RefusedCode code={refusal} onAgain={() => goToTab('/pages/scan/index')} />
        <View className='note'>{`码尾号 ${scanned.slice(-6)}`}</View>
      </Page>
    )
  }
  return (
    <Page
      door='consumer'
      title='青安企信'
      lifted={Boolean(card)}
      {...(card ? { header: <Title card={card} /> } : {})}
      above={
        code &&
        reporting && (
          <MismatchSheet
            report={(words) => reportMismatch(code, words)}
            onClose={() => setReporting(false)}
            onDone={() => {
              setReporting(false)
              setReported(true)
            }}
          />
        )
      }
    >
      <QueryNotice query={query} what='这家店' again={again} />
      {reported && (
        <Strip look='hint' icon='tick'>
          监管所收到了，会到现场核对。谢谢您。
        </Strip>
      )}
      {card && <Body card={card} onMismatch={() => setReporting(true)} />}
    </Page>
  )
}
