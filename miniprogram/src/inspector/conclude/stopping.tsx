import { notHeldReasonNames, notHeldReasons } from '@app/types/inspection/values'
import { useMemo, useState } from 'react'
import { goOn } from '../../device/go'
import type { DraftEnd, DraftHead } from '../../inspection/draft'
import { openDraft } from '../../inspection/drafts'
import { FullStrip } from '../../inspection/full-strip'
import { keepPhoto } from '../../inspection/keep-photo'
import { draftStorage } from '../../parts'
import { Page } from '../../shell/page'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { OptionRow } from '../../ui/choice'
import { Dock } from '../../ui/dock'
import { TextArea } from '../../ui/field'
import { Strip } from '../../ui/strip'
import { noPhotoWords } from '../../words/no-photo'
import { PhotoTiles } from '../check/photo-tiles'
import '../check/index.scss'
import { missingToStop } from './suggest-end'

type StoppingProps = { readonly head: DraftHead; readonly kind: 'obstructed' | 'notHeld' }

const words = {
  obstructed: {
    title: '拒绝、阻挠检查',
    hint: '写清楚谁、什么时候、怎样拒绝或阻挠，告知过什么。有录音录像的，写上存在哪里。照此立案处理。',
    facts: '经过',
  },
  notHeld: {
    title: '没有查成',
    hint: '没有查成的，不评结果，也不算一次检查。',
    facts: '看到的情况（可以不写）',
  },
} as const

const Reasons = ({ end, save }: { readonly end: DraftEnd; readonly save: (end: DraftEnd) => void }) => (
  <Card title='为什么没有查成'>
    <View className='stack' ariaRole='radiogroup' ariaLabel='为什么没有查成'>
      {notHeldReasons.map((reason) => (
        <OptionRow
          key={reason}
          words={notHeldReasonNames[reason]}
          on={end.reason === reason}
          onTap={() => save({ ...end, reason })}
        />
      ))}
    </View>
  </Card>
)

const useStopping = (head: DraftHead) => {
  const draft = useMemo(() => openDraft(draftStorage(), head.inspectionId), [head])
  const [end, setEnd] = useState(draft.end)
  const [wrong, setWrong] = useState<string>()
  const save = (next: DraftEnd) => {
    if (draft.saveEnd(next)) setEnd(next)
  }
  const addPhoto = async () => {
    const kept = await keepPhoto(draft)
    setWrong(typeof kept === 'string' && kept !== 'full' ? noPhotoWords[kept] : undefined)
    const before = draft.end()
    if (typeof kept === 'object') save({ ...before, photos: [...before.photos, kept.photoId] })
  }
  const dropPhoto = (photoId: string) => save({ ...end, photos: end.photos.filter((id) => id !== photoId) })
  const photos = end.photos.flatMap((photoId) => {
    const photo = draft.photo(photoId)
    return photo ? [{ ...photo, photoId, drawable: false }] : []
  })
  return { end, wrong, save, addPhoto, dropPhoto, photos }
}

/** An ending without a result: what happened, with photographs. Lawful, and signed like any other. */
export const Stopping = ({ head, kind }: StoppingProps) => {
  const { end, wrong, save, addPhoto, dropPhoto, photos } = useStopping(head)
  const { inspectionId } = head
  const missing = missingToStop(end)
  const goBackToCheck = () => {
    save({ ...end, kind: 'concluded' })
    goOn('/inspector/check/index', { inspectionId })
  }
  return (
    <Page
      door='inspector'
      title={head.shopName}
      notice={<FullStrip />}
      header={<View className='door__title'>{words[kind].title}</View>}
      dock={
        <Dock {...(missing ? { below: missing } : {})}>
          {head.beginning.told && <Button words='接着查' look='outline' short onTap={goBackToCheck} />}
          <Button
            id='to-sign'
            words='去签字'
            disabled={missing !== undefined}
            onTap={() => goOn('/inspector/sign/index', { inspectionId })}
          />
        </Dock>
      }
    >
      <Strip look='hint'>{words[kind].hint}</Strip>
      {wrong && <Strip look='warn'>{wrong}</Strip>}
      {kind === 'notHeld' && <Reasons end={end} save={save} />}
      <Card title='现场'>
        <View className='stack'>
          <TextArea
            id='facts'
            label={words[kind].facts}
            value={end.facts}
            most={1000}
            onChange={(facts) => save({ ...end, facts })}
          />
          <PhotoTiles of='现场' photos={photos} onDrop={dropPhoto} />
          <Button
            words={photos.length > 0 ? '再拍一张' : '拍照'}
            icon='camera'
            look='quiet'
            disabled={photos.length >= 9}
            onTap={() => void addPhoto()}
          />
        </View>
      </Card>
    </Page>
  )
}
