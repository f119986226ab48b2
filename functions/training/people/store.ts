import { posts } from '@app/types/employee/values'
import { Day } from '@app/types/platform/contract'
import { businessTypes } from '@app/types/shop/values'
import { closings, examStates } from '@app/types/training/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

const kept = { revision: z.number(), district: z.string(), shopId: z.string(), employeeId: z.string() }

/** How far somebody has read a course. */
const Study = z.object({
  ...kept,
  courseId: z.string(),
  version: z.number(),
  /** Seconds that were credited. */
  seconds: z.number(),
  /** The page that is open, and what it said so far. */
  sitting: z.object({ id: z.string(), claimed: z.number() }).optional(),
  /** Pictures of lessons on other platforms, by lesson. */
  proofs: z.record(z.string(), z.object({ sha256: z.string(), objectKey: z.string(), at: z.string() })),
  /** When the person was last heard of. */
  heardAt: z.string(),
  doneAt: z.string().optional(),
})
export type StoredStudy = z.infer<typeof Study>

/** Somebody's study of a year, all courses together. */
const StudyYear = z.object({ ...kept, year: z.string(), seconds: z.number(), heardAt: z.string() })
export type StoredStudyYear = z.infer<typeof StudyYear>

/** Questions that somebody got wrong: from exams and practice. */
const PracticeBook = z.object({
  ...kept,
  mistakes: z.array(z.object({ questionId: z.string(), times: z.number(), lastAt: z.string() })),
  notedAt: z.string(),
})
export type StoredBook = z.infer<typeof PracticeBook>

const Mark = z.object({
  at: z.string(),
  score: z.number(),
  full: z.number(),
  passed: z.boolean(),
  wrong: z.array(z.string()),
  /** Questions whose answer was corrected since the paper, by their version now. */
  corrected: z.array(z.object({ questionId: z.string(), version: z.number(), reason: z.string().optional() })),
})

/** A paper: how it was drawn, what was answered, and every mark that it got. */
const Exam = z.object({
  ...kept,
  examId: z.string(),
  shopName: z.string(),
  employeeName: z.string(),
  blueprintId: z.string(),
  title: z.string(),
  minutes: z.number(),
  passMark: z.number(),
  validMonths: z.number(),
  /** Whom it was drawn for, and by what. */
  businessTypes: z.array(z.enum(businessTypes)),
  posts: z.array(z.enum(posts)),
  seed: z.string(),
  questions: z.array(z.object({ questionId: z.string(), version: z.number(), points: z.number() })),
  answers: z.record(z.string(), z.object({ chosen: z.array(z.string()), at: z.string() })),
  /** The page that may answer. */
  windowId: z.string(),
  startedAt: z.string(),
  endsAt: z.string(),
  state: z.enum(examStates),
  closedAt: z.string().optional(),
  closing: z.enum(closings).optional(),
  /** The first is that of the day; each later one says what was corrected. */
  marks: z.array(Mark),
  spot: z.object({ personId: z.string(), name: z.string() }).optional(),
  certificateNumber: z.string().optional(),
})
export type StoredExam = z.infer<typeof Exam>

const Certificate = z.object({
  ...kept,
  number: z.string(),
  /** What whoever shows it says beside the number. */
  code: z.string(),
  name: z.string(),
  shopName: z.string(),
  title: z.string(),
  blueprintId: z.string(),
  examId: z.string(),
  score: z.number(),
  full: z.number(),
  issuedOn: Day,
  validUntil: Day,
  /** A later one of the same exam: this one is listed no more. */
  replacedBy: z.string().optional(),
  paper: z.object({ objectKey: z.string(), sha256: z.string(), bytes: z.number() }).optional(),
})
export type StoredCertificate = z.infer<typeof Certificate>

/** A number leads to its certificate, and is given once. */
const CertificateNumber = z.object({ ...kept, number: z.string() })

type At = { readonly district: string; readonly shopId: string }
type Whose = At & { readonly employeeId: string }

