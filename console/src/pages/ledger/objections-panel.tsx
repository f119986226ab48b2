import { isPending } from '@app/rules/ledger/objection'
import type { LedgerEntryShown } from '@app/types/ledger/contract'
import { ledgerLimits, objectionStateNames } from '@app/types/ledger/values'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { objectionLock } from '../../parts/locks'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { momentInWords } from '../../words/day'
import { objectionTones } from './ledger-words'
import { PhotoRow } from './photo-row'
import { WordsDialog } from './words-dialog'

type Objection = LedgerEntryShown['objections'][number]
type Of = { readonly entry: LedgerEntryShown }

const useLedgersAnew = () => {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['ledgers'] })
}

const asked = ({ shopId, kind, day, entryId }: LedgerEntryShown) => ({ shopId, kind, day, entryId })

const Raise = ({ entry, onClose }: Of & { readonly onClose: () => void }) => {
  const api = useApi()
  const anew = useLedgersAnew()
  const raise = useAction(api.ledger.objectToEntry, () => {
    onClose()
    return anew()
  })
  return (
    <WordsDialog
      title='对这条台账提出异议'
      label='哪里不对'
      verb='提出异议'
      busy={raise.isPending}
      error={raise.error}
      onClose={onClose}
      onDo={(words) => raise.mutate({ ...asked(entry), words })}
    >
      商户会收到提醒，答复以后再由您复核。异议本身不是处罚，也不改这条台账。
    </WordsDialog>
  )
}

type ReviewProps = Of & { readonly objectionId: string; readonly accepted: boolean; readonly onClose: () => void }

const Review = ({ entry, objectionId, accepted, onClose }: ReviewProps) => {
  const api = useApi()
  const anew = useLedgersAnew()
  const review = useAction(api.ledger.reviewObjection, () => {
    onClose()
    return anew()
  })
  return (
    <WordsDialog
      title={accepted ? '认可商户的答复' : '异议成立'}
      label={accepted ? '说明（选填）' : '理由'}
      verb={accepted ? '认可' : '异议成立'}
      isOptional={accepted}
      busy={review.isPending}
      error={review.error}
      onClose={onClose}
      onDo={(words) => review.mutate({ ...asked(entry), objectionId, accepted, words })}
    >
      {accepted ? '这条异议到此为止，记录都在。' : '商户看得到理由。要商户改正的，另外下整改单。'}
    </WordsDialog>
  )
}

type Said = { readonly by: string; readonly at: string }

const SaidBy = ({ by, at }: Said) => {
  const { now } = useOutside()
  return <span className='second'>{` ${by} ${momentInWords(at, now())}`}</span>
}

const reviewWords = ({ accepted, words }: NonNullable<Objection['review']>): string =>
  `复核：${accepted ? '认可' : '异议成立'}${words && `，${words}`}`

const ObjectionShown = ({ one: { at, by, words, state, answer, review } }: { readonly one: Objection }) => (
  <li>
    <div className='grow'>
      <b>{words}</b>
      <div>
        <SaidBy by={by} at={at} />
      </div>
      {answer && (
        <>
          <p>
            {`商户答复：${answer.words}`}
            <SaidBy {...answer} />
          </p>
          <PhotoRow urls={answer.photos.map(({ url }) => url)} of='答复' />
        </>
      )}
      {review && (
        <p>
          {reviewWords(review)}
          <SaidBy {...review} />
        </p>
      )}
    </div>
    <span className='tail'>
      <Marked tone={objectionTones[state]}>{objectionStateNames[state]}</Marked>
    </span>
  </li>
)

const raiseLock = ({ objections }: LedgerEntryShown): string | undefined => {
  if (objections.some(isPending)) return '上一条异议还没有办完。'
  return objections.length >= ledgerLimits.objections ? `一条台账最多提 ${ledgerLimits.objections} 次异议。` : undefined
}

type Doing = 'raise' | 'accept' | 'uphold'
type ButtonsProps = Of & { readonly isAnswered: boolean; readonly onDo: (doing: Doing) => void }

const Buttons = ({ entry, isAnswered, onDo }: ButtonsProps) => {
  const locked = objectionLock(grantsOf(useMe().data))
  if (!isAnswered) {
    return (
      <GuardedButton locked={locked ?? raiseLock(entry)} onClick={() => onDo('raise')}>
        提出异议
      </GuardedButton>
    )
  }
  return (
    <>
      <GuardedButton type='primary' locked={locked} onClick={() => onDo('accept')}>
        认可答复
      </GuardedButton>
      {locked === undefined ? <Button onClick={() => onDo('uphold')}>异议成立</Button> : null}
    </>
  )
}

/** Doubts about an entry (异议): what an officer said, what the shop answered, what came of it. */
export const ObjectionsPanel = ({ entry }: Of) => {
  const { objections } = entry
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const answered = objections.find(({ state }) => state === 'answered')
  return (
    <Panel title='异议' flush>
      {objections.length === 0 ? <p className='row-note'>没有人提过异议。</p> : null}
      <ul className='lines'>
        {objections.map((one) => (
          <ObjectionShown key={one.objectionId} one={one} />
        ))}
      </ul>
      <div className='button-row row-note'>
        <Buttons entry={entry} isAnswered={answered !== undefined} onDo={setDoing} />
      </div>
      {doing === 'raise' ? <Raise entry={entry} onClose={close} /> : null}
      {answered && doing && doing !== 'raise' ? (
        <Review entry={entry} objectionId={answered.objectionId} accepted={doing === 'accept'} onClose={close} />
      ) : null}
    </Panel>
  )
}
