import { useState } from 'react'
import { canDictate, dictate } from '../../device/dictate'
import { Text, View } from '../../ui/box'
import { TextArea } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import { withRemark } from './walk'

type RemarkProps = {
  readonly id: string
  readonly label: string
  readonly remark: string
  /** Canned remarks of the item, to be tapped instead of typed. */
  readonly canned: readonly string[]
  readonly onChange: (remark: string) => void
}

const Dictation = ({ onHeard }: { readonly onHeard: (words: string) => void }) => {
  const [listening, setListening] = useState(false)
  const listen = async () => {
    setListening(true)
    const words = await dictate()
    setListening(false)
    if (words) onHeard(words)
  }
  return (
    <Tap className='chip-button' disabled={listening} onTap={() => void listen()}>
      <Icon name='talk' size='small' />
      <Text>{listening ? '正在听…' : '说话'}</Text>
    </Tap>
  )
}

/** What was seen, in words: typed, said, or tapped. */
export const Remark = ({ id, label, remark, canned, onChange }: RemarkProps) => (
  <>
    <TextArea
      id={id}
      label={label}
      value={remark}
      most={500}
      placeholder='看到了什么，在哪里，多少'
      onChange={onChange}
    />
    {(canned.length > 0 || canDictate()) && (
      <View className='chip-buttons'>
        {canned.map((words) => (
          <Tap key={words} className='chip-button' onTap={() => onChange(withRemark(remark, words))}>
            <Text>{words}</Text>
          </Tap>
        ))}
        {canDictate() && <Dictation onHeard={(words) => onChange(withRemark(remark, words))} />}
      </View>
    )}
  </>
)
