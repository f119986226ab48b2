import { ulid } from 'ulid'
import type { StoredCertificate, StoredExam } from '../../training/people/store'
import { trainingStore } from '../../training/store'
import type { InputOf } from '../operations'
import { type Ask, got } from './ask'
import type { Named } from './make-employees'
import type { House } from './open-house'
import type { Voice } from './voices'

type Revised = { readonly revision: number }

/** A course of words alone. */
export const smallCourse = (title: string): InputOf<'training.saveCourse'>['content'] => ({
  title,
  source: { person: '沈知远', office: '青溪区市场监督管理局', day: '2026-03-01' },
  requiredSeconds: 0,
  lessons: [
    { key: 'l1', title: '洗手', kind: 'text', text: '进后厨先洗手，再换工作服。' },
    { key: 'l2', title: '学习平台', kind: 'link', url: 'https://example.org/learn' },
  ],
})

export const smallQuestion = (text: string): InputOf<'training.saveQuestion'>['content'] => ({
  kind: 'single',
  text,
  choices: [
    { key: 'a', text: '20 秒以上' },
    { key: 'b', text: '5 秒' },
  ],
  right: ['a'],
  explanation: '洗够时间才洗得净',
  clause: '食品安全法第三十三条',
  topic: '洗手',
  itemKeys: ['st.1'],
})

export const smallBlueprint = (title: string): InputOf<'training.saveBlueprint'>['content'] => ({
  title,
  parts: [{ kind: 'single', topic: '洗手', count: 1, points: 100 }],
  minutes: 30,
  passMark: 60,
  attemptsADay: 10,
  validMonths: 12,
  courseIds: [],
})

/** A sheet of one question. */
export const questionSheet = (text: string) => ({
  fileName: '题库.csv',
  content: Buffer.from(`题型,题目,选项A,选项B,答案\n单选,${text},是,不是,A`).toString('base64'),
})

export const draftCourse = async (ask: Ask, office: Voice, title: string) => {
  const courseId = ulid()
  const content = smallCourse(title)
  return { courseId, ...got<Revised>(await ask(office, 'training.saveCourse', { courseId, content })) }
}

export const makeQuestion = async (ask: Ask, office: Voice, text: string) => {
  const questionId = ulid()
  const content = smallQuestion(text)
  const { revision } = got<Revised>(await ask(office, 'training.saveQuestion', { questionId, content }))
  return { questionId, revision }
}

export const makeBlueprint = async (ask: Ask, office: Voice, title: string) => {
  const asked = { blueprintId: ulid(), state: 'inUse' as const, content: smallBlueprint(title) }
  return { blueprintId: asked.blueprintId, ...got<Revised>(await ask(office, 'training.saveBlueprint', asked)) }
}

type Marked = Pick<StoredExam, 'district' | 'shopId' | 'employeeId'> & { readonly questionId: string }

/** A paper of one question, under way until long after every test. */
export const runningExam = ({ questionId, ...whose }: Marked): StoredExam => ({
  revision: 1,
  ...whose,
  examId: ulid(),
  shopName: '面馆',
  employeeName: '柳小满',
  blueprintId: ulid(),
  title: '从业人员考核',
  minutes: 30,
  passMark: 60,
  validMonths: 12,
  businessTypes: ['catering'],
  posts: ['worker'],
  seed: ulid(),
  questions: [{ questionId, version: 1, points: 100 }],
  answers: {},
  windowId: examWindow,
  startedAt: '2026-03-17T02:00:00.000Z',
  endsAt: '2999-03-17T02:30:00.000Z',
  state: 'running',
  marks: [],
})
export const examWindow = '0'.repeat(26)

const signs = (seed: string, count: number) => seed.slice(-count)

/** A certificate that was drawn, as a passed exam leaves it. */
const certificateOf = (exam: StoredExam): StoredCertificate => ({
  ...{ revision: 1, district: exam.district, shopId: exam.shopId, employeeId: exam.employeeId },
  number: `PX${exam.district}20260317${signs(exam.seed, 6)}`,
  code: signs(exam.examId, 8),
  ...{ name: exam.employeeName, shopName: exam.shopName, title: exam.title, examId: exam.examId },
  ...{ blueprintId: exam.blueprintId, score: 100, full: 100, issuedOn: '2026-03-17', validUntil: '2998-03-16' },
  paper: { objectKey: `D/${exam.district}/certificates/one.pdf`, sha256: 'a'.repeat(64), bytes: 9 },
})

/** More certificates than a page of them holds, however small the register is. */
export const putCertificates = async (
  { base }: Pick<House, 'base'>,
  district: string,
  { shopId, employeeId }: Named,
): Promise<void> => {
  const { certificates } = trainingStore(base.records)
  const exams = Array.from({ length: 60 }, () => runningExam({ district, shopId, employeeId, questionId: ulid() }))
  await base.commit(exams.map((exam) => certificates.insert(certificateOf(exam))))
}

export type Sitting = Named & { readonly examId: string; readonly number: string; readonly code: string }

/** An exam under way, and a certificate of an earlier one. */
export const putExam = async (
  { base }: Pick<House, 'base'>,
  district: string,
  { shopId, employeeId, questionId }: Named & { readonly questionId: string },
): Promise<Sitting> => {
  const { exams, certificates, numbers } = trainingStore(base.records)
  const exam = runningExam({ district, shopId, employeeId, questionId })
  const certificate = certificateOf(exam)
  const { number, code } = certificate
  await base.commit([
    exams.insert(exam),
    certificates.insert(certificate),
    numbers.insert({ revision: 1, district, shopId, employeeId, number }),
  ])
  return { shopId, employeeId, examId: exam.examId, number, code }
}

/** One of them for one of the people of each shop. */
export const putExams = async <R extends string>(
  house: Pick<House, 'base'>,
  district: string,
  { people, questionId }: { readonly people: Readonly<Record<R, Named>>; readonly questionId: string },
): Promise<Readonly<Record<R, Sitting>>> => {
  const made: [string, Sitting][] = []
  for (const [relation, named] of Object.entries<Named>(people))
    made.push([relation, await putExam(house, district, { ...named, questionId })])
  return Object.fromEntries(made) as Record<R, Sitting>
}

/** A published course that is finished as soon as it was opened. */
const plainCourse = async (ask: Ask, office: Voice): Promise<string> => {
  const courseId = ulid()
  const [text] = smallCourse('').lessons
  const content = { ...smallCourse('食材验收'), lessons: text ? [text] : [] }
  const { revision } = got<Revised>(await ask(office, 'training.saveCourse', { courseId, content }))
  got(await ask(office, 'training.publishCourse', { courseId, revision }))
  return courseId
}

/** A course that is published and written on, a question, and an exam of it. */
export const makeTraining = async (ask: Ask, office: Voice) => {
  const draft = await draftCourse(ask, office, '后厨卫生')
  const { revision } = got<Revised>(await ask(office, 'training.publishCourse', draft))
  const { courseId } = draft
  const again = { courseId, revision, content: smallCourse('后厨卫生（改）') }
  const course = { courseId, revision: got<Revised>(await ask(office, 'training.saveCourse', again)).revision }
  const plain = await plainCourse(ask, office)
  const question = await makeQuestion(ask, office, '洗手要洗多久')
  return { course, plain, question, blueprint: await makeBlueprint(ask, office, '从业人员考核') }
}
export type Training = Awaited<ReturnType<typeof makeTraining>>
