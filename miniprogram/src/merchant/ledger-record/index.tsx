import { dayOf, shortDate } from '@app/rules/time/day'
import { ledgerKindNames } from '@app/types/ledger/values'
import { useState } from 'react'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { EntryBody, type Objection } from '../../ledger/entry-body'
import { useRecord } from '../../ledger/use-record'
import type { EntryShown } from '../../ledger/words'
import { session } from '../../parts'
import { rolesOf } from '../../session/session'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Dock } from '../../ui/dock'
import { DoorTitle } from '../../ui/door-title'
import { AnswerForm } from './answer-form'
import { Label } from './label'

const isStillKept = ({ versions }: EntryShown): boolean => {
  const content = versions[versions.length - 1]?.content
  return content?.kind === 'sampleRetention' && content.discardedAt === undefined
}

/** A sample that is thrown away two days later is said of the entry that stands, like every correction. */
const Deeds = ({ shown }: { readonly shown: EntryShown }) => {
  const { shopId, kind, day, entryId } = shown
  const correct = (reason: string) => goTo('/merchant/ledger-entry/index', { shopId, kind, day, entryId, reason })
  return (
    <Dock>
      {isStillKept(shown) && (
        <Button id='discard' words='登记倒掉' look='outline' onTap={() => correct('留样到时间，登记倒掉')} />
      )}
      <Button id='correct' words='更正' look='outline' onTap={() => correct('')} />
    </Dock>
  )
}

/** One entry of the own shop: what stands there, what it was before, and what an officer doubts. */
export default function LedgerRecord() {
  const { place, query, again } = useRecord()
  const { me } = useStore(session)
  const [isPrinting, setPrinting] = useState(false)
  useDidShow(again)
  const shown = shownValue(query)
  const mayAnswer = rolesOf(me).includes('merchant')
  const answerForm = ({ objectionId, state }: Objection) => {
    if (!shown || state !== 'open') return null
    if (!mayAnswer) return <View className='sub'>请店里的负责人答复。</View>
    return <AnswerForm entry={shown} objectionId={objectionId} onSent={again} />
  }
  return (
    <Page
      door='merchant'
      title={`${ledgerKindNames[place.kind]}台账`}
      {...(shown && {
        header: <DoorTitle>{`${shortDate(shown.day)}${shown.day === dayOf(shown.cameAt) ? '' : '的记录'}`}</DoorTitle>,
        dock: <Deeds shown={shown} />,
      })}
    >
      <QueryNotice query={query} what='这条记录' again={again} />
      {shown && <EntryBody shown={shown} onObjection={answerForm} />}
      {shown?.kind === 'sampleRetention' && !isPrinting && (
        <View className='btns'>
          <Button id='show-label' words='留样标签' look='outline' icon='document' onTap={() => setPrinting(true)} />
        </View>
      )}
      {isPrinting && <Label shopId={place.shopId} day={place.day} entryId={place.entryId} />}
    </Page>
  )
}
