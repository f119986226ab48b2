import { useState } from 'react'
import type { EntryShown } from '../../ledger/words'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { useDeed } from '../../shell/use-deed'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { OptionRow } from '../../ui/choice'
import { TextArea } from '../../ui/field'
import { Sheet } from '../../ui/sheet'

const phrases = ['照片看不清，请补拍', '记的和现场不一样', '数字不合常理，请说明']

type Props = { readonly entry: EntryShown; readonly onClose: () => void; readonly onDone: () => void }

/** An officer doubts an entry and says why; the shop reads it. */
export const ObjectSheet = ({ entry, onClose, onDone }: Props) => {
  const [words, setWords] = useState('')
  const { busy, outcome, run } = useDeed(api.ledger.objectToEntry)
  const { shopId, kind, day, entryId } = entry
  const say = async () => {
    const given = await run({ shopId, kind, day, entryId, words: words.trim() })
    if ('value' in given) onDone()
  }
  return (
    <Sheet
      title='提异议'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不提' look='outline' onTap={onClose} />
          <Button
            id='say-objection'
            words='告诉商户'
            disabled={words.trim() === ''}
            busy={busy ? '正在送出…' : undefined}
            onTap={() => void say()}
          />
        </View>
      }
    >
      <View className='sub'>商户会看到，要答复；您再复核。异议本身不是处罚。</View>
      <View className='stack'>
        {phrases.map((phrase) => (
          <OptionRow key={phrase} words={phrase} on={words === phrase} onTap={() => setWords(phrase)} />
        ))}
        <TextArea id='objection' label='哪里不对' value={words} most={300} onChange={setWords} />
      </View>
      <OutcomeStrip outcome={outcome} />
    </Sheet>
  )
}
