/** Kinds of question: one right choice, several, or whether a sentence is true. */
export const questionKinds = ['single', 'multiple', 'trueFalse'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const questionKindNames: Readonly<Record<QuestionKind, string>> = {
  single: '单选',
  multiple: '多选',
  trueFalse: '判断',
}

/** What a course is made of. */
export const lessonKinds = ['text', 'picture', 'pdf', 'video', 'link'] as const
export type LessonKind = (typeof lessonKinds)[number]

export const lessonKindNames: Readonly<Record<LessonKind, string>> = {
  text: '文字',
  picture: '图片',
  pdf: 'PDF 文件',
  video: '视频',
  link: '外部学习平台',
}

/** Choices that one question may have. */
export const mostChoices = 8
/** Questions of one paper. */
export const mostQuestions = 100

/** Characters of each text. */
export const longest = {
  title: 60,
  text: 500,
  choice: 200,
  explanation: 800,
  clause: 200,
  topic: 20,
  person: 40,
  office: 60,
  lesson: 15_000,
  url: 500,
  reason: 200,
} as const

export const mostLessons = 30
/** JSON of a course: a phone reads it in one answer. */
export const courseBytes = 60_000
/** Ten hours: more is several courses. */
export const mostRequiredSeconds = 36_000
/** Questions of a district's bank. */
export const mostInBank = 5_000

/** Files of a lesson, by what they are for: what they may be, and how large. */
export const lessonFiles = {
  picture: { types: ['image/jpeg', 'image/png'], bytes: 2_000_000 },
  pdf: { types: ['application/pdf'], bytes: 20_000_000 },
  video: { types: ['video/mp4'], bytes: 200_000_000 },
} as const
export type LessonFileKind = keyof typeof lessonFiles

export const courseStates = ['draft', 'published', 'withdrawn'] as const
export type CourseState = (typeof courseStates)[number]

export const courseStateNames: Readonly<Record<CourseState, string>> = {
  draft: '草稿',
  published: '已发布',
  withdrawn: '已下架',
}

/** Whether papers are still drawn with it. */
export const bankStates = ['inUse', 'withdrawn'] as const
export type BankState = (typeof bankStates)[number]

export const bankStateNames: Readonly<Record<BankState, string>> = { inUse: '在用', withdrawn: '已停用' }

/** Most of each of what an exam's rule may say. */
export const paperLimits = { minutes: 180, points: 100, attempts: 10, months: 60 } as const

export const examStates = ['running', 'marked'] as const
export type ExamState = (typeof examStates)[number]

/** How a paper came to its end. */
export const closings = ['submitted', 'timeOver'] as const
export type Closing = (typeof closings)[number]

export const studyStandings = ['open', 'begun', 'done'] as const
export type StudyStanding = (typeof studyStandings)[number]

export const studyStandingNames: Readonly<Record<StudyStanding, string>> = {
  open: '未学',
  begun: '在学',
  done: '已学完',
}
