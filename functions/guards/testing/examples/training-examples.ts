import type { Relation } from '../../policy'
import { questionSheet, smallBlueprint, smallCourse, smallQuestion } from '../make-training'
import type { ExampleWorld } from '../prepare-examples'
import { abroadOr, type Examples } from './example'

const trainingIn = ({ home, abroad }: ExampleWorld, relation: Relation) =>
  abroadOr(relation, abroad.training, home.training)

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
}
