import { CourseContent, forWhom } from '@app/types/training/course'
import { BlueprintContent, QuestionContent } from '@app/types/training/question'
import { bankStates, courseStates } from '@app/types/training/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'
import { shopTrainingIn } from './people/store'

const kept = { revision: z.number(), district: z.string() }
const changed = { changedAt: z.string(), changedBy: z.string(), personId: z.string() }

/** A course: what is being written, and which versions were published. */
const Course = z.object({
  ...kept,
  courseId: z.string(),
  title: z.string(),
  state: z.enum(courseStates),
  draft: CourseContent.optional(),
  /** Newest first. */
  versions: z.array(z.object({ version: z.number(), publishedAt: z.string(), publishedBy: z.string() })),
  ...changed,
})
export type StoredCourse = z.infer<typeof Course>

/** A published version, whole. Never changed: records of study name it. */
const CourseVersion = z.object({
  ...kept,
  courseId: z.string(),
  version: z.number(),
  content: CourseContent,
})
export type StoredCourseVersion = z.infer<typeof CourseVersion>

/** For whom the newest version of a course is, beside its text: whoever asks what somebody has to read reads this alone. */
const CourseOffer = z.object({ ...kept, courseId: z.string(), title: z.string(), ...forWhom })
export type StoredCourseOffer = z.infer<typeof CourseOffer>

/** A question as papers are drawn with it today. */
const Question = z.object({
  ...kept,
  questionId: z.string(),
  version: z.number(),
  state: z.enum(bankStates),
  content: QuestionContent,
  /** The last version that corrected a wrong answer: papers drawn with an earlier one are marked again. */
  correctedIn: z.number().optional(),
  /** Why. */
  correctedFor: z.string().optional(),
  ...changed,
})
export type StoredQuestion = z.infer<typeof Question>

/** What a question was before it was changed. Never changed: papers name it. */
const QuestionVersion = z.object({
  ...kept,
  questionId: z.string(),
  version: z.number(),
  content: QuestionContent,
})

const Blueprint = z.object({
  ...kept,
  blueprintId: z.string(),
  state: z.enum(bankStates),
  content: BlueprintContent,
  ...changed,
})
export type StoredBlueprint = z.infer<typeof Blueprint>

type Of<K extends string> = { readonly district: string } & { readonly [N in K]: string }
type VersionOf<K extends string> = Of<K> & { readonly version: number }

const coursesPk = (district: string) => `D#${district}#COURSES`
const bankPk = (district: string) => `D#${district}#QUESTIONS`
const numberOf = (version: number) => String(version).padStart(6, '0')

const coursesIn = (table: RecordsTable) => ({
  courses: collection(table, {
    name: 'Course',
    schema: Course,
    key: ({ district, courseId }: Of<'courseId'>) => ({ pk: coursesPk(district), sk: `COURSE#${courseId}` }),
  }),
  offers: collection(table, {
    name: 'CourseOffer',
    schema: CourseOffer,
    key: ({ district, courseId }: Of<'courseId'>) => ({ pk: coursesPk(district), sk: `OFFER#${courseId}` }),
  }),
  courseVersions: collection(table, {
    name: 'CourseVersion',
    schema: CourseVersion,
    key: ({ district, courseId, version }: VersionOf<'courseId'>) => ({
      pk: coursesPk(district),
      sk: `VERSION#${courseId}#${numberOf(version)}`,
    }),
  }),
})

const bankIn = (table: RecordsTable) => ({
  questions: collection(table, {
    name: 'Question',
    schema: Question,
    key: ({ district, questionId }: Of<'questionId'>) => ({ pk: bankPk(district), sk: `QUESTION#${questionId}` }),
  }),
  questionVersions: collection(table, {
    name: 'QuestionVersion',
    schema: QuestionVersion,
    key: ({ district, questionId, version }: VersionOf<'questionId'>) => ({
      pk: bankPk(district),
      sk: `VERSION#${questionId}#${numberOf(version)}`,
    }),
  }),
  blueprints: collection(table, {
    name: 'ExamBlueprint',
    schema: Blueprint,
    key: ({ district, blueprintId }: Of<'blueprintId'>) => ({
      pk: coursesPk(district),
      sk: `BLUEPRINT#${blueprintId}`,
    }),
  }),
})

/** Courses, the question bank and the rules of exams, of a district. */
export const trainingStore = (table: RecordsTable) => {
  const [courses, bank] = [coursesIn(table), bankIn(table)]
  return {
    ...courses,
    ...bank,
    ...shopTrainingIn(table),
    coursesOf: async (district: string) => await courses.courses.within(coursesPk(district), 'COURSE#'),
    offersOf: async (district: string) => await courses.offers.within(coursesPk(district), 'OFFER#'),
    blueprintsOf: async (district: string) => await bank.blueprints.within(coursesPk(district), 'BLUEPRINT#'),
    bankOf: async (district: string) => await bank.questions.within(bankPk(district), 'QUESTION#'),
  }
}
export type TrainingStore = ReturnType<typeof trainingStore>
