import { useState } from 'react'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { OptionRow } from '../../ui/choice'
import { TextArea } from '../../ui/field'
import { Sheet } from '../../ui/sheet'

const phrases = ['核实过，不是近亲属', '核实过，没有利害关系'] as const

type RejectSheetProps = {
  readonly names: string
  readonly busy: boolean
  readonly onClose: () => void
  readonly onReject: (reason: string) => void
}

/** The request has no ground: why, in words that stay on record. */
export const RejectSheet = ({ names, busy, onClose, onReject }: RejectSheetProps) => {
  const [reason, setReason] = useState('')
  return (
    <Sheet
      title='驳回回避申请'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不办' look='outline' onTap={onClose} />
          <Button
            id='reject'
            words='驳回申请'
            look='danger'
            disabled={reason.trim() === ''}
            busy={busy ? '正在送出…' : undefined}
            onTap={() => onReject(reason.trim())}
          />
        </View>
      }
    >
      <View className='sub'>{`驳回后，${names}又可以检查这家店。您的决定和理由会记下来。`}</View>
      <View className='stack'>
        {phrases.map((phrase) => (
          <OptionRow key={phrase} words={phrase} on={reason === phrase} onTap={() => setReason(phrase)} />
        ))}
        <TextArea id='reason' label='驳回理由' value={reason} most={200} onChange={setReason} />
      </View>
    </Sheet>
  )
}
