import { useState } from 'react'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { OptionRow } from '../../ui/choice'
import { TextArea } from '../../ui/field'
import { Sheet } from '../../ui/sheet'

export type Wanted = { readonly title: string; readonly act: string; readonly phrases: readonly string[] }

export const returnWords: Wanted = {
  title: '退回重改',
  act: '退回给商户',
  phrases: ['照片看不清，请重拍', '只改了一部分', '照片拍的不是这一处'],
}
export const refuseWords: Wanted = {
  title: '不同意延期',
  act: '告诉商户',
  phrases: ['原来的期限够用', '这一项不能拖'],
}

type SheetProps = {
  readonly wanted: Wanted
  readonly busy: boolean
  readonly onClose: () => void
  readonly onSay: (reason: string) => void
}

/** A reason that the merchant reads; the usual ones are a tap. */
export const ReasonSheet = ({ wanted, busy, onClose, onSay }: SheetProps) => {
  const [words, setWords] = useState('')
  return (
    <Sheet
      title={wanted.title}
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不办' look='outline' onTap={onClose} />
          <Button
            id='say-reason'
            words={wanted.act}
            disabled={words.trim() === ''}
            busy={busy ? '正在送出…' : undefined}
            onTap={() => onSay(words.trim())}
          />
        </View>
      }
    >
      <View className='sub'>写清原因，商户照着改。</View>
      <View className='stack'>
        {wanted.phrases.map((phrase) => (
          <OptionRow key={phrase} words={phrase} on={words === phrase} onTap={() => setWords(phrase)} />
        ))}
        <TextArea id='reason' label='写给商户' value={words} most={200} onChange={setWords} />
      </View>
    </Sheet>
  )
}
