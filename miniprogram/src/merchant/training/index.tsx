import { fullDate } from '@app/rules/time/day'
import { studyStandingNames } from '@app/types/training/values'
import type { Answer } from '../../data/api'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'

type Mine = Answer<'training', 'showMyTraining'>
type Exam = Mine['exams'][number]
type Line = Mine['history'][number]

const hours = (seconds: number): string => (seconds / 3_600).toFixed(1)

const Header = ({ mine: { employee, year } }: { readonly mine: Mine }) => (
  <>
    <View className='door__title' ariaRole='heading' ariaLevel='2'>
      {employee.name}
    </View>
    <View className='door__line'>
      {year.owed > 0
        ? `今年学了 ${hours(year.seconds)} 小时，要学满 ${hours(year.owed)} 小时`
        : `今年学了 ${hours(year.seconds)} 小时`}
    </View>
  </>
)

const minutes = (seconds: number): number => Math.ceil(seconds / 60)

const Courses = ({ courses }: Pick<Mine, 'courses'>) => (
  <>
    <Section title='课程' count={courses.filter(({ standing }) => standing !== 'done').length} />
    <Card flush>
      {courses.length === 0 && <Row icon='book' title='还没有课程' words='本局发布后在这里提醒您学' />}
      {courses.map(({ courseId, title, office, requiredSeconds, standing }) => (
        <Row
          key={courseId}
          icon={standing === 'done' ? 'tick' : 'book'}
          title={title}
          words={`${office}，要学 ${minutes(requiredSeconds)} 分钟，${studyStandingNames[standing]}`}
        />
      ))}
    </Card>
  </>
)

/** What an exam asks, and what stands in its way. */
const examWords = ({
  questions,
  minutes: time,
  passMark,
  full,
  attemptsLeft,
  studyFirst,
  certificate,
}: Exam): string => {
  if (certificate) return `已通过，证明到${fullDate(certificate.validUntil)}有效`
  if (studyFirst.length > 0) return `先学完：${studyFirst.join('、')}`
  if (attemptsLeft === 0) return '今天的次数用完了，明天再考'
  return `${questions} 题，${time} 分钟，满分 ${full} 分，${passMark} 分通过，今天还能考 ${attemptsLeft} 次`
}

const mayBegin = ({ attemptsLeft, studyFirst }: Exam): boolean => attemptsLeft > 0 && studyFirst.length === 0

type ExamsProps = { readonly mine: Mine; readonly shopId: string }

const Exams = ({ mine: { exams, running }, shopId }: ExamsProps) => (
  <>
    <Section title='考试' />
    {running && (
      <Card flush must>
        <Row
          icon='clock'
          title={running.title}
          words='正在考，答案都存着'
          act='接着考'
          onTap={() => goTo('/merchant/exam/index', { shopId, examId: running.examId })}
        />
      </Card>
    )}
    <Card flush>
      {exams.length === 0 && <Row icon='pen' title='还没有考试' words='本局安排后在这里提醒您考' />}
      {exams.map((exam) => (
        <Row
          key={exam.blueprintId}
          icon={exam.certificate ? 'seal' : 'pen'}
          title={exam.title}
          words={examWords(exam)}
          {...(!running && mayBegin(exam)
            ? { act: '去考', onTap: () => goTo('/merchant/exam/index', { shopId, blueprintId: exam.blueprintId }) }
            : {})}
        />
      ))}
    </Card>
  </>
)

const lineWords = ({ score, full, passed, isRemarked }: Line): string =>
  score === undefined
    ? '没有成绩'
    : `${score} / ${full} 分，${passed ? '通过' : '没有通过'}${isRemarked ? '（已重新评分）' : ''}`

const History = ({ history }: Pick<Mine, 'history'>) =>
  history.length === 0 ? null : (
    <>
      <Section title='考过的' count={history.length} />
      <Card flush>
        {history.map((line) => (
          <Row
            key={line.examId}
            icon='list'
            title={line.title}
            words={`${fullDate(line.startedAt.slice(0, 10))}，${lineWords(line)}`}
          />
        ))}
      </Card>
    </>
  )

/** What somebody has to learn and sit, and how it went. */
export default function Training() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`training/${shopId}`, () => api.training.showMyTraining({ shopId }))
  useDidShow(again)
  const mine = shownValue(query)
  return (
    <Page door='merchant' title='学习和考试' {...(mine ? { header: <Header mine={mine} /> } : {})}>
      <QueryNotice query={query} what='学习' again={again} />
      {mine && mine.courses.length + mine.exams.length === 0 && (
        <Message title='还没有要学的' words='本局发布课程和考试后，在这里提醒您。' drawing='shop' />
      )}
      {mine && mine.courses.length + mine.exams.length > 0 && (
        <>
          <Strip look='hint'>学习和考试都不收钱。</Strip>
          <Courses courses={mine.courses} />
          <Exams mine={mine} shopId={shopId} />
          <History history={mine.history} />
        </>
      )}
    </Page>
  )
}