const trainingPk = ({ district, shopId }: At) => `D#${district}#SHOP#${shopId}#TRAINING`
const shopPk = ({ district, shopId }: At) => `D#${district}#SHOP#${shopId}`

export const runningPk = (district: string) => `D#${district}#EXAMS#running`
export const markedPk = (district: string) => `D#${district}#EXAMS#marked`
export const certificatesPk = (district: string) => `D#${district}#CERTIFICATES`

const year = 365 * 86_400
/** Results are kept for three years (docs: retention), a leap day more. */
const threeYearsAfter = (instant: string) => Math.floor(Date.parse(instant) / 1000) + 3 * year + 86_400

const studyIn = (table: RecordsTable) => ({
  studies: collection(table, {
    name: 'Study',
    schema: Study,
    key: (of: Whose & { readonly courseId: string }) => ({
      pk: trainingPk(of),
      sk: `STUDY#${of.employeeId}#${of.courseId}`,
    }),
    ttl: ({ heardAt }) => threeYearsAfter(heardAt),
  }),
  years: collection(table, {
    name: 'StudyYear',
    schema: StudyYear,
    key: (of: Whose & { readonly year: string }) => ({ pk: trainingPk(of), sk: `YEAR#${of.year}#${of.employeeId}` }),
    ttl: ({ heardAt }) => threeYearsAfter(heardAt),
  }),
  books: collection(table, {
    name: 'PracticeBook',
    schema: PracticeBook,
    key: (of: Whose) => ({ pk: trainingPk(of), sk: `BOOK#${of.employeeId}` }),
    ttl: ({ notedAt }) => threeYearsAfter(notedAt),
  }),
})

const examsIn = (table: RecordsTable) => ({
  exams: collection(table, {
    name: 'Exam',
    schema: Exam,
    key: (of: Whose & { readonly examId: string }) => ({
      pk: trainingPk(of),
      sk: `EXAM#${of.employeeId}#${of.examId}`,
    }),
    list: ({ district, state, endsAt, closedAt, examId }) =>
      state === 'running'
        ? { listPk: runningPk(district), listSk: `${endsAt}#${examId}` }
        : { listPk: markedPk(district), listSk: `${closedAt}#${examId}` },
    ttl: ({ closedAt }) => (closedAt === undefined ? undefined : threeYearsAfter(closedAt)),
  }),
  certificates: collection(table, {
    name: 'TrainingCertificate',
    schema: Certificate,
    key: (of: Whose & { readonly number: string }) => ({
      pk: shopPk(of),
      sk: `TRAININGCERTIFICATE#${of.employeeId}#${of.number}`,
    }),
    list: ({ district, replacedBy, validUntil, number }) =>
      replacedBy === undefined ? { listPk: certificatesPk(district), listSk: `${validUntil}#${number}` } : undefined,
  }),
  numbers: collection(table, {
    name: 'CertificateNumber',
    schema: CertificateNumber,
    key: ({ district, number }: { readonly district: string; readonly number: string }) => ({
      pk: `D#${district}#CERTIFICATENUMBERS`,
      sk: number,
    }),
  }),
})

/** What a shop's people learned and sat. */
export const shopTrainingIn = (table: RecordsTable) => {
  const [study, exam] = [studyIn(table), examsIn(table)]
  return {
    ...study,
    ...exam,
    studiesOf: async (of: Whose) => await study.studies.within(trainingPk(of), `STUDY#${of.employeeId}#`),
    studiesAt: async (of: At) => await study.studies.within(trainingPk(of), 'STUDY#'),
    yearsOf: async (of: At & { readonly year: string }) => await study.years.within(trainingPk(of), `YEAR#${of.year}#`),
    examsOf: async (of: Whose) => await exam.exams.within(trainingPk(of), `EXAM#${of.employeeId}#`),
    certificatesOf: async (of: At) => await exam.certificates.within(shopPk(of), 'TRAININGCERTIFICATE#'),
  }
}
