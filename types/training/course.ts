import * as z from 'zod'
import { posts } from '../employee/values'
import { Day, Instant, Sha256, Text, Words } from '../platform/contract'
import { businessTypes } from '../shop/values'
import { courseStates, lessonFiles, longest, mostLessons, mostRequiredSeconds } from './values'

/** For whom something is meant; without, for everybody. */
export const forWhom = {
  businessTypes: z.array(z.enum(businessTypes)).min(1).exactOptional(),
  posts: z.array(z.enum(posts)).min(1).exactOptional(),
}

/** What makes a lesson the same in the next revision. */
const LessonKey = z.string().regex(/^[a-z][a-z0-9]{0,15}$/)

const head = { key: LessonKey, title: Words(longest.title) }
/** Named by its content: whoever names a file has put it there. */
const fileOf = <const K extends keyof typeof lessonFiles>(kind: K) =>
  z.strictObject({
    ...head,
    kind: z.literal(kind),
    sha256: Sha256,
    contentType: z.enum(lessonFiles[kind].types),
    bytes: z.int().min(1).max(lessonFiles[kind].bytes),
  })

export const Lesson = z.discriminatedUnion('kind', [
  z.strictObject({ ...head, kind: z.literal('text'), text: Words(longest.lesson) }),
  fileOf('picture'),
  fileOf('pdf'),
  fileOf('video'),
  z.strictObject({ ...head, kind: z.literal('link'), url: Words(longest.url).regex(/^https:\/\/[^\s<>"]+$/) }),
])
export type Lesson = z.infer<typeof Lesson>

/** A course as it is written: who made it, for which office, and when, stands on it. */
export const CourseContent = z.strictObject({
  title: Words(longest.title),
  source: z.strictObject({ person: Text(longest.person), office: Words(longest.office), day: Day }),
  lessons: z.array(Lesson).min(1).max(mostLessons),
  /** Active seconds on its pages before 结束学习 counts. */
  requiredSeconds: z.int().min(0).max(mostRequiredSeconds),
  ...forWhom,
})
export type CourseContent = z.infer<typeof CourseContent>

const Revision = z.object({ version: z.int(), publishedAt: Instant, publishedBy: z.string() })

/** A course as the office lists it. */
export const CourseLine = z.object({
  courseId: z.string(),
  title: z.string(),
  state: z.enum(courseStates),
  revision: z.int(),
  /** Whether there is something written that is not published yet. */
  hasDraft: z.boolean(),
  savedAt: Instant,
  savedBy: z.string(),
  /** Newest first. */
  versions: z.array(Revision),
})
export type CourseLine = z.infer<typeof CourseLine>

/** Where files of lessons are read, by their hash. */
export const FileAddresses = z.record(z.string(), z.string())
