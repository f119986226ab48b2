import type { trainingContract } from '@app/types/training/contract'
import { changing, type Routes, reading } from '../platform/bind'
import { may } from './access'
import { exportQuestions } from './bank/export-questions'
import { importQuestions } from './bank/import-questions'
import { listBlueprints } from './bank/list-blueprints'
import { listQuestions } from './bank/list-questions'
import { saveBlueprint } from './bank/save-blueprint'
import { saveQuestion } from './bank/save-question'
import { setQuestionState } from './bank/set-question-state'
import { showQuestion } from './bank/show-question'
import { listCourses } from './courses/list-courses'
import { prepareLessonFile } from './courses/prepare-lesson-file'
import { publishCourse } from './courses/publish-course'
import { saveCourse } from './courses/save-course'
import { showCourse } from './courses/show-course'
import { withdrawCourse } from './courses/withdraw-course'
import type { TrainingDeps } from './deps'

export const trainingRoutes = (deps: TrainingDeps): Routes<typeof trainingContract> => ({
  listCourses: reading(may.keep, listCourses(deps)),
  showCourse: reading(may.keep, showCourse(deps)),
  prepareLessonFile: changing(may.keep, prepareLessonFile(deps)),
  saveCourse: changing(may.keep, saveCourse(deps)),
  publishCourse: changing(may.keep, publishCourse(deps)),
  withdrawCourse: changing(may.keep, withdrawCourse(deps)),
  listQuestions: reading(may.keep, listQuestions(deps)),
  showQuestion: reading(may.keep, showQuestion(deps)),
  saveQuestion: changing(may.keep, saveQuestion(deps)),
  setQuestionState: changing(may.keep, setQuestionState(deps)),
  importQuestions: changing(may.keep, importQuestions(deps)),
  exportQuestions: reading(may.keep, exportQuestions(deps)),
  listBlueprints: reading(may.keep, listBlueprints(deps)),
  saveBlueprint: changing(may.keep, saveBlueprint(deps)),
})
