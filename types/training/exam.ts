import * as z from 'zod'
import { posts } from '../employee/values'
import { changes, Day, Id, Instant, reads, refusing, Sha256, ShopId } from '../platform/contract'
import { CourseContent, FileAddresses } from './course'
import { AskedQuestion, Chosen } from './question'
import { examStates, studyStandings } from './values'

/** Whose: an employee's own without `employeeId`; the merchant names for whom the shop's phone is used. */
const ofTrainee = { shopId: ShopId, employeeId: Id.optional() }
const ofCourse = { ...ofTrainee, courseId: Id }
const ofExam = { ...ofTrainee, examId: Id }
/** A page that the exam is open on: the last one that opened it may answer. */
const inWindow = { ...ofExam, window: Id }

const traineeRefusals = [
  'shop.unknown',
  'training.employeeNeeded',
  'training.employeeUnknown',
  'training.employeeLeft',
] as const

const CertificateShown = z.object({
  number: z.string(),
  title: z.string(),
  issuedOn: Day,
  validUntil: Day,
  score: z.int(),
  full: z.int(),
})
export type CertificateShown = z.infer<typeof CertificateShown>

/** An exam as it is listed: `remarked` where an answer of the bank was corrected since. */
const ExamLine = z.object({
  examId: z.string(),
  employeeId: z.string(),
  title: z.string(),
  state: z.enum(examStates),
  startedAt: Instant,
  endsAt: Instant,
  closedAt: Instant.optional(),
  isSpot: z.boolean(),
  score: z.int().optional(),
  full: z.int(),
  passed: z.boolean().optional(),
  isRemarked: z.boolean(),
})
export type ExamLine = z.infer<typeof ExamLine>

const YearShown = z.object({ year: z.string(), seconds: z.int(), owed: z.int() })
const PersonShown = z.object({ employeeId: z.string(), name: z.string(), posts: z.array(z.enum(posts)) })

export const MyTraining = z.object({
  employee: PersonShown,
  year: YearShown,
  courses: z.array(
    z.object({
      courseId: z.string(),
      title: z.string(),
      office: z.string(),
      lessons: z.int(),
      requiredSeconds: z.int(),
      seconds: z.int(),
      standing: z.enum(studyStandings),
      doneAt: Instant.optional(),
    }),
  ),
  exams: z.array(
    z.object({
      blueprintId: z.string(),
      title: z.string(),
      questions: z.int(),
      full: z.int(),
      passMark: z.int(),
      minutes: z.int(),
      attemptsLeft: z.int(),
      /** Titles of courses to be finished before. */
      studyFirst: z.array(z.string()),
      /** Days on which a paper may be begun, where they are not all. */
      open: z.object({ from: Day, to: Day }).optional(),
      certificate: CertificateShown.optional(),
    }),
  ),
  /** Those that hold, of exams that are held no more among them. */
  certificates: z.array(CertificateShown),
  running: ExamLine.optional(),
  history: z.array(ExamLine),
})
export type MyTraining = z.infer<typeof MyTraining>

/** An exam under way. `now` is the server's clock, by which it ends. */
export const ExamSheet = z.object({
  examId: z.string(),
  employee: z.object({ employeeId: z.string(), name: z.string() }),
  title: z.string(),
  isSpot: z.boolean(),
  now: Instant,
  endsAt: Instant,
  full: z.int(),
  passMark: z.int(),
  questions: z.array(AskedQuestion.extend({ points: z.int() })),
  answers: z.record(z.string(), z.array(z.string())),
})
export type ExamSheet = z.infer<typeof ExamSheet>

const Explained = AskedQuestion.extend({
  right: z.array(z.string()),
  explanation: z.string().optional(),
  clause: z.string().optional(),
})
export type Explained = z.infer<typeof Explained>

/**
 * `corrected`: questions whose answer was mended after the exam, and `reasons` why; the first mark stays beside the new one.
 */
const MarkShown = z.object({
  at: Instant,
  score: z.int(),
  passed: z.boolean(),
  wrong: z.int(),
  corrected: z.array(z.string()),
  reasons: z.array(z.string()),
})

export const ExamResult = z.object({
  line: ExamLine,
  employee: z.object({ employeeId: z.string(), name: z.string() }),
  passMark: z.int(),
  marks: z.array(MarkShown),
  /** What was answered wrongly or left out, explained. */
  wrong: z.array(Explained.extend({ chosen: z.array(z.string()) })),
  certificate: CertificateShown.optional(),
})
export type ExamResult = z.infer<typeof ExamResult>

