import { mayDismiss } from '@app/rules/submission/client-outbox'
import type { Outbox } from '@app/rules/submission/outbox'
import type { AnyParcel } from '@app/rules/submission/parcel'
import type { Remedy } from '@app/rules/submission/refusals'
import { lossWords, remedyOf, wordsOf } from '@app/rules/submission/words'
import { goTo } from '../../device/go'
import { openDraft } from '../../inspection/drafts'
import { redoDraft } from '../../inspection/outbox/deeds'
import { refusedParts } from '../../inspection/outbox/refused-parts'
import { draftStorage, outbox, outboxDoor } from '../../parts'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Shape } from '../../ui/shape'

const draftOf = (inspectionId: string) => openDraft(draftStorage(), inspectionId)

const partsOf = (parcel: AnyParcel) =>
  parcel.stage === 'refused' ? refusedParts(parcel.refusal.detail, draftOf(parcel.inspectionId)) : []

/** To the first thing that was pointed at, where that is an item. */
const redo = (parcel: Known, page: 'check' | 'sign') => {
  const { inspectionId } = parcel
  const draft = draftOf(inspectionId)
  const item = partsOf(parcel).find((part) => part.item)?.item
  const open = listedAs(draft.end().kind, page)
  if (redoDraft(outboxDoor, draft) === 'done') goTo(open, { inspectionId, ...(item && { item }) })
}

const listedAs = (ending: string, page: 'check' | 'sign') => {
  if (page === 'sign' || ending === 'recused') return '/inspector/sign/index'
  return ending === 'concluded' ? '/inspector/check/index' : '/inspector/conclude/index'
}

type Known = Exclude<AnyParcel, { readonly stage: 'unreadable' }>

const deeds: Readonly<Record<Remedy, { readonly words: string; readonly act: (parcel: Known) => void }>> = {
  signAgain: { words: '重新签字', act: (parcel) => redo(parcel, 'sign') },
  correct: { words: '改好重新签字', act: (parcel) => redo(parcel, 'check') },
  askStation: { words: '重新上传', act: ({ key }) => outbox.happens({ type: 'retried', key }) },
}

const Remedies = ({ parcel, now }: { readonly parcel: AnyParcel; readonly now: Outbox }) => {
  if (parcel.stage === 'unreadable') return null
  if (mayDismiss(now, parcel)) {
    const putAway = () => outbox.happens({ type: 'dismissed', key: parcel.key })
    return <Button words='已另行送达，不再显示' look='outline' onTap={putAway} />
  }
  const remedy = remedyOf(parcel)
  const { shopId, inspectionId } = parcel
  const isConflict = parcel.stage === 'conflict' && shopId
  return (
    <View className='btns'>
      {remedy && <Button words={deeds[remedy].words} look='outline' onTap={() => deeds[remedy].act(parcel)} />}
      {isConflict && (
        <Button
          words='按更正办理'
          look='outline'
          onTap={() => goTo('/inspector/correct/index', { shopId, inspectionId })}
        />
      )}
    </View>
  )
}

type ToSeeProps = { readonly parcels: readonly AnyParcel[]; readonly now: Outbox }

/** What waits for a person: why, and what can be done. */
export const ToSee = ({ parcels, now }: ToSeeProps) => (
  <>
    {parcels.map((parcel) => {
      const { state, next } = wordsOf(parcel, now)
      return (
        <Card key={parcel.key}>
          <View className='stack'>
            <Row
              lead={<Shape tone='warn' size='row' />}
              title={parcel.stage === 'unreadable' ? '一份检查' : parcel.title}
              words={`${state}。${next ?? ''}`}
            />
            {partsOf(parcel).map(({ words }) => (
              <View key={words} className='note'>
                {words}
              </View>
            ))}
            <Remedies parcel={parcel} now={now} />
          </View>
        </Card>
      )
    })}
    {now.lost.map((line) => {
      const { state, next } = lossWords(line)
      return (
        <Card key={line.key}>
          <View className='stack'>
            <Row lead={<Shape tone='fail' size='row' />} title={state} words={next} />
            <Button words='知道了' look='outline' onTap={() => outbox.happens({ type: 'lossSeen', key: line.key })} />
          </View>
        </Card>
      )
    })}
  </>
)
