import { choicesOf } from '@app/rules/training/question-problems'
import type { BlueprintContent } from '@app/types/training/question'
import { officeOpenid } from '../../seed-people'
import { back, inspectorOf, instant, type Life, on } from '../life'
import type { Hand } from '../seed-staff'
import { courseIdeas } from './courses'
import { type Bank, sit, sitOnTheSpot } from './exams'
import { type CourseName, type ExamName, sittings, spotSitting, studies } from './plans'
import { questionText } from './questions'
import { questionSheet, readQuestions } from './read-questions'
import { study } from './study'

/** Days before today on which the office wrote all of it. */
const written = 87

const courseNames: readonly CourseName[] = ['everyday', 'measuring', 'managing']
type Ids = {
  readonly courses: Readonly<Record<CourseName, string>>
  readonly exams: Readonly<Record<ExamName, string>>
}

const idsOf = ({ newId }: Life): Ids => ({
  courses: { everyday: newId(), measuring: newId(), managing: newId() },
  exams: { everybody: newId(), managers: newId(), coldDishes: newId() },
})

const kitchens = ['catering', 'smallCatering', 'canteen'] as const

const blueprints = ({ courses }: Ids): Readonly<Record<ExamName, BlueprintContent>> => ({
  everybody: {
    ...{ title: '餐饮从业人员食品安全考核', businessTypes: [...kitchens], courseIds: [courses.everyday] },
    parts: [
      { kind: 'single', count: 15, points: 4 },
      { kind: 'multiple', count: 5, points: 4 },
      { kind: 'trueFalse', count: 5, points: 4 },
    ],
    ...{ minutes: 30, passMark: 60, attemptsADay: 2, validMonths: 12 },
  },
  managers: {
    ...{ title: '食品安全总监、食品安全员考核', posts: ['foodSafetyDirector', 'foodSafetyOfficer'] },
    courseIds: [courses.managing],
    parts: [
      { kind: 'single', topic: '制度', count: 5, points: 8 },
      { kind: 'single', topic: '温度', count: 3, points: 8 },
      { kind: 'multiple', count: 4, points: 9 },
    ],
    ...{ minutes: 30, passMark: 80, attemptsADay: 2, validMonths: 12 },
  },
  coldDishes: {
    ...{ title: '夏秋季留样和消毒专项考核', businessTypes: [...kitchens], courseIds: [] },
    parts: [
      { kind: 'single', topic: '留样', count: 4, points: 10 },
      { kind: 'single', topic: '消毒', count: 4, points: 10 },
      { kind: 'trueFalse', count: 2, points: 10 },
    ],
    ...{ minutes: 20, passMark: 60, attemptsADay: 3, validMonths: 3 },
  },
})

const importBank = async (life: Life): Promise<void> => {
  const sheet = questionSheet(readQuestions(questionText))
  const content = Buffer.from(sheet).toString('base64')
  const { problems, next } = await life.as(officeOpenid).training.importQuestions({ fileName: '题库.csv', content })
  if (problems.length > 0 || next !== undefined) throw new Error(`questions: ${JSON.stringify(problems)}`)
}

/** What is right of each question, once the bank is there. */
const bankOf = async (life: Life): Promise<Bank> => {
  const hard = new Set(readQuestions(questionText).flatMap(({ text, isHard }) => (isHard ? [text] : [])))
  const { training } = life.as(officeOpenid)
  const known = new Map<string, { right: readonly string[]; keys: readonly string[]; isHard: boolean }>()
  for (let from = 0, total = 1; from < total; from = known.size) {
    const page = await training.listQuestions({ from })
    for (const { questionId, content } of page.questions) {
      const keys = choicesOf(content).map(({ key }) => key)
      known.set(questionId, { right: content.right, keys, isHard: hard.has(content.text) })
    }
    total = page.questions.length > 0 ? page.total : 0
  }
  return known
}

const writeCourses = async (life: Life, { courses }: Ids): Promise<void> => {
  const { training } = life.as(officeOpenid)
  for (const [n, { content, isPublished }] of (await courseIdeas(life)).entries()) {
    const name = courseNames[n]
    const courseId = name ? courses[name] : life.newId()
    const { revision } = await training.saveCourse({ courseId, content })
    if (isPublished) await training.publishCourse({ courseId, revision })
  }
}

const writeExams = async (life: Life, ids: Ids): Promise<void> => {
  for (const [name, content] of Object.entries(blueprints(ids)))
    await life
      .as(officeOpenid)
      .training.saveBlueprint({ blueprintId: ids.exams[name as ExamName], state: 'inUse', content })
}

/** Active seconds that each course asks for, and its lesson on another platform. */
const asked: Readonly<Record<CourseName, { readonly seconds: number; readonly proof?: string }>> = {
  everyday: { seconds: 300 },
  measuring: { seconds: 180 },
  managing: { seconds: 360, proof: 'l2' },
}

const putStudies = (life: Life, ids: Ids, handOf: (name: string) => Hand | undefined): void => {
  for (const { name, course, days, clock, only } of studies) {
    const hand = handOf(name)
    const { seconds, proof } = asked[course]
    if (!hand) continue
    const read = { hand, courseId: ids.courses[course], seconds: only ?? seconds, isEnded: only === undefined }
    study(life, instant(back(life, days), clock), { ...read, ...(proof && { proof }) })
  }
}

/** Courses, bank and exams of the office; who of some shops learned, passed and failed. */
export const seedLearning = (life: Life, hands: readonly Hand[]): void => {
  const ids = idsOf(life)
  const handOf = (name: string) => hands.find(({ called }) => called === name)
  let bank: Bank = new Map()
  on(life, written, '10:00', async () => {
    await importBank(life)
    bank = await bankOf(life)
    await writeCourses(life, ids)
    await writeExams(life, ids)
  })
  putStudies(life, ids, handOf)
  for (const { name, exam, days, clock, wrong } of sittings) {
    const hand = handOf(name)
    if (hand) on(life, days, clock, () => sit(life, bank, { hand, blueprintId: ids.exams[exam], wrong }))
  }
  const { name, exam, days, clock, wrong } = spotSitting
  const hand = handOf(name)
  if (!hand) return
  const inspector = inspectorOf(life, hand.shop)
  on(life, days, clock, () => sitOnTheSpot(life, bank, { hand, blueprintId: ids.exams[exam], wrong, inspector }))
}
