import { useRef, useState } from 'react'
import type { Signer } from '../../inspection/draft'
import { useKeptDrawing } from '../../inspection/use-kept-drawing'
import { Text, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Dock } from '../../ui/dock'
import { Field } from '../../ui/field'
import { Icon } from '../../ui/icon'
import { type Pen, SignaturePad } from '../../ui/signature-pad'
import { Tap } from '../../ui/tap'
import { signerNames } from './signed-rows'

type PadDockProps = {
  readonly signer: Signer
  readonly name: string
  /** Inspectors sign as themselves; the merchant's and the witness's name can be corrected. */
  readonly nameFixed: boolean
  /** How many people still have to sign. */
  readonly left: number
  readonly onSigned: (path: string, name: string) => Promise<void>
  readonly onRefuse?: (() => void) | undefined
  readonly onNotNow?: (() => void) | undefined
}

type HeadProps = { readonly signer: Signer; readonly name: string; readonly onClear: () => void }

const Head = ({ signer, name, onClear }: HeadProps) => (
  <View className='pad-head'>
    <View ariaRole='heading' ariaLevel='2'>
      <Text className='head'>{`${signerNames[signer]}签字`}</Text>
      <Text className='sub pad-head__name'>{name}</Text>
    </View>
    <Tap className='link' onTap={onClear}>
      <Icon name='redo' size='small' />
      <Text>重写</Text>
    </Tap>
  </View>
)

const Name = ({ name, onChange }: { readonly name: string; readonly onChange: (name: string) => void }) => {
  const [open, setOpen] = useState(name === '')
  if (open) return <Field id='signer-name' label='姓名' value={name} most={40} onChange={onChange} />
  return (
    <Tap className='link' onTap={() => setOpen(true)}>
      <Text>改姓名</Text>
    </Tap>
  )
}

/** One line to sign on, for one person at a time, where the thumb is. */
export const PadDock = ({ signer, name, nameFixed, left, onSigned, onRefuse, onNotNow }: PadDockProps) => {
  const pen = useRef<Pen>()
  const [written, setWritten] = useState(false)
  const [typed, setTyped] = useState(name)
  const clear = () => {
    pen.current?.clear()
    setWritten(false)
  }
  const { keeping, keep } = useKeptDrawing(pen, (path) => onSigned(path, typed.trim()))
  const pad = (
    <View className='pad-box'>
      <Head signer={signer} name={typed} onClear={clear} />
      {!nameFixed && <Name name={typed} onChange={setTyped} />}
      <SignaturePad pen={pen} label={`${signerNames[signer]}签字处`} onStroke={() => setWritten(true)} />
    </View>
  )
  return (
    <Dock above={pad} {...(left > 0 ? { below: `还差 ${left} 人签字` } : {})}>
      {onRefuse && <Button words='商户拒签' icon='close' look='danger' onTap={onRefuse} />}
      {onNotNow && <Button words='先不请' look='outline' onTap={onNotNow} />}
      <Button
        id='keep-signature'
        words='签好了'
        disabled={keeping || !written || typed.trim() === ''}
        onTap={() => void keep()}
      />
    </Dock>
  )
}
