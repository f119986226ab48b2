import { useMemo, useState } from 'react'
import type { Answer } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { removeFile } from '../../device/remove-file'
import type { EntryPhoto } from '../../ledger/entry-draft'
import { PhotoField } from '../../ledger/photo-field'
import { type Lost, lostWords, sendPhotos } from '../../ledger/send-entry'
import { photoParts } from '../../ledger/use-send-entries'
import type { EntryShown } from '../../ledger/words'
import { api, makeActionKeys, ownStorage } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/field'
import { Strip } from '../../ui/strip'

type Written = { readonly words: string; readonly photos: readonly EntryPhoto[] }
type Props = { readonly entry: EntryShown; readonly objectionId: string; readonly onSent: () => void }

const isWritten = (found: unknown): found is Written =>
  typeof found === 'object' && found !== null && 'words' in found && 'photos' in found

/** What is written, kept with every letter until the server has it. */
const useWritten = (place: string) => {
  const [written, setWritten] = useState<Written>(() => {
    const found = ownStorage().read(place)
    return isWritten(found) ? found : { words: '', photos: [] }
  })
  const [full, setFull] = useState(false)
  const change = (next: Written) => {
    setFull(!ownStorage().write(place, next))
    setWritten(next)
  }
  const done = () => {
    ownStorage().remove(place)
    for (const { path } of written.photos) removeFile(path)
  }
  return { written, change, done, full }
}

type Told = Outcome<Answer<'ledger', 'answerObjection'>> | Lost

/** Photos first, then the answer that names them. */
const useAnswer = ({ entry, objectionId, onSent }: Props) => {
  const { shopId, kind, day, entryId } = entry
  const { written, change, done, full } = useWritten(`ledgerAnswer/${objectionId}`)
  const keys = useMemo(makeActionKeys, [])
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<Told>()
  const answer = async (): Promise<Told> => {
    const onPhoto = (photos: readonly EntryPhoto[]) => change({ ...written, photos })
    const sent = await sendPhotos(photoParts, { shopId, entryId, photos: written.photos }, onPhoto)
    if (!('value' in sent)) return sent
    const said = { shopId, kind, day, entryId, objectionId, words: written.words.trim(), photos: [...sent.value] }
    return await api.ledger.answerObjection(said, { idempotencyKey: keys.keyFor(said) })
  }
  const send = async () => {
    setBusy(true)
    const given = await answer()
    setBusy(false)
    setTold(given)
    if (!('value' in given)) return
    done()
    onSent()
  }
  return { written, change, busy, told, full, send }
}

const Trouble = ({ told, full }: { readonly told: Told | undefined; readonly full: boolean }) => (
  <>
    {full && <Strip look='warn'>手机存储满了，刚才写的没有存上。请先清出手机空间。</Strip>}
    {told && 'lost' in told ? <Strip look='warn'>{lostWords}</Strip> : <OutcomeStrip outcome={told} />}
  </>
)

/** The shop says how it was: a sentence and photos, once. */
export const AnswerForm = (props: Props) => {
  const { written, change, busy, told, full, send } = useAnswer(props)
  return (
    <View className='stack'>
      <TextArea
        id='answer-words'
        label='写给执法人员'
        value={written.words}
        most={300}
        placeholder='例如：当时屏幕反光，已重新拍照'
        onChange={(words) => change({ ...written, words })}
      />
      <PhotoField
        photos={written.photos}
        words='拍照片'
        of='evidence'
        onChange={(photos) => change({ ...written, photos })}
      />
      <View className='sub'>只能答复一次。记录写错了的，请先更正，再答复。</View>
      <Trouble told={told} full={full} />
      <View className='btns'>
        <Button
          id='answer-objection'
          words='答复'
          disabled={written.words.trim() === ''}
          busy={busy ? '正在送出…' : undefined}
          onTap={() => void send()}
        />
      </View>
    </View>
  )
}
