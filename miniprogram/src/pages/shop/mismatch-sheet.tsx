import { useMemo, useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { Sheet } from '../../ui/sheet'
import { Strip } from '../../ui/strip'

type MismatchSheetProps = {
  readonly report: (words: string) => Promise<Outcome<unknown>>
  readonly onClose: () => void
  readonly onDone: () => void
}

const wrongWords = (outcome: Outcome<unknown>): string => {
  if ('refused' in outcome) return `${outcome.refused.message}。${outcome.refused.next ?? ''}`
  return '没有送出去。有网络时再点一次，或者打 12315。'
}

/** One tap is enough; whoever likes adds a sentence. No sign-in, no phone number. */
export const MismatchSheet = ({ report, onClose, onDone }: MismatchSheetProps) => {
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const send = useMemo(
    () => async (text: string) => {
      setBusy(true)
      const outcome = await report(text)
      setBusy(false)
      if ('value' in outcome) onDone()
      else setWrong(wrongWords(outcome))
    },
    [report, onDone],
  )
  return (
    <Sheet
      title='码和店对不上'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不说' look='outline' onTap={onClose} />
          <Button words='告诉监管所' busy={busy ? '正在送出…' : undefined} onTap={() => void send(words)} />
        </View>
      }
    >
      <View className='sub'>不用登录，也不留电话。我们会到现场核对。</View>
      <TextArea
        id='mismatch'
        label='看到了什么（可以不写）'
        placeholder='例如：招牌是另一家店'
        value={words}
        most={200}
        onChange={setWords}
      />
      {wrong && <Strip look='fail'>{wrong}</Strip>}
    </Sheet>
  )
}
