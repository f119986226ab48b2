import { useState } from 'react'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { OptionRow } from '../../ui/choice'
import { TextArea } from '../../ui/field'
import { Sheet } from '../../ui/sheet'

export type Negative = 'return' | 'refuse'

const sheets = {
  return: {
    title: '退回补改',
    words: '写清要补什么，申请人照着改。',
    act: '退回给申请人',
    phrases: ['执照照片看不清，请四个角都拍到', '店名和执照不一样，请照执照写', '地址请写到门牌号'],
  },
  refuse: {
    title: '不通过',
    words: '写明原因。申请人看得到，30 天后他的电话和照片删除。',
    act: '告诉申请人',
    phrases: ['不在本区经营', '执照不是这家店的', '已由别人办理'],
  },
} as const

type AnswerSheetProps = {
  readonly kind: Negative
  readonly busy: boolean
  readonly onClose: () => void
  readonly onAnswer: (words: string) => void
}

/** Words that the applicant reads; the usual ones are a tap. */
export const AnswerSheet = ({ kind, busy, onClose, onAnswer }: AnswerSheetProps) => {
  const [words, setWords] = useState('')
  const { title, words: hint, act, phrases } = sheets[kind]
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不办' look='outline' onTap={onClose} />
          <Button
            id='answer'
            words={act}
            look={kind === 'refuse' ? 'danger' : 'primary'}
            disabled={words.trim() === ''}
            busy={busy ? '正在送出…' : undefined}
            onTap={() => onAnswer(words.trim())}
          />
        </View>
      }
    >
      <View className='sub'>{hint}</View>
      <View className='stack'>
        {phrases.map((phrase) => (
          <OptionRow key={phrase} words={phrase} on={words === phrase} onTap={() => setWords(phrase)} />
        ))}
        <TextArea id='words' label='写给申请人' value={words} most={200} onChange={setWords} />
      </View>
    </Sheet>
  )
}
