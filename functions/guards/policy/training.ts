import type { PolicyOf } from './row'
import { here, inThisDistrict, office } from './words'

const ofCourse = {
  relations: inThisDistrict,
  may: office,
  refused: { otherDistrict: 'training.courseUnknown' },
} as const
const ofQuestion = {
  relations: inThisDistrict,
  may: office,
  refused: { otherDistrict: 'training.questionUnknown' },
} as const
const offices = { relations: here, may: office } as const

/** Courses, the question bank and exams: who may. */
export const trainingPolicy = {
  'training.listCourses': { does: '看本局的培训课程', ...offices },
  'training.showCourse': { does: '看一门课程，连同没发布的改动', ...ofCourse },
  'training.prepareLessonFile': { does: '上传课程的图片、PDF、视频', ...offices },
  'training.saveCourse': { does: '写课程', ...ofCourse },
  'training.publishCourse': { does: '发布课程', ...ofCourse },
  'training.withdrawCourse': { does: '下架课程', ...ofCourse },
  'training.listQuestions': { does: '看题库，连同答案', ...offices },
  'training.showQuestion': { does: '看一道题和它以前的样子', ...ofQuestion },
  'training.saveQuestion': { does: '写题、改题', ...ofQuestion },
  'training.setQuestionState': { does: '停用、启用一道题', ...ofQuestion },
  'training.importQuestions': { does: '从表格文件导入题库', ...offices },
  'training.exportQuestions': { does: '把题库存成表格文件', ...offices },
  'training.listBlueprints': { does: '看考试规则', ...offices },
  'training.saveBlueprint': {
    does: '写考试规则：题数、分数、时间、合格分',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'training.blueprintUnknown' },
  },
} as const satisfies PolicyOf<'training'>
