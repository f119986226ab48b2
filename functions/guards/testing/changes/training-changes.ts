import { ulid } from 'ulid'
import { draftCourse, makeQuestion, questionSheet, smallBlueprint, smallCourse, smallQuestion } from '../make-training'
import { byOffice, type Makers } from './maker'

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
} satisfies Partial<Makers<'training'>>