export const TrainedPerson = PersonShown.extend({
  seconds: z.int(),
  owed: z.int(),
  certificates: z.array(CertificateShown),
})

export const studyContract = {
  /** What somebody has to learn, learned and sat. */
  showMyTraining: reads('/training/shops/{shopId}/mine')
    .input(z.object(ofTrainee))
    .output(MyTraining)
    .errors(refusing(...traineeRefusals)),
  /** A shop's people with their study of the year and their certificates: for the merchant and the bureau. */
  listShopTraining: reads('/training/shops/{shopId}')
    .input(z.object({ shopId: ShopId }))
    .output(z.object({ people: z.array(TrainedPerson), trained: z.int() }))
    .errors(refusing('shop.unknown')),
  openCourse: reads('/training/shops/{shopId}/courses/{courseId}')
    .input(z.object(ofCourse))
    .output(
      z.object({
        courseId: z.string(),
        version: z.int(),
        content: CourseContent,
        files: FileAddresses,
        seconds: z.int(),
        /** Lessons on other platforms of which a picture was handed in. */
        proved: z.array(z.string()),
        doneAt: Instant.optional(),
      }),
    )
    .errors(refusing(...traineeRefusals, 'training.courseUnknown')),
  /**
   * How long the course was read in this sitting so far, without the time in which it was hidden. The first of a sitting
   * opens it; each counts what passed on the server at most.
   */
  keepStudying: changes('/training/shops/{shopId}/courses/{courseId}/study')
    .input(z.strictObject({ ...ofCourse, sitting: Id, activeSeconds: z.int().min(0).max(86_400) }))
    .output(z.object({ seconds: z.int(), requiredSeconds: z.int() }))
    .errors(refusing(...traineeRefusals, 'training.courseUnknown')),
  /** 结束学习: only after the required time, and with a picture of every lesson on another platform. */
  endStudy: changes('/training/shops/{shopId}/courses/{courseId}/end')
    .input(z.strictObject(ofCourse))
    .output(z.object({ doneAt: Instant }))
    .errors(refusing(...traineeRefusals, 'training.courseUnknown', 'training.studyTooShort', 'training.proofMissing')),
  /** A form for the picture that proves a lesson on another platform. */
  prepareProof: changes('/training/shops/{shopId}/courses/{courseId}/picture')
    .input(
      z.strictObject({
        ...ofCourse,
        contentType: z.enum(['image/jpeg', 'image/png']),
        bytes: z.int().min(1),
        sha256: Sha256,
      }),
    )
    .output(
      z.discriminatedUnion('state', [
        z.object({ state: z.literal('there') }),
        z.object({
          state: z.literal('wanted'),
          url: z.string(),
          fields: z.record(z.string(), z.string()),
          expiresAt: Instant,
        }),
      ]),
    )
    .errors(
      refusing(
        ...traineeRefusals,
        'training.courseUnknown',
        'upload.tooLarge',
        'upload.tooMany',
        'photo.notAPicture',
        'photo.otherFormat',
        'photo.animated',
        'photo.tooManyPixels',
        'photo.broken',
        'photo.signatureUsed',
      ),
    ),
  proveLesson: changes('/training/shops/{shopId}/courses/{courseId}/proof')
    .input(z.strictObject({ ...ofCourse, lessonKey: z.string().regex(/^[a-z][a-z0-9]{0,15}$/), sha256: Sha256 }))
    .output(z.object({ proved: z.array(z.string()) }))
    .errors(refusing(...traineeRefusals, 'training.courseUnknown', 'upload.unknown', 'photo.unusable')),
}

const examRefusals = [...traineeRefusals, 'training.examUnknown'] as const
const openRefusals = [...examRefusals, 'training.examClosed', 'training.timeOver'] as const
const drawRefusals = ['training.blueprintUnknown', 'training.bankLacks', 'training.paperTooLarge'] as const

