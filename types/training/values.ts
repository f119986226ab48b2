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
