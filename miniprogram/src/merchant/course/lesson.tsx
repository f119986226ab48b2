import { lessonKindNames } from '@app/types/training/values'
import { useState } from 'react'
import type { Answer } from '../../data/api'
import type { Outcome } from '../../data/outcome'
import { copyText } from '../../device/copy-text'
import { openDocument } from '../../device/open-document'
import { readFile } from '../../device/read-file'
import { removeFile } from '../../device/remove-file'
import { showPhoto } from '../../device/show-photo'
import { takePhoto } from '../../device/take-photo'
import { uploadFile } from '../../device/upload-file'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { proveLesson } from '../../training/study/prove'
import type { Whose } from '../../training/whose'
import { Image, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Film } from '../../ui/film'
import { Strip } from '../../ui/strip'
import { Tap } from '../../ui/tap'
import { noPhotoWords } from '../../words/no-photo'

type Lesson = Answer<'training', 'openCourse'>['content']['lessons'][number]

type LessonProps = {
  readonly lesson: Lesson
  /** Where its file opens. */
  readonly address: string | undefined
  readonly proved: boolean
  readonly of: Whose & { readonly courseId: string }
  readonly onProved: (proved: readonly string[]) => void
}

const Paragraphs = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split(/\n+/)
      .map((words) => words.trim())
      .filter((words) => words !== '')
      .map((words, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never move
        <View key={n} className='course__words'>
          {words}
        </View>
      ))}
  </>
)

const Picture = ({ title, address }: { readonly title: string; readonly address: string }) => (
  <Tap label={`${title}，看大图`} onTap={() => showPhoto(address, [address])}>
    <Image className='course__picture' src={address} mode='widthFix' ariaHidden />
  </Tap>
)

const Pdf = ({ title, address }: { readonly title: string; readonly address: string }) => {
  const [failed, setFailed] = useState(false)
  const open = async () => setFailed(!(await openDocument(address)))
  return (
    <>
      {failed && <Strip look='fail'>文件没有打开，请再点一次。</Strip>}
      <View className='btns course__deeds'>
        <Button words={`打开《${title}》`} look='outline' icon='document' onTap={() => void open()} />
      </View>
    </>
  )
}

/** A picture that shows that it was finished: taken now or out of the album, where a screenshot lies. */
const useProof = ({ lesson: { key: lessonKey }, of, onProved }: LessonProps) => {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [outcome, setOutcome] = useState<Outcome<unknown>>()
  const hand = async () => {
    const taken = await takePhoto('paper')
    setTrouble(typeof taken === 'string' ? noPhotoWords[taken] : undefined)
    if (typeof taken === 'string') return
    setBusy(true)
    const sent = await proveLesson({ api: api.training, readFile, uploadFile }, { ...of, lessonKey }, taken.path)
    removeFile(taken.path)
    setOutcome(sent)
    if ('value' in sent) onProved(sent.value.proved)
    setBusy(false)
  }
  return { busy, trouble, outcome, hand }
}

type Linked = LessonProps & { readonly lesson: Extract<Lesson, { kind: 'link' }> }

const OutsideLink = (props: Linked) => {
  const { lesson, proved } = props
  const [copied, setCopied] = useState<boolean>()
  const { busy, trouble, outcome, hand } = useProof(props)
  const copy = async () => setCopied(await copyText(lesson.url))
  return (
    <>
      <View className='course__address'>{lesson.url}</View>
      <View className='sub'>在别的平台学：复制网址，到手机浏览器里打开。学完拍照或截图，交到这里。</View>
      {copied === true && <Strip look='hint'>网址复制好了，到手机浏览器里粘贴打开。</Strip>}
      {copied === false && <Strip look='warn'>没有复制成，请长按上面的网址自己复制。</Strip>}
      {trouble && <Strip look='warn'>{trouble}</Strip>}
      <OutcomeStrip outcome={outcome} />
      {proved && (
        <Strip look='hint' icon='tick'>
          学完的照片已经交了。
        </Strip>
      )}
      <View className='btns course__deeds'>
        <Button words='复制网址' look='outline' onTap={() => void copy()} />
        <Button
          words={proved ? '换照片' : '交照片'}
          look='outline'
          icon='camera'
          busy={busy ? '正在上传…' : undefined}
          onTap={() => void hand()}
        />
      </View>
    </>
  )
}

const Inside = (props: LessonProps) => {
  const { lesson, address } = props
  if (lesson.kind === 'text') return <Paragraphs text={lesson.text} />
  if (lesson.kind === 'link') return <OutsideLink {...props} lesson={lesson} />
  if (!address) return <Strip look='warn'>文件暂时打不开，请连上网再打开课程。</Strip>
  if (lesson.kind === 'picture') return <Picture title={lesson.title} address={address} />
  return lesson.kind === 'pdf' ? (
    <Pdf title={lesson.title} address={address} />
  ) : (
    <Film title={lesson.title} address={address} />
  )
}

/** One lesson, by what it is made of. */
export const LessonCard = (props: LessonProps) => (
  <Card title={props.lesson.title}>
    {props.lesson.kind !== 'text' && <View className='note'>{lessonKindNames[props.lesson.kind]}</View>}
    <Inside {...props} />
  </Card>
)
