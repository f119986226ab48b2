import type { InspectionContent } from '@app/types/inspection/content'
import { useState } from 'react'
import type { DraftSigning, Signer } from '../../inspection/draft'
import { mayInviteWitness, nextSigner, signersDue } from '../../inspection/sign-order'
import { Button } from '../../ui/button'
import { Dock } from '../../ui/dock'
import { PadDock } from './pad-dock'

type SignDockProps = {
  readonly content: InspectionContent
  readonly signing: DraftSigning
  readonly progress: string | undefined
  readonly onSigned: (signer: Signer, path: string, name: string) => Promise<void>
  readonly onRefuse: () => void
  readonly onSubmit: () => void
}

const nameOf = (signer: Signer, { inspectors, ending }: InspectionContent): string => {
  if (signer === 'first') return inspectors[0]?.name ?? ''
  if (signer === 'second') return inspectors[1]?.name ?? ''
  return signer === 'merchant' && ending.kind === 'concluded' ? ending.contact.name : ''
}

type SubmitProps = { readonly onInvite: (() => void) | undefined } & Pick<SignDockProps, 'progress' | 'onSubmit'>

const SubmitDock = ({ onInvite, progress, onSubmit }: SubmitProps) => (
  <Dock below='收到回执前，手机里的原件不会删除。'>
    {onInvite && !progress && <Button words='请见证人签字' look='outline' onTap={onInvite} />}
    <Button id='submit' words={onInvite ? '生成文书' : '确认签字，生成文书'} busy={progress} onTap={onSubmit} />
  </Dock>
)

/** The next step: one signature after the other, then the delivery. */
export const SignDock = ({ content, signing, progress, onSigned, onRefuse, onSubmit }: SignDockProps) => {
  const [inviting, setInviting] = useState(false)
  const signed = { ...signing, kind: content.ending.kind }
  const next = nextSigner(signed, inviting)
  const onInvite = mayInviteWitness(signed) ? () => setInviting(true) : undefined
  if (!next) return <SubmitDock onInvite={onInvite} progress={progress} onSubmit={onSubmit} />
  return (
    <PadDock
      key={next}
      signer={next}
      name={nameOf(next, content)}
      nameFixed={next === 'first' || next === 'second'}
      left={signersDue(signed).length}
      onSigned={(path, name) => onSigned(next, path, name)}
      onRefuse={next === 'merchant' ? onRefuse : undefined}
      onNotNow={next === 'witness' ? () => setInviting(false) : undefined}
    />
  )
}
