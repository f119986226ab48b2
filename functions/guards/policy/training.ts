import type { PolicyOf } from './row'
import { here, inspectorsShops, inThisDistrict, merchantsShops, office, readers, shops, stationsShops } from './words'

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

const elsewhere = { otherDistrict: 'shop.unknown' } as const
const merchant = { merchant: merchantsShops } as const
const staff = {
  office: 'always',
  leader: 'always',
  stationHead: stationsShops,
  inspector: inspectorsShops,
} as const
/** The merchant for everybody of the shop, an employee for nobody but herself. */
const oneselfOrTheShop = { relations: shops, may: { ...merchant, employee: ['own'] }, refused: elsewhere } as const

/** An inspector sits the own spot exams alone, none that somebody else sits. */
const whoSits = { ...oneselfOrTheShop, may: { ...oneselfOrTheShop.may, inspector: [] } } as const

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
  'training.listBlueprints': { does: '看考试规则，抽考时选一场', relations: here, may: readers },
  'training.saveBlueprint': {
    does: '写考试规则：题数、分数、时间、合格分',
    relations: inThisDistrict,
    may: office,
    refused: { otherDistrict: 'training.blueprintUnknown' },
  },
  'training.showMyTraining': { does: '看要学什么、学到哪、考了几分', ...oneselfOrTheShop },
  'training.listShopTraining': {
    does: '看一家店的人员学了多少、有没有合格证明',
    relations: shops,
    may: { ...staff, ...merchant },
    refused: elsewhere,
  },
  'training.openCourse': { does: '打开课程学习', ...oneselfOrTheShop },
  'training.keepStudying': { does: '记学习时间', ...oneselfOrTheShop },
  'training.endStudy': { does: '结束学习', ...oneselfOrTheShop },
  'training.prepareProof': { does: '上传外部平台学完的照片', ...oneselfOrTheShop },
  'training.proveLesson': { does: '交外部平台学完的照片', ...oneselfOrTheShop },
  // asked here for a colleague: that an employee begins the own exam is tested beside the verb
  'training.startExam': {
    does: '替店里没有微信的人开始考试',
    relations: shops,
    may: { ...merchant, employee: [] },
    refused: elsewhere,
  },
  'training.startSpotExam': {
    does: '监督抽考：执法人员对自己网格的店',
    basis: '食品安全法 第四十四条',
    relations: shops,
    may: { inspector: inspectorsShops },
    refused: elsewhere,
  },
  'training.resumeExam': { does: '接着考', ...whoSits },
  'training.answerQuestion': { does: '答一道题', ...whoSits },
  'training.submitExam': { does: '交卷', ...whoSits },
  'training.showExam': {
    does: '看一场考试的成绩',
    relations: shops,
    may: { ...staff, ...merchant, employee: ['own'] },
    refused: elsewhere,
  },
  'training.drawPractice': { does: '取练习题', ...oneselfOrTheShop },
  'training.answerPractice': { does: '练一道题', ...oneselfOrTheShop },
  'training.listMistakes': { does: '看错题本', ...oneselfOrTheShop },
  'training.listExams': { does: '看本局的考试成绩', relations: here, may: { office: 'always', leader: 'always' } },
  'training.listHardQuestions': {
    does: '看哪些题错的人多',
    relations: here,
    may: { office: 'always', leader: 'always' },
  },
  'training.listCertificates': {
    does: '看全区的合格名单；一家店的在培训情况里看',
    relations: here,
    may: { office: 'always', leader: 'always' },
  },
  'training.checkCertificate': {
    does: '核对一张合格证明',
    relations: inThisDistrict,
    may: readers,
    refused: { otherDistrict: 'training.certificateUnknown' },
  },
  'training.openCertificate': {
    does: '打开合格证明',
    relations: shops,
    may: { ...staff, ...merchant, employee: ['own'] },
    refused: elsewhere,
  },
} as const satisfies PolicyOf<'training'>
