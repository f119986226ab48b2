import { dayOf, fullDate } from '@app/rules/time/day'
import type { InspectionShown } from '@app/types/inspection/contract'
import { useEffect, useState } from 'react'
import type { Answer } from '../../data/api'
import { scrollToElement } from '../../device/phone'
import { now } from '../../parts'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { OptionRow } from '../../ui/choice'
import { both, type Sending, setAside, toggle, wanted } from './sending'

export type Colleague = Answer<'identity', 'listColleagues'>['colleagues'][number]

type PickProps = {
  readonly shown: InspectionShown
  readonly colleagues: readonly Colleague[]
  readonly sending: Sending
  readonly onPick: (sending: Sending) => void
}

const Aside = ({ shown: { inspectors }, sending, onPick }: Omit<PickProps, 'colleagues'>) => (
  <Card title='一、谁回避'>
    <View className='stack' ariaRole='radiogroup' ariaLabel='谁回避'>
      {inspectors.map(({ personId, name }) => (
        <OptionRow
          key={personId}
          words={`${name}回避`}
          on={sending.aside === personId}
          onTap={() => onPick(setAside(sending, personId))}
        />
      ))}
      <OptionRow words='两人都回避' on={sending.aside === both} onTap={() => onPick(setAside(sending, both))} />
    </View>
  </Card>
)

const noteOf = ({ certificateNumber, certificateValidUntil }: Colleague, expired: boolean) =>
  expired ? `执法证 ${fullDate(certificateValidUntil)}已过期，不能派` : `执法证 ${certificateNumber}`

const first = 5

/** Inspectors of the own station first; the two who were asked to step aside are not among them. */
const Sent = ({ shown: { inspectors }, colleagues, sending, onPick }: PickProps) => {
  const [all, setAll] = useState(false)
  const today = dayOf(new Date(now()).toISOString())
  const others = colleagues.filter(({ personId }) => inspectors.every((one) => one.personId !== personId))
  const listed = all ? others : others.filter(({ personId }, at) => at < first || sending.chosen.includes(personId))
  const many = wanted(sending) === 2
  return (
    <Card title={many ? '二、另派两人' : '二、另派一人'}>
      <View className='stack' ariaRole={many ? 'group' : 'radiogroup'} ariaLabel='另派的人'>
        {others.length === 0 && <View className='sub'>没有别的执法人员可派，请找本局办公室。</View>}
        {listed.map((colleague) => {
          const expired = colleague.certificateValidUntil < today
          return (
            <OptionRow
              key={colleague.personId}
              words={colleague.name}
              note={noteOf(colleague, expired)}
              on={sending.chosen.includes(colleague.personId)}
              many={many}
              disabled={expired}
              onTap={() => onPick(toggle(sending, colleague.personId))}
            />
          )
        })}
        {listed.length < others.length && (
          <Button words={`还有 ${others.length - listed.length} 位同事`} look='quiet' onTap={() => setAll(true)} />
        )}
      </View>
    </Card>
  )
}

/** The second question comes into sight once the first is answered, with the answer still above it. */
const SecondQuestion = (props: PickProps) => {
  useEffect(() => scrollToElement('#sent-instead', -120), [])
  return (
    <View id='sent-instead'>
      <Sent {...props} />
    </View>
  )
}

/** Who steps aside, then who comes instead. */
export const PickCards = ({ shown, colleagues, sending, onPick }: PickProps) => (
  <>
    <Aside shown={shown} sending={sending} onPick={onPick} />
    {sending.aside !== undefined && (
      <SecondQuestion shown={shown} colleagues={colleagues} sending={sending} onPick={onPick} />
    )}
  </>
)
