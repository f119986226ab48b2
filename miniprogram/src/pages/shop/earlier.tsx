import { headlineOf, outcomeName } from '@app/rules/inspection/headline'
import { fullDate } from '@app/rules/time/day'
import { inspectionKindNames } from '@app/types/inspection/values'
import type { PublicCard } from '@app/types/shop/card'
import { useState } from 'react'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import { Shape, toneOf } from '../../ui/shape'
import { Beside, TakenBack } from './beside'

type Visit = PublicCard['inspections'][number]

/** What failed then stands under the visit once it is tapped. */
const EarlierVisit = ({ visit }: { readonly visit: Visit }) => {
  const [open, setOpen] = useState(false)
  const { failing } = visit
  const words = `${fullDate(visit.day)}·${inspectionKindNames[visit.kind]}`
  const head = { lead: <Shape tone={toneOf(visit.verdict)} size='row' />, title: outcomeName(visit), words }
  if (failing.length === 0 && !visit.reply && !visit.objection && !visit.corrected) return <Row {...head} />
  const act = open ? '收起' : failing.length > 0 ? `${failing.length} 项不符合` : '看说明'
  return (
    <>
      <Row {...head} act={act} onTap={() => setOpen(!open)} />
      {open && (
        <View className='earlier'>
          {failing.map(({ number, text }) => (
            <View key={number} className='failure'>
              <Shape tone='fail' />
              <View>{`${number} ${text}`}</View>
            </View>
          ))}
          <Beside visit={visit} />
        </View>
      )}
    </>
  )
}

export const Earlier = ({ card }: { readonly card: PublicCard }) => (
  <>
    <Section title='以前的检查' end={`一共 ${card.inspectionCount + (card.takenBack?.length ?? 0)} 次`} />
    <Card flush>
      <TakenBack {...(card.takenBack && { takenBack: card.takenBack })} />
      {headlineOf(card.inspections).earlier.map((visit) => (
        <EarlierVisit key={visit.day + visit.kind} visit={visit} />
      ))}
    </Card>
  </>
)
