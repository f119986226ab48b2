import type { Post } from '@app/types/employee/values'
import type { BusinessType } from '@app/types/shop/values'
import type { CourseContent, Lesson } from '@app/types/training/course'
import type { LessonKind } from '@app/types/training/values'
import { forWhomOf } from '../../words/training-words'

/** A file that lies in its place. */
export type LessonFile = { readonly sha256: string; readonly contentType: string; readonly bytes: number }

/** A lesson as its form holds it; what its kind does not have is absent. */
export type LessonForm = {
  readonly key: string
  readonly kind: LessonKind
  readonly title: string
  readonly text?: string
  readonly url?: string
  readonly file?: LessonFile
}

export type CourseForm = {
  readonly title: string
  readonly person: string
  readonly office: string
  readonly day: string
  readonly minutes: number
  readonly businessTypes: readonly BusinessType[]
  readonly posts: readonly Post[]
  readonly lessons: readonly LessonForm[]
}

const lessonForm = (lesson: Lesson): LessonForm => {
  const { key, kind, title } = lesson
  if (lesson.kind === 'text') return { key, kind, title, text: lesson.text }
  if (lesson.kind === 'link') return { key, kind, title, url: lesson.url }
  const { sha256, contentType, bytes } = lesson
  return { key, kind, title, file: { sha256, contentType, bytes } }
}

export const formOf = (content: CourseContent): CourseForm => {
  const { title, source, requiredSeconds, businessTypes = [], posts = [], lessons } = content
  return { title, ...source, minutes: requiredSeconds / 60, businessTypes, posts, lessons: lessons.map(lessonForm) }
}

/** What a new course begins with: written today by this bureau. */
export const blankForm = (office: string, day: string): CourseForm => ({
  title: '',
  person: '',
  office,
  day,
  minutes: 10,
  businessTypes: [],
  posts: [],
  lessons: [],
})

/** Whether a file may stand there was asked when it was chosen; the server asks again. */
const lessonOf = ({ key, kind, title, text = '', url = '', file }: LessonForm): Lesson => {
  const head = { key, title: title.trim() }
  if (kind === 'text') return { ...head, kind, text: text.trim() }
  if (kind === 'link') return { ...head, kind, url: url.trim() }
  return { ...head, kind, ...file } as Lesson
}

/** The course that a form describes. */
export const contentOf = ({ title, person, office, day, minutes, lessons, ...forWhom }: CourseForm): CourseContent => ({
  title: title.trim(),
  source: { person: person.trim(), office: office.trim(), day },
  lessons: lessons.map(lessonOf),
  requiredSeconds: Math.round(minutes * 60),
  ...forWhomOf(forWhom),
})

/** The key of a new lesson: never one that was there before, or its records of study would count for the new one. */
export const lessonKeyOf = (id: string): string => `l${id.slice(-14).toLowerCase()}`
