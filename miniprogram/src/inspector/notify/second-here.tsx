import { timeOf } from '@app/rules/time/day'
import { useRef, useState } from 'react'
import { sha256 } from '../../data/sha256'
import { readFile } from '../../device/read-file'
import { FullStrip } from '../../inspection/full-strip'
import { useKeptDrawing } from '../../inspection/use-kept-drawing'
import { now } from '../../parts'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Sheet } from '../../ui/sheet'
import { type Pen, SignaturePad } from '../../ui/signature-pad'
import type { SignedHere } from './notification'

type PadProps = { readonly name: string; readonly onSigned: (here: SignedHere) => void; readonly onClose: () => void }

/** The second inspector signs on the lead's phone: that they take part. */
export const SecondPad = ({ name, onSigned, onClose }: PadProps) => {
  const pen = useRef<Pen>()
  const [written, setWritten] = useState(false)
  const { keeping, keep } = useKeptDrawing(pen, async (path) => {
    onSigned({ path, sha256: sha256(await readFile(path)), at: new Date(now()).toISOString() })
  })
  return (
    <Sheet
      title={`${name}确认参加检查`}
      onClose={onClose}
      foot={
        <View className='btns'>
          <Button words='先不签' look='outline' onTap={onClose} />
          <Button id='keep-confirmation' words='确认参加' disabled={keeping || !written} onTap={() => void keep()} />
        </View>
      }
    >
      <FullStrip />
      <SignaturePad pen={pen} label='协办确认签字处' onStroke={() => setWritten(true)} />
    </Sheet>
  )
}

type SecondHereProps = {
  readonly name: string
  readonly here: SignedHere | undefined
  /** The own phone of the second hears of nothing either. */
  readonly isOffline: boolean
  readonly onAsk: () => void
}

const howWords = (name: string, isOffline: boolean): string =>
  isOffline
    ? `没有网络，${name}的手机收不到，请在这里签字确认。`
    : `${name}可以在自己手机的首页点“确认参加”，也可以在这里签字。`

/** How the second inspector confirms: on the own phone, or by hand on this one. Missing is noted, and stops nothing. */
export const SecondHere = ({ name, here, isOffline, onAsk }: SecondHereProps) => (
  <>
    <View className='note'>{howWords(name, isOffline)}</View>
    <Button
      id='second-here'
      words={here ? `${timeOf(here.at)} 已签字确认` : `请${name}在这里签字确认`}
      icon='pen'
      look='quiet'
      onTap={onAsk}
    />
  </>
)
