import { useState } from 'react'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { Sheet } from '../../ui/sheet'

type RefusalSheetProps = { readonly onClose: () => void; readonly onRefuse: (reason: string) => void }

/** Refusing to sign is one of the two confirmations there are: it is noted with its reason (Order 49 art. 34). */
export const RefusalSheet = ({ onClose, onRefuse }: RefusalSheetProps) => {
  const [reason, setReason] = useState('')
  return (
    <Sheet title='记录拒签' onClose={onClose}>
      <View className='sub'>拒签不影响结果。写明理由，可以请在场的人见证。</View>
      <TextArea
        id='refusal-reason'
        label='拒签理由'
        value={reason}
        most={200}
        placeholder='例如：对 7.2 项有异议'
        onChange={setReason}
      />
      <View className='btns'>
        <Button words='先不记' look='outline' onTap={onClose} />
        <Button
          id='note-refusal'
          words='记录拒签'
          look='danger'
          disabled={reason.trim() === ''}
          onTap={() => onRefuse(reason)}
        />
      </View>
    </Sheet>
  )
}
