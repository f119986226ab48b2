import { useRef, useState } from 'react'
import { FullStrip } from '../../inspection/full-strip'
import { useKeptDrawing } from '../../inspection/use-kept-drawing'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Field, TextArea } from '../../ui/field'
import { keyScrolls } from '../../ui/key-taps'
import { Sheet } from '../../ui/sheet'
import { type Pen, SignaturePad } from '../../ui/signature-pad'
import { type InterviewState, useInterview } from './use-interview'

type StepProps = { readonly interview: InterviewState; readonly onClose: () => void }

const Words = ({ interview: { talk, write, setStep }, onClose }: StepProps) => (
  <Sheet
    title='记约谈'
    onClose={onClose}
    foot={
      <View className='btns'>
        <Button words='先不记' look='outline' onTap={onClose} />
        <Button
          id='to-hands'
          words='去签字'
          disabled={talk.with.trim() === '' || talk.said.trim() === ''}
          onTap={() => setStep('officer')}
        />
      </View>
    }
  >
    <View className='sub'>约谈进食品安全信用档案。商户看得到有这次约谈，看不到谈话内容。</View>
    <View className='stack'>
      <Field
        id='interviewed'
        label='和谁谈的'
        value={talk.with}
        most={40}
        onChange={(whom) => write({ ...talk, with: whom })}
      />
      <TextArea
        id='said'
        label='谈了什么'
        value={talk.said}
        most={2_000}
        onChange={(said) => write({ ...talk, said })}
      />
    </View>
  </Sheet>
)

type HandProps = StepProps & {
  readonly title: string
  readonly verb: string
  readonly onSigned: (path: string) => void
  readonly onRefused?: () => void
}

/** What was said is read before it is signed. */
const Hand = ({ interview: { talk, busy, outcome }, title, verb, onSigned, onRefused, onClose }: HandProps) => {
  const pen = useRef<Pen>()
  const [written, setWritten] = useState(false)
  const clear = () => {
    pen.current?.clear()
    setWritten(false)
  }
  const { keeping, keep } = useKeptDrawing(pen, onSigned)
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <View className='btns'>
          {onRefused && <Button words='拒签' look='danger' disabled={busy} onTap={onRefused} />}
          <Button words='重写' look='outline' disabled={!written || busy} onTap={clear} />
          <Button
            id='keep-hand'
            words={verb}
            disabled={keeping || !written}
            busy={busy ? '正在送出…' : undefined}
            onTap={() => void keep()}
          />
        </View>
      }
    >
      <View className='sub sheet__words' {...keyScrolls}>
        {`与${talk.with.trim()}约谈：${talk.said.trim()}`}
      </View>
      <FullStrip />
      <SignaturePad pen={pen} label={`${title}处`} onStroke={() => setWritten(true)} />
      <OutcomeStrip outcome={outcome} />
    </Sheet>
  )
}

const Refusal = ({ interview: { busy, outcome, send, setStep }, onClose }: StepProps) => {
  const [reason, setReason] = useState('')
  return (
    <Sheet
      title='记录拒签'
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='还是签字' look='outline' disabled={busy} onTap={() => setStep('other')} />
          <Button
            id='note-refusal'
            words='记下约谈'
            disabled={reason.trim() === ''}
            busy={busy ? '正在送出…' : undefined}
            onTap={() => void send({ refusal: reason })}
          />
        </View>
      }
    >
      <View className='sub'>拒签不影响约谈记录，写明理由。</View>
      <TextArea id='refusal-reason' label='拒签理由' value={reason} most={200} onChange={setReason} />
      <OutcomeStrip outcome={outcome} />
    </Sheet>
  )
}

type SheetProps = {
  readonly at: { readonly shopId: string; readonly rectificationId: string }
  readonly onClose: () => void
  readonly onKept: () => void
}

/** 约谈 on the spot: what was said, then the officer's hand, then the other's, or why there is none. */
export const InterviewSheet = ({ at, onClose, onKept }: SheetProps) => {
  const interview = useInterview(at, onKept)
  const { step, talk, signOfficer, send, setStep } = interview
  const both = { interview, onClose }
  if (step === 'words') return <Words {...both} />
  if (step === 'refusal') return <Refusal {...both} />
  if (step === 'officer')
    return <Hand key='officer' {...both} title='执法人员签字' verb='签好了' onSigned={signOfficer} />
  return (
    <Hand
      key='other'
      {...both}
      title={`${talk.with.trim()}签字`}
      verb='记下约谈'
      onSigned={(path) => void send({ path })}
      onRefused={() => setStep('refusal')}
    />
  )
}
