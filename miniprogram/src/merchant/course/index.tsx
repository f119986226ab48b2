import { dayOf, fullDate } from '@app/rules/time/day'
import { useState } from 'react'
import type { Answer } from '../../data/api'
import { goBack } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { useStudy } from '../../training/study/use-study'
import { timeWords } from '../../training/study-words'
import { keepOf, nameIn, type Whose, whoseOf } from '../../training/whose'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Pair } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { LessonCard } from './lesson'
import './index.scss'

type Course = Answer<'training', 'openCourse'>
type Study = ReturnType<typeof useStudy>

type HeaderProps = { readonly course: Course; readonly study: Study; readonly name: string | undefined }

const Header = ({ course: { content, doneAt }, study: { seconds }, name }: HeaderProps) => {
  const required = content.requiredSeconds
  const part = required === 0 ? 100 : Math.min(100, Math.round((100 * seconds) / required))
  return (
    <>
      {name && <View className='door__title'>{`${name}在学`}</View>}
      <View className='course__time'>
        {doneAt
          ? `${fullDate(dayOf(doneAt))}已学完`
          : `已学 ${timeWords(Math.min(seconds, required))}，要学 ${timeWords(required)}`}
      </View>
      <View className='door__meter' ariaHidden>
        <View className='course__done' style={`width:${doneAt ? 100 : part}%`} />
      </View>
    </>
  )
}

const Source = ({ source: { person, office, day } }: Pick<Course['content'], 'source'>) => (
  <Card>
    <Pair name='编写' value={person === '' ? office : `${person}（${office}）`} />
    <Pair name='时间' value={fullDate(day)} />
  </Card>
)

/** Why time does not run: said, so that nobody reads in vain. */
const Standstill = ({ study: { isCounting, trouble } }: { readonly study: Study }) => {
  if (!trouble || 'value' in trouble) return null
  if ('refused' in trouble) return <OutcomeStrip outcome={trouble} />
  return (
    <Strip look='warn' icon='offline'>
      {isCounting
        ? '没有网络，学习时间先记在手机里，有信号了补上。'
        : '没有网络，学习时间还没有开始算。连上网后自动开始。'}
    </Strip>
  )
}

const lackWords = (course: Course, { seconds, isEnough }: Study, proved: readonly string[]): string => {
  const { lessons, requiredSeconds } = course.content
  if (!isEnough) return `还差 ${timeWords(Math.max(1, requiredSeconds - seconds))}，切到别的页面不算时间`
  const open = lessons.filter(({ kind, key }) => kind === 'link' && !proved.includes(key))
  return open.length > 0 ? `还要交学完的照片：${open.map(({ title }) => title).join('、')}` : ''
}

type BodyProps = {
  readonly course: Course
  readonly of: Whose & { readonly courseId: string }
  readonly name: string | undefined
}

const Ended = ({
  title,
  doneAt,
  name,
}: {
  readonly title: string
  readonly doneAt: string
  readonly name: string | undefined
}) => (
  <Page
    door='merchant'
    title='课程'
    {...(name ? { header: <View className='door__title'>{`${name}在学`}</View> } : {})}
  >
    <Message title='学完了' words={`《${title}》，${fullDate(dayOf(doneAt))}学完，已记到名下。`} drawing='shop'>
      <Button id='back-to-training' words='好了' onTap={goBack} />
    </Message>
  </Page>
)

const Reading = ({ course, of, name }: BodyProps) => {
  const { content, files } = course
  const study = useStudy(of, course.seconds, content.requiredSeconds)
  const [proved, setProved] = useState<readonly string[]>(course.proved)
  const end = useDeed(api.training.endStudy)
  const ended = end.outcome && 'value' in end.outcome ? end.outcome.value : undefined
  const lack = course.doneAt ? '' : lackWords(course, study, proved)
  if (ended) return <Ended title={content.title} doneAt={ended.doneAt} name={name} />
  return (
    <Page
      door='merchant'
      title={content.title}
      pinned
      header={<Header course={course} study={study} name={name} />}
      dock={
        !course.doneAt && (
          <Dock {...(lack ? { below: lack } : {})}>
            <Button
              id='end-study'
              words='结束学习'
              disabled={lack !== ''}
              busy={end.busy ? '正在记下…' : undefined}
              onTap={() => void end.run(of)}
            />
          </Dock>
        )
      }
    >
      <OutcomeStrip outcome={end.outcome} />
      <Standstill study={study} />
      <Source source={content.source} />
      <Section title='内容' count={content.lessons.length} />
      {content.lessons.map((lesson) => (
        <LessonCard
          key={lesson.key}
          lesson={lesson}
          address={'sha256' in lesson ? files[lesson.sha256] : undefined}
          proved={proved.includes(lesson.key)}
          of={of}
          onProved={setProved}
        />
      ))}
    </Page>
  )
}

/** A course: what is in it, who made it, and the time for which it was read. */
export default function CoursePage() {
  const { params } = useRouter()
  const { courseId = '' } = params
  const name = nameIn(params)
  const of = { ...whoseOf(params), courseId }
  const [query, again] = useRead(`course/${keepOf(of)}/${courseId}`, () => api.training.openCourse(of))
  const course = shownValue(query)
  if (course) return <Reading key={`${course.courseId}/${course.version}`} course={course} of={of} name={name} />
  return (
    <Page door='merchant' title='课程'>
      <QueryNotice query={query} what='课程' again={again} />
    </Page>
  )
}