export const examContract = {
  startExam: changes('/training/shops/{shopId}/exams')
    .input(z.strictObject({ ...inWindow, blueprintId: Id }))
    .output(ExamSheet)
    .errors(
      refusing(
        ...traineeRefusals,
        ...drawRefusals,
        'training.examNotForYou',
        'training.examNotOpen',
        'training.studyFirst',
        'training.noAttemptsLeft',
        'training.examRunning',
      ),
    ),
  /** 监督抽考: an inspector puts it to an employee on the inspector's own phone. */
  startSpotExam: changes('/training/shops/{shopId}/spot-exams')
    .input(z.strictObject({ ...inWindow, employeeId: Id, blueprintId: Id }))
    .output(ExamSheet)
    .errors(refusing(...traineeRefusals, ...drawRefusals, 'training.examRunning')),
  /** Goes on, here and nowhere else: a page that had it open is told so on its next answer. */
  resumeExam: changes('/training/shops/{shopId}/exams/{examId}/resume')
    .input(z.strictObject(inWindow))
    .output(ExamSheet)
    .errors(refusing(...openRefusals)),
  /** One question, kept at once; said again it is the same, said otherwise it is changed. */
  answerQuestion: changes('/training/shops/{shopId}/exams/{examId}/answer')
    .input(z.strictObject({ ...inWindow, questionId: Id, chosen: Chosen }))
    .output(z.object({ answered: z.int(), total: z.int(), now: Instant }))
    .errors(refusing(...openRefusals, 'training.examElsewhere', 'training.questionNotAsked', 'training.choiceInvalid')),
  /** Hands the paper in; after time it is closed with what came in time. */
  submitExam: changes('/training/shops/{shopId}/exams/{examId}/submit')
    .input(z.strictObject(inWindow))
    .output(ExamResult)
    .errors(refusing(...examRefusals, 'training.examClosed', 'training.examElsewhere')),
  showExam: reads('/training/shops/{shopId}/exams/{examId}')
    .input(z.object(ofExam))
    .output(ExamResult)
    .errors(refusing(...examRefusals)),
  /** Questions to practise: first what the last inspection of the shop found, then the own mistakes. */
  drawPractice: reads('/training/shops/{shopId}/practice')
    .input(z.object({ ...ofTrainee, of: z.enum(['all', 'mistakes']).optional() }))
    .output(z.object({ questions: z.array(AskedQuestion) }))
    .errors(refusing(...traineeRefusals)),
  answerPractice: changes('/training/shops/{shopId}/practice')
    .input(z.strictObject({ ...ofTrainee, questionId: Id, chosen: Chosen }))
    .output(Explained.extend({ isRight: z.boolean() }))
    .errors(refusing(...traineeRefusals, 'training.questionUnknown', 'training.choiceInvalid')),
  /** 错题本: what was answered wrongly and not rightly since. */
  listMistakes: reads('/training/shops/{shopId}/mistakes')
    .input(z.object(ofTrainee))
    .output(z.object({ mistakes: z.array(Explained.extend({ times: z.int(), lastAt: Instant })) }))
    .errors(refusing(...traineeRefusals)),
}

const ExamOfDistrict = ExamLine.extend({ shopId: z.string(), shopName: z.string(), name: z.string() })
export type ExamOfDistrict = z.infer<typeof ExamOfDistrict>

const CertificateOfDistrict = CertificateShown.extend({
  shopId: z.string(),
  shopName: z.string(),
  employeeId: z.string(),
  name: z.string(),
})
export type CertificateOfDistrict = z.infer<typeof CertificateOfDistrict>

const page = {
  cursor: z
    .string()
    .regex(/^[\w-]{0,2000}$/)
    .optional(),
}

export const resultContract = {
  /** Papers that were marked, the last first. */
  listExams: reads('/training/exams')
    .input(z.object(page))
    .output(z.object({ exams: z.array(ExamOfDistrict), cursor: z.string().optional() })),
  /** Questions that many get wrong, of the last papers. */
  listHardQuestions: reads('/training/hard-questions').output(
    z.object({
      papers: z.int(),
      questions: z.array(z.object({ questionId: z.string(), text: z.string(), asked: z.int(), wrong: z.int() })),
    }),
  ),
  /** Who passed: certificates of the district that hold today; those of one shop are in `listShopTraining`. */
  listCertificates: reads('/training/certificates')
    .input(z.object(page))
    .output(z.object({ certificates: z.array(CertificateOfDistrict), cursor: z.string().optional() })),
  /** Whether a certificate that somebody shows is one of ours. */
  checkCertificate: reads('/training/certificates/{number}')
    .input(z.object({ number: z.string().regex(/^[0-9A-Z]{10,30}$/), code: z.string().regex(/^[0-9A-Z]{8}$/) }))
    .output(CertificateOfDistrict.extend({ isInForce: z.boolean() }))
    .errors(refusing('training.certificateUnknown')),
  openCertificate: reads('/training/shops/{shopId}/certificates/{number}')
    .input(z.object({ ...ofTrainee, number: z.string().regex(/^[0-9A-Z]{10,30}$/) }))
    .output(z.object({ url: z.string(), certificate: CertificateShown, code: z.string() }))
    .errors(refusing(...traineeRefusals, 'training.certificateUnknown', 'document.notReady')),
}
