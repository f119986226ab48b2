import { healthRateWords } from '@app/rules/employee/published'
import { headlineOf, outcomeName } from '@app/rules/inspection/headline'
import { licenceState, validUntilWords } from '@app/rules/licence/licence-state'
import { type Day, dayOf, fullDate } from '@app/rules/time/day'
import { trainingRateWords } from '@app/rules/training/certificate'
import { postNames } from '@app/types/employee/values'
import { inspectionKindNames } from '@app/types/inspection/values'
import { licenceKindNames } from '@app/types/licence/values'
import type { PublicCard } from '@app/types/shop/card'
import { Text, View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { LicenceTicket, TicketTag } from '../../ui/licence-ticket'
import { Phrases } from '../../ui/phrases'
import { ResultBadge } from '../../ui/result-badge'
import { Row } from '../../ui/row'
import { Shape, toneOf } from '../../ui/shape'
import { monthAndDay } from '../../words/inspection'
import { Beside } from './beside'
import { papersTicket, recheckSentence, visitSentence } from './summary'

type Visit = PublicCard['inspections'][number]

/** Failing items that the first look holds: with more the first setData would pass its 8 KB. */
const failingAtFirst = 8

type LastVisitProps = {
  readonly visits: readonly Visit[]
  /** False at the first look: the rest follows at once. */
  readonly whole: boolean
  readonly today: Day
}

/** The last grade, what failed (never further down than a good one), and the re-checks that followed. */
export const LastVisit = ({ visits, whole, today }: LastVisitProps) => {
  const { last: visit, rechecks } = headlineOf(visits)
  if (!visit) {
    return (
      <Card>
        <View className='verdict'>
          <Shape tone='none' size='hero' />
          <View>
            <View className='sub'>最近一次检查</View>
            <View className='verdict__word none-ink'>还没有检查过</View>
          </View>
        </View>
      </Card>
    )
  }
  const tone = toneOf(visit.verdict)
  const { before, failing, after } = visitSentence(visit, { rechecked: rechecks.length > 0, today })
  return (
    <Card>
      <View className='verdict'>
        <Shape tone={tone} size='hero' />
        <View>
          <View className='sub'>最近一次检查</View>
          <View
            className={`verdict__word ${tone}-ink`}
            ariaRole='heading'
            ariaLevel='2'
            ariaLabel={`结果：${outcomeName(visit)}`}
          >
            {outcomeName(visit)}
          </View>
          <View className='note'>
            <Phrases words={`${fullDate(visit.day)}·${inspectionKindNames[visit.kind]}`} />
          </View>
        </View>
      </View>
      <View className='verdict__sum'>
        {before}
        <Text className={`strong unbroken${visit.failing.length > 0 ? ' fail-ink' : ''}`}>{failing}</Text>
        <Phrases words={after} />
      </View>
      {visit.failing.slice(0, whole ? undefined : failingAtFirst).map((item) => (
        <View key={item.number} className='verdict__item'>
          <Shape tone='fail' />
          <View>
            <View>
              <Phrases words={item.text} />
            </View>
            <View className='note'>
              {`第 ${item.number} 项·${item.keyItem ? '重点项' : '一般项'}${item.failedLastTime ? '·上次也有' : ''}`}
            </View>
          </View>
        </View>
      ))}
      {rechecks.map((recheck, at) => (
        <View key={recheck.day + recheck.verdict} className='verdict__item'>
          <Shape tone={toneOf(recheck.verdict)} />
          <View>
            <Phrases words={recheckSentence(recheck, at === 0, today)} />
          </View>
        </View>
      ))}
      <Beside visit={visit} />
    </Card>
  )
}

/** Papers at a glance, and the grade before where there is one. */
export const Glance = ({ card, today }: { readonly card: PublicCard; readonly today: Day }) => {
  const before = headlineOf(headlineOf(card.inspections).earlier).last
  return (
    <View className='quad'>
      <View className='quad__cell card'>
        <View className='note'>证照</View>
        <View className='head'>{`${card.licences.length} 张`}</View>
        {card.licences.length > 0 && <TicketTag {...papersTicket(card.licences, today)} />}
      </View>
      {before && (
        <View className='quad__cell card'>
          <View className='note'>更早的检查</View>
          <View className='head'>{monthAndDay(before.day)}</View>
          <ResultBadge result={before.verdict} scale={before.scale} kind={before.kind} slim />
        </View>
      )}
    </View>
  )
}

export const Papers = ({ card, today }: { readonly card: PublicCard; readonly today: Day }) => (
  <>
    <Section title='证照' end={`共 ${card.licences.length} 张`} />
    <Card flush>
      {card.licences.length === 0 && <Row title='没有登记证照' words='店里应当挂着证照原件，可以当面看' />}
      {card.licences.map((licence) => (
        <Row
          key={licence.number}
          title={licenceKindNames[licence.kind]}
          words={validUntilWords(licence.validUntil, licenceState(licence, today).standing, licence.kind)}
          end={<LicenceTicket {...licenceState(licence, today)} />}
        >
          <View className='note'>{licence.number}</View>
        </Row>
      ))}
    </Card>
  </>
)

/** Who answers for food safety, and how many hold a certificate and passed: rates, never whose. */
export const People = ({ card: { people, updatedAt } }: { readonly card: PublicCard }) => {
  const rate = people && healthRateWords(people.health)
  const trained = people?.training && trainingRateWords(people.training)
  if (!people || (!rate && !trained && people.responsible.length === 0)) return null
  return (
    <>
      <Section title='人员' end={`到 ${fullDate(dayOf(updatedAt))}`} />
      <Card flush>
        {rate && <Row icon='person-ok' title='健康证' words={rate} />}
        {trained && <Row icon='book' title='培训考试' words={trained} />}
        {people.responsible.map(({ post, name, phone }) => (
          <Row
            key={post + name}
            icon='person'
            title={postNames[post]}
            words={phone ? `${name}，电话 ${phone}` : name}
          />
        ))}
      </Card>
    </>
  )
}
