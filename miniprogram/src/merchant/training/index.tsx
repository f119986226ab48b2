import { type Day, dayOf, fullDate } from '@app/rules/time/day'
import { windowState } from '@app/rules/training/exam-window'
import { studyStandingNames } from '@app/types/training/values'
import { useState } from 'react'
import type { Answer } from '../../data/api'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { api, now } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { timeWords, yearWords } from '../../training/study-words'
import { keepOf, whoseOf } from '../../training/whose'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { CertificateSheet } from './certificate-sheet'

type Mine = Answer<'training', 'showMyTraining'>
type Exam = Mine['exams'][number]
type Line = Mine['history'][number]
/** What every page about this person is opened with. */
type Query = Readonly<Record<string, string>>

const Header = ({ mine: { employee, year }, shared }: { readonly mine: Mine; readonly shared: boolean }) => (
  <>
    <DoorTitle display>{employee.name}</DoorTitle>
    {shared && <View className='door__line'>现在用这部手机学习和考试的是这个人，换人请返回</View>}
    <View className='door__line'>{yearWords(year)}</View>
  </>
)

const courseWords = ({ office, requiredSeconds, seconds, standing }: Mine['courses'][number]): string =>
  standing === 'begun'
    ? `${office}，要学 ${timeWords(requiredSeconds)}，已学 ${timeWords(Math.min(seconds, requiredSeconds))}`
    : `${office}，要学 ${timeWords(requiredSeconds)}，${studyStandingNames[standing]}`

type PartProps = { readonly mine: Mine; readonly query: Query }

/** What is left to do is counted as long as there is any. */
const countOf = (count: number) => (count > 0 ? { count } : {})

const Courses = ({ mine: { courses }, query }: PartProps) => (
  <>
    <Section title='课程' {...countOf(courses.filter(({ standing }) => standing !== 'done').length)} />
    <Card flush>
      {courses.length === 0 && <Row icon='book' title='还没有课程' words='本局发布后在这里提醒您学' />}
      {courses.map((course) => (
        <Row
          key={course.courseId}
          icon={course.standing === 'done' ? 'tick' : 'book'}
          title={course.title}
          words={courseWords(course)}
          act={course.standing === 'done' ? '再看看' : course.standing === 'begun' ? '接着学' : '去学'}
          onTap={() => goTo('/merchant/course/index', { ...query, courseId: course.courseId })}
        />
      ))}
    </Card>
  </>
)

/** What an exam asks, and what stands in its way. */
const examWords = (exam: Exam, today: Day): string => {
  const { questions, minutes, passMark, full, attemptsLeft, studyFirst, certificate, open } = exam
  const held = certificate ? `已通过，证明到${fullDate(certificate.validUntil)}有效。` : ''
  const state = windowState(open, today)
  if (open && state === 'notYet') return `${held}${fullDate(open.from)}开考，到${fullDate(open.to)}止，先练习`
  if (open && state === 'over') return `${held}${fullDate(open.to)}考试已经结束，什么时候补考请问监管所`
  if (studyFirst.length > 0) return `${held}先学完：${studyFirst.join('、')}`
  if (attemptsLeft === 0) return `${held}今天的次数用完了，明天再考，今天可以先练习`
  return `${held}${questions} 题，${minutes} 分钟，满分 ${full} 分，${passMark} 分通过，今天还能考 ${attemptsLeft} 次`
}

const mayBegin = ({ attemptsLeft, studyFirst, open }: Exam, today: Day): boolean =>
  attemptsLeft > 0 && studyFirst.length === 0 && windowState(open, today) === 'open'

/** With the last day of an exam that is open for some days only. */
const lastDayWords = (exam: Exam, today: Day): string =>
  exam.open && mayBegin(exam, today)
    ? `${fullDate(exam.open.to)}最后一天。${examWords(exam, today)}`
    : examWords(exam, today)

const Running = ({ mine: { running }, query }: PartProps) =>
  running ? (
    <Card flush must>
      <Row
        icon='clock'
        title={running.title}
        words={running.isSpot ? '监督抽考，在执法人员的手机上考' : '正在考，答过的题都存着，时间照常走'}
        {...(running.isSpot
          ? {}
          : { act: '接着考', onTap: () => goTo('/merchant/exam/index', { ...query, examId: running.examId }) })}
      />
    </Card>
  ) : null

