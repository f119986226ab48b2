import { isPending } from '@app/rules/ledger/objection'
import { shortDate } from '@app/rules/time/day'
import { ledgerKindNames } from '@app/types/ledger/values'
import { useState } from 'react'
import { useDidShow } from '../../device/hooks'
import { EntryBody, type Objection } from '../../ledger/entry-body'
import { useRecord } from '../../ledger/use-record'
import type { EntryShown } from '../../ledger/words'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Dock } from '../../ui/dock'
import { DoorTitle } from '../../ui/door-title'
import { ObjectSheet } from './object-sheet'
import { ReviewForm } from './review-form'

const Header = ({ shown }: { readonly shown: EntryShown }) => (
  <>
    <DoorTitle>{shown.shopName}</DoorTitle>
    <View className='door__line'>{shortDate(shown.day)}</View>
  </>
)

/** One entry of a shop as an officer reads it: doubts it, and takes or does not take the shop's answer. */
export default function LedgerRecord() {
  const { place, query, again } = useRecord()
  const [isObjecting, setObjecting] = useState(false)
  useDidShow(again)
  const shown = shownValue(query)
  const isOpen = shown?.objections.some(isPending) ?? false
  const reviewForm = ({ objectionId, state }: Objection) =>
    shown && state === 'answered' ? <ReviewForm entry={shown} objectionId={objectionId} onDone={again} /> : null
  const done = () => {
    setObjecting(false)
    again()
  }
  return (
    <Page
      door='inspector'
      title={`${ledgerKindNames[place.kind]}台账`}
      {...(shown && { header: <Header shown={shown} /> })}
      dock={
        shown && (
          <Dock {...(isOpen && { below: '有一条异议还没办完。' })}>
            <Button id='object' words='提异议' look='outline' disabled={isOpen} onTap={() => setObjecting(true)} />
          </Dock>
        )
      }
      above={isObjecting && shown && <ObjectSheet entry={shown} onClose={() => setObjecting(false)} onDone={done} />}
    >
      <QueryNotice query={query} what='这条记录' again={again} />
      {shown && <EntryBody shown={shown} onObjection={reviewForm} />}
    </Page>
  )
}
