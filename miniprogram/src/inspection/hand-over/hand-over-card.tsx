import { useState } from 'react'
import type { Outcome } from '../../data/outcome'
import { useStore } from '../../data/use-store'
import { goToTab } from '../../device/go'
import { readFile } from '../../device/read-file'
import { uploadFile } from '../../device/upload-file'
import { api, draftStorage, makeId, now, session } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { openDraft } from '../drafts'
import { giveDraft, type NotGiven, otherOf } from './give-draft'

export const giveParts = { api, readFile, uploadFile, newKey: makeId, now }

const notGivenWords: Readonly<Record<NotGiven, string>> = {
  photoGone: '有一张照片手机里找不到了，请删掉重拍，再移交。',
  full: '手机存不下了，没有移交。请先腾出空间。',
  tooLarge: '内容太多，移交不了。请在这部手机上做完。',
}

/** Gives the inspection to the other of the two, after a second tap. Nothing is shown where there is no other. */
export const HandOverCard = ({ inspectionId }: { readonly inspectionId: string }) => {
  const { me } = useStore(session)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<unknown> | NotGiven>()
  const draft = openDraft(draftStorage(), inspectionId)
  const other = otherOf(draft, me?.person?.personId)
  if (!other) return null
  const give = async () => {
    setBusy(true)
    const given = await giveDraft(giveParts, draft, other)
    setBusy(false)
    setOutcome(given)
    if (draft.handed()) goToTab('/pages/home/index')
  }
  if (!asking)
    return (
      <Card flush>
        <Row
          id='hand-over'
          icon='person-ok'
          title={`移交给${other.name}`}
          words='在对方手机上接着做，要有网络'
          onTap={() => setAsking(true)}
        />
      </Card>
    )
  return (
    <Card title={`移交给${other.name}`}>
      <View className='stack'>
        <View className='note'>移交后这部手机上不能再改。对方接收前，您可以收回；7 天没有接收，自动退回给您。</View>
        {typeof outcome === 'string' ? (
          <Strip look='fail'>{notGivenWords[outcome]}</Strip>
        ) : (
          <OutcomeStrip outcome={outcome} />
        )}
        <View className='btns'>
          <Button id='hand-over-now' words='移交' busy={busy ? '正在移交…' : undefined} onTap={() => void give()} />
          <Button words='不移交' look='outline' onTap={() => setAsking(false)} />
        </View>
      </View>
    </Card>
  )
}
