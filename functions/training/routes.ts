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
import { checkCertificate } from './certificates/check-certificate'
import { listCertificates } from './certificates/list-certificates'
import { openCertificate } from './certificates/open-certificate'
import { listCourses } from './courses/list-courses'
import { prepareLessonFile } from './courses/prepare-lesson-file'
import { publishCourse } from './courses/publish-course'
import { saveCourse } from './courses/save-course'
import { showCourse } from './courses/show-course'
import { withdrawCourse } from './courses/withdraw-course'
import type { TrainingDeps } from './deps'
import { answerQuestion } from './exams/answer-question'
import { resumeExam } from './exams/resume-exam'
import { showExam } from './exams/show-exam'
import { startExam } from './exams/start-exam'
import { startSpotExam } from './exams/start-spot-exam'
import { submitExam } from './exams/submit-exam'
import { answerPractice } from './practice/answer-practice'
import { drawPractice } from './practice/draw-practice'
import { listMistakes } from './practice/list-mistakes'
import { listExams } from './results/list-exams'
import { listHardQuestions } from './results/list-hard-questions'
import { endStudy } from './study/end-study'
import { keepStudying } from './study/keep-studying'
import { listShopTraining } from './study/list-shop-training'
import { openCourse } from './study/open-course'
import { prepareProof, proveLesson } from './study/prove-lesson'
import { showMyTraining } from './study/show-my-training'

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
  listBlueprints: reading(may.look, listBlueprints(deps)),
  saveBlueprint: changing(may.keep, saveBlueprint(deps)),
  showMyTraining: reading(may.learn, showMyTraining(deps)),
  listShopTraining: reading(may.lookAtShop, listShopTraining(deps)),
  openCourse: reading(may.learn, openCourse(deps)),
  keepStudying: changing(may.learn, keepStudying(deps)),
  endStudy: changing(may.learn, endStudy(deps)),
  prepareProof: changing(may.learn, prepareProof(deps)),
  proveLesson: changing(may.learn, proveLesson(deps)),
  startExam: changing(may.learn, startExam(deps)),
  startSpotExam: changing(may.putToTest, startSpotExam(deps)),
  resumeExam: changing(may.sit, resumeExam(deps)),
  answerQuestion: changing(may.sit, answerQuestion(deps)),
  submitExam: changing(may.sit, submitExam(deps)),
  showExam: reading(may.see, showExam(deps)),
  drawPractice: reading(may.learn, drawPractice(deps)),
  answerPractice: changing(may.learn, answerPractice(deps)),
  listMistakes: reading(may.learn, listMistakes(deps)),
  listExams: reading(may.read, listExams(deps)),
  listHardQuestions: reading(may.read, listHardQuestions(deps)),
  listCertificates: reading(may.read, listCertificates(deps)),
  checkCertificate: reading(may.look, checkCertificate(deps)),
  openCertificate: reading(may.see, openCertificate(deps)),
})
