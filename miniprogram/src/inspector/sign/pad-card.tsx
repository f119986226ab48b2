import { useRef, useState } from 'react'
import type { Signer } from '../../inspection/draft'
import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { type Pen, SignaturePad } from '../../ui/signature-pad'
import { Tap } from '../../ui/tap'
import { signerNames } from './signed-rows'

export type PadCardProps = {
  readonly signer: Signer
  readonly name: string
  /** Inspectors sign as themselves; the merchant's and the witness's name can be corrected. */
  readonly nameFixed: boolean
  readonly onSigned: (path: string, name: string) => void
  readonly onRefuse?: () => void
}

/** One line to sign on, for one person at a time. */
export const PadCard = ({ signer, name, nameFixed, onSigned, onRefuse }: PadCardProps) => {
  const pen = useRef<Pen>()
  const [written, setWritten] = useState(false)
  const [typed, setTyped] = useState(name)
  const clear = () => {
    pen.current?.clear()
    setWritten(false)
  }
  const keep = async () => {
    const path = await pen.current?.keep()
    if (path) onSigned(path, typed.trim())
  }
  return (
    <View className='card'>
      <View className='pad-head'>
        <View className='head' ariaRole='heading' ariaLevel='2'>{`${signerNames[signer]}签字`}</View>
        <Tap className='link' onTap={clear}>
          <Icon name='redo' size='small' />
          <Text>重写</Text>
        </Tap>
      </View>
      {nameFixed ? (
        <View className='sub'>{name}</View>
      ) : (
        <Field id='signer-name' label='姓名' value={typed} most={40} onChange={setTyped} />
      )}
      <SignaturePad key={signer} pen={pen} label={`${signerNames[signer]}签字处`} onStroke={() => setWritten(true)} />
      <View className='btns pad-do'>
        {onRefuse && <Button words='商户拒签' icon='close' look='danger' onTap={onRefuse} />}
        <Button
          id='keep-signature'
          words='签好了'
          look='outline'
          disabled={!written || typed.trim() === ''}
          onTap={() => void keep()}
        />
      </View>
    </View>
  )
}
