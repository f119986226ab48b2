import { useState } from 'react'
import type { DraftSigning } from '../../inspection/draft'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Field, TextArea } from '../../ui/field'
import { Sheet } from '../../ui/sheet'

export type Refusal = Pick<NonNullable<DraftSigning['refusal']>, 'reason' | 'recording'>

type RefusalSheetProps = { readonly onClose: () => void; readonly onRefuse: (refusal: Refusal) => void }

/**
 * Refusing to sign is one of the two confirmations there are: it is noted with its reason. A witness or a recording may
 * be there and need not be (Order 49 art. 34).
 */
export const RefusalSheet = ({ onClose, onRefuse }: RefusalSheetProps) => {
  const [reason, setReason] = useState('')
  const [recording, setRecording] = useState('')
  const refuse = () => onRefuse({ reason, ...(recording.trim() && { recording: recording.trim() }) })
  return (
    <Sheet
      title='记录拒签'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不记' look='outline' onTap={onClose} />
          <Button id='note-refusal' words='记录拒签' look='danger' disabled={reason.trim() === ''} onTap={refuse} />
        </View>
      }
    >
      <View className='sub'>拒签不影响结果。写明理由，可以请在场的人见证，也可以写明录音录像。</View>
      <TextArea
        id='refusal-reason'
        label='拒签理由'
        value={reason}
        most={200}
        placeholder='例如：对 7.2 项有异议'
        onChange={setReason}
      />
      <Field
        id='recording'
        label='录音录像（可以不写）'
        value={recording}
        most={100}
        placeholder='例如：执法记录仪 3 号，10:41 起'
        onChange={setRecording}
      />
    </Sheet>
  )
}
