import { useState } from 'react'
import type { EntryShown } from '../../ledger/words'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { useDeed } from '../../shell/use-deed'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'

type Props = { readonly entry: EntryShown; readonly objectionId: string; readonly onDone: () => void }

/** An officer takes the shop's answer, or stays with the objection and says why. */
export const ReviewForm = ({ entry, objectionId, onDone }: Props) => {
  const [words, setWords] = useState('')
  const { busy, outcome, run } = useDeed(api.ledger.reviewObjection)
  const { shopId, kind, day, entryId } = entry
  const review = async (accepted: boolean) => {
    const given = await run({ shopId, kind, day, entryId, objectionId, accepted, words: words.trim() })
    if ('value' in given) onDone()
  }
  return (
    <View className='stack'>
      <TextArea id='review-words' label='复核意见（异议成立的要写原因）' value={words} most={300} onChange={setWords} />
      <OutcomeStrip outcome={outcome} />
      <View className='btns'>
        <Button
          id='uphold'
          words='异议成立'
          look='outline'
          disabled={words.trim() === ''}
          busy={busy ? '正在送出…' : undefined}
          onTap={() => void review(false)}
        />
        <Button id='accept' words='认可答复' busy={busy ? '正在送出…' : undefined} onTap={() => void review(true)} />
      </View>
    </View>
  )
}
