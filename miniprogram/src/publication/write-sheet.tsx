import { useState } from 'react'
import { View } from '../ui/box'
import { Button } from '../ui/button'
import { TextArea } from '../ui/field'
import { Sheet } from '../ui/sheet'

type Props = {
  readonly title: string
  readonly words: string
  readonly label: string
  readonly verb: string
  readonly most: number
  readonly busy: boolean
  readonly begins?: string | undefined
  readonly onClose: () => void
  readonly onSend: (text: string) => void
}

/** Where the merchant writes to the bureau; what was typed stays until it was sent. */
export const WriteSheet = ({ title, words, label, verb, most, busy, begins = '', onClose, onSend }: Props) => {
  const [text, setText] = useState(begins)
  const [missing, setMissing] = useState(false)
  const send = () => {
    setMissing(text.trim() === '')
    if (text.trim() !== '') onSend(text.trim())
  }
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不写' look='outline' onTap={onClose} />
          <Button id='send-words' words={verb} busy={busy ? '正在送…' : undefined} onTap={send} />
        </View>
      }
    >
      <View className='sub'>{words}</View>
      <TextArea
        id='words'
        label={label}
        value={text}
        most={most}
        hint={`最多 ${most} 字，已写 ${[...text].length} 字`}
        wrong={missing ? '写几句再交' : undefined}
        onChange={setText}
      />
    </Sheet>
  )
}
