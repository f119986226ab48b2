import { ulid } from 'ulid'
import type { ChangeName, InputOf } from '../../operations'
import { newEmployee } from '../make-employees'
import {
  draftCourse,
  examWindow,
  makeQuestion,
  putExam,
  questionSheet,
  smallBlueprint,
  smallCourse,
  smallQuestion,
} from '../make-training'
import type { TestWorld } from '../open-test-world'
import { sendProof } from '../send-proof'
import { byOffice, type Maker, type Makers } from './maker'

/** Somebody of the merchant's own shop whom only this change is about. */
const somebody = async ({ ask, home }: TestWorld) => await newEmployee(ask, home.speak, home.shops.own)

const byMerchant =
  <N extends ChangeName>(make: (world: TestWorld) => Promise<InputOf<N>>): Maker<N> =>
  async (world) => ({ voice: world.home.speak('merchant'), input: await make(world), other: await make(world) })

const studying = async (world: TestWorld) => ({
  ...(await somebody(world)),
  courseId: world.home.training.course.courseId,
})

const proof = async (world: TestWorld) => {
  const named = await studying(world)
  return { ...named, lessonKey: 'l2', sha256: await sendProof(world, named) }
}

const beginning = async (world: TestWorld) => ({
  ...(await somebody(world)),
  blueprintId: world.home.training.blueprint.blueprintId,
  examId: ulid(),
  window: examWindow,
})

const sitting = async (world: TestWorld) => {
  const { questionId } = world.home.training.question
  const named = await somebody(world)
  const { examId } = await putExam(world, world.home.districtId, { ...named, questionId })
  return { ...named, examId, window: examWindow }
}

const sheetOfItsOwn = () => questionSheet(`这样做对吗 ${ulid()}`)

/** Courses, questions and the rules of exams. */
export const trainingChanges = {
  'training.prepareLessonFile': byOffice(() => ({
    kind: 'picture',
    contentType: 'image/png',
    bytes: 1_000,
    sha256: [...ulid()]
      .map((letter) => letter.charCodeAt(0).toString(16))
      .join('')
      .padEnd(64, '0')
      .slice(0, 64),
  })),
  'training.saveCourse': byOffice(() => ({ courseId: ulid(), content: smallCourse('食材验收') })),
  'training.publishCourse': byOffice(({ ask, home }) => draftCourse(ask, home.office, '留样')),
  'training.withdrawCourse': byOffice(({ ask, home }) => draftCourse(ask, home.office, '晨检')),
  'training.saveQuestion': byOffice(() => ({ questionId: ulid(), content: smallQuestion(`问 ${ulid()}`) })),
  'training.setQuestionState': byOffice(async ({ ask, home }) => ({
    ...(await makeQuestion(ask, home.office, `问 ${ulid()}`)),
    state: 'withdrawn',
  })),
  'training.importQuestions': byOffice(sheetOfItsOwn),
  'training.saveBlueprint': byOffice(() => ({
    blueprintId: ulid(),
    state: 'inUse',
    content: smallBlueprint('年度考核'),
  })),
  'training.keepStudying': byMerchant(async (world) => ({
    ...(await studying(world)),
    sitting: ulid(),
    activeSeconds: 0,
  })),
  'training.endStudy': byMerchant(async (world) => ({
    ...(await somebody(world)),
    courseId: world.home.training.plain,
  })),
  'training.prepareProof': byMerchant(async (world) => ({
    ...(await studying(world)),
    contentType: 'image/png',
    bytes: 1_000,
    sha256: '3'.repeat(64),
  })),
  'training.proveLesson': byMerchant(proof),
  'training.startExam': byMerchant(beginning),
  'training.startSpotExam': async (world) => ({
    voice: world.home.speak('inspector'),
    input: await beginning(world),
    other: await beginning(world),
  }),
  'training.resumeExam': byMerchant(async (world) => ({ ...(await sitting(world)), window: ulid() })),
  'training.answerQuestion': byMerchant(async (world) => ({
    ...(await sitting(world)),
    questionId: world.home.training.question.questionId,
    chosen: ['a'],
  })),
  'training.submitExam': byMerchant(sitting),
  'training.answerPractice': byMerchant(async (world) => ({
    ...(await somebody(world)),
    questionId: world.home.training.question.questionId,
    chosen: ['b'],
  })),
} satisfies Partial<Makers<'training'>>