const Exams = ({ mine, query, today }: PartProps & { readonly today: Day }) => (
  <>
    <Section title='考试' />
    <Running mine={mine} query={query} />
    <Card flush>
      {mine.exams.length === 0 && <Row icon='pen' title='还没有考试' words='本局安排后在这里提醒您考' />}
      {mine.exams.map((exam) => (
        <Row
          key={exam.blueprintId}
          icon={exam.certificate ? 'seal' : 'pen'}
          title={exam.title}
          words={lastDayWords(exam, today)}
          {...(!mine.running && mayBegin(exam, today)
            ? {
                act: exam.certificate ? '重考' : '去考',
                onTap: () => goTo('/merchant/exam/index', { ...query, blueprintId: exam.blueprintId }),
              }
            : {})}
        />
      ))}
    </Card>
  </>
)

const Practice = ({ query }: { readonly query: Query }) => (
  <>
    <Section title='练习' />
    <Card flush>
      <Row
        icon='redo'
        title='随便练练'
        words='10 题一组，先练店里上次检查没做好的'
        onTap={() => goTo('/merchant/practice/index', query)}
      />
      <Row
        icon='flag'
        title='错题本'
        words='答错过、还没答对的题'
        onTap={() => goTo('/merchant/mistakes/index', query)}
      />
    </Card>
  </>
)

type Certificate = NonNullable<Exam['certificate']>

type CertificatesProps = { readonly mine: Mine; readonly onOpen: (certificate: Certificate) => void }

/** What an exam that is held no more brought still counts. */
const Certificates = ({ mine: { certificates: held }, onOpen }: CertificatesProps) =>
  held.length === 0 ? null : (
    <>
      <Section title='培训合格证明' count={held.length} />
      <Card flush>
        {held.map((certificate) => (
          <Row
            key={certificate.number}
            icon='seal'
            title={certificate.title}
            words={`编号 ${certificate.number}，到${fullDate(certificate.validUntil)}有效`}
            act='打开'
            onTap={() => onOpen(certificate)}
          />
        ))}
      </Card>
    </>
  )

const lineWords = ({ score, full, passed, isRemarked, isSpot }: Line): string => {
  if (score === undefined) return '时间已过，点开看成绩'
  const marked = `${score} / ${full} 分，${passed ? '通过' : '没有通过'}`
  return `${isSpot ? '监督抽考，' : ''}${marked}${isRemarked ? '（已重新评分）' : ''}`
}

/** To what it came to; one that nobody handed in is closed by whose it is. */
const lineWay = ({ examId, state, isSpot }: Line, query: Query) => {
  const way = (more: Query) => ({ onTap: () => goTo('/merchant/exam/index', { ...query, examId, ...more }) })
  if (state === 'marked') return way({ marked: 'yes' })
  return isSpot ? {} : way({})
}

const History = ({ mine: { history }, query }: PartProps) =>
  history.length === 0 ? null : (
    <>
      <Section title='考过的' count={history.length} />
      <Card flush>
        {history.map((line) => (
          <Row
            key={line.examId}
            icon='list'
            title={line.title}
            words={`${fullDate(dayOf(line.startedAt))}，${lineWords(line)}`}
            {...lineWay(line, query)}
          />
        ))}
      </Card>
    </>
  )

const nothing = ({ courses, exams, certificates, history }: Mine): boolean =>
  courses.length + exams.length + certificates.length + history.length === 0

/** What somebody has to learn and sit, and how it went. */
export default function Training() {
  const { params } = useRouter()
  const whose = whoseOf(params)
  const [query, again] = useRead(`training/${keepOf(whose)}`, () => api.training.showMyTraining(whose))
  const [opened, open] = useState<Certificate>()
  useDidShow(again)
  const mine = shownValue(query)
  const shared = whose.employeeId !== undefined
  const next = { ...whose, ...(shared && mine && { name: mine.employee.name }) }
  return (
    <Page
      door='merchant'
      title='学习和考试'
      {...(mine ? { header: <Header mine={mine} shared={shared} /> } : {})}
      above={opened && <CertificateSheet whose={whose} certificate={opened} onClose={() => open(undefined)} />}
    >
      <QueryNotice query={query} what='学习' again={again} />
      {mine && nothing(mine) && (
        <Message title='还没有要学的' words='本局发布课程和考试后，在这里提醒您。' drawing='shop' />
      )}
      {mine && !nothing(mine) && (
        <>
          <Strip look='hint'>学习和考试都不收钱。</Strip>
          <Courses mine={mine} query={next} />
          <Exams mine={mine} query={next} today={dayOf(new Date(now()).toISOString())} />
          <Certificates mine={mine} onOpen={open} />
          <Practice query={next} />
          <History mine={mine} query={next} />
        </>
      )}
    </Page>
  )
}
