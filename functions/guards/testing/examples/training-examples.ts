import { ulid } from 'ulid'
import type { Relation } from '../../policy'
import type { Named } from '../make-employees'
import { examWindow, questionSheet, type Sitting, smallBlueprint, smallCourse, smallQuestion } from '../make-training'
import type { ExampleWorld } from '../prepare-examples'
import { abroadOr, type Examples } from './example'

const trainingIn = ({ home, abroad }: ExampleWorld, relation: Relation) =>
  abroadOr(relation, abroad.training, home.training)

/** Of the own shop the one who is bound to the employee's WeChat, who sits an exam. */
const sittingIn = ({ home, abroad }: ExampleWorld, relation: Relation): Sitting => {
  if (relation === 'otherDistrict') return abroad.exams.own
  return relation === 'own' ? home.ownExam : (home.exams[relation as keyof typeof home.exams] ?? home.exams.own)
}

const traineeIn = (world: ExampleWorld, relation: Relation) => {
  const { shopId, employeeId } = sittingIn(world, relation)
  return { shopId, employeeId }
}

/** Somebody of the shop who sits no exam. */
const idleIn = (world: ExampleWorld, relation: Relation): Named => {
  if (relation === 'otherDistrict') return world.abroad.idlers.own
  const { idlers } = world.home
  return idlers[relation as keyof typeof idlers] ?? idlers.own
}

const courseIn = (world: ExampleWorld, relation: Relation) => ({
  ...traineeIn(world, relation),
  courseId: trainingIn(world, relation).course.courseId,
})

const examIn = (world: ExampleWorld, relation: Relation) => {
  const { shopId, employeeId, examId } = sittingIn(world, relation)
  return { shopId, employeeId, examId, window: examWindow }
}

const beginning = (world: ExampleWorld, relation: Relation) => ({
  ...idleIn(world, relation),
  blueprintId: trainingIn(world, relation).blueprint.blueprintId,
  examId: ulid(),
  window: examWindow,
})

const picture = { contentType: 'image/png', bytes: 1_000, sha256: '2'.repeat(64) } as const

export const trainingExamples: Examples<'training'> = {
  'training.listCourses': () => undefined,
  'training.showCourse': (world, relation) => ({ courseId: trainingIn(world, relation).course.courseId }),
  'training.prepareLessonFile': () => ({
    kind: 'picture',
    contentType: 'image/png',
    bytes: 1_000,
    sha256: '1'.repeat(64),
  }),
  'training.saveCourse': (world, relation) => ({
    ...trainingIn(world, relation).course,
    content: smallCourse('另一个名字'),
  }),
  'training.publishCourse': (world, relation) => trainingIn(world, relation).course,
  'training.withdrawCourse': (world, relation) => trainingIn(world, relation).course,
  'training.listQuestions': () => ({}),
  'training.showQuestion': (world, relation) => ({ questionId: trainingIn(world, relation).question.questionId }),
  'training.saveQuestion': (world, relation) => ({
    ...trainingIn(world, relation).question,
    content: smallQuestion('另一种问法'),
  }),
  'training.setQuestionState': (world, relation) => ({
    ...trainingIn(world, relation).question,
    state: 'withdrawn',
  }),
  'training.importQuestions': () => questionSheet('生熟要分开吗'),
  'training.exportQuestions': () => undefined,
  'training.listBlueprints': () => undefined,
  'training.saveBlueprint': (world, relation) => ({
    ...trainingIn(world, relation).blueprint,
    state: 'inUse',
    content: smallBlueprint('另一场考试'),
  }),
  'training.showMyTraining': traineeIn,
  'training.listShopTraining': ({ shopIn }, relation) => ({ shopId: shopIn(relation) }),
  'training.openCourse': courseIn,
  'training.keepStudying': (world, relation) => ({
    ...courseIn(world, relation),
    sitting: examWindow,
    activeSeconds: 0,
  }),
  'training.endStudy': (world, relation) => ({
    ...traineeIn(world, relation),
    courseId: trainingIn(world, relation).plain,
  }),
  'training.prepareProof': (world, relation) => ({ ...courseIn(world, relation), ...picture }),
  'training.proveLesson': (world, relation) => ({
    ...courseIn(world, relation),
    lessonKey: 'l2',
    sha256: world.proofs,
  }),
  'training.startExam': beginning,
  'training.startSpotExam': beginning,
  'training.resumeExam': examIn,
  'training.answerQuestion': (world, relation) => ({
    ...examIn(world, relation),
    questionId: trainingIn(world, relation).question.questionId,
    chosen: ['a'],
  }),
  'training.submitExam': examIn,
  'training.showExam': (world, relation) => {
    const { window: _, ...exam } = examIn(world, relation)
    return exam
  },
  'training.drawPractice': traineeIn,
  'training.answerPractice': (world, relation) => ({
    ...traineeIn(world, relation),
    questionId: trainingIn(world, relation).question.questionId,
    chosen: ['b'],
  }),
  'training.listMistakes': traineeIn,
  'training.listExams': () => ({}),
  'training.listHardQuestions': () => undefined,
  'training.listCertificates': () => ({}),
  'training.checkCertificate': (world, relation) => {
    const { number, code } = sittingIn(world, relation === 'here' ? 'own' : relation)
    return { number, code }
  },
  'training.openCertificate': (world, relation) => {
    const { shopId, employeeId, number } = sittingIn(world, relation)
    return { shopId, employeeId, number }
  },
}
