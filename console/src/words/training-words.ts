import { type Post, postNames } from '@app/types/employee/values'
import { type BusinessType, businessTypeNames } from '@app/types/shop/values'
import { type LessonFileKind, lessonFiles } from '@app/types/training/values'

type ForWhom = {
  readonly businessTypes?: readonly BusinessType[] | undefined
  readonly posts?: readonly Post[] | undefined
}

/** Whom something is meant for: `单位食堂、小餐饮；食品安全员`, or `所有人`. */
export const forWhomWords = ({ businessTypes, posts }: ForWhom): string =>
  [businessTypes?.map((type) => businessTypeNames[type]).join('、'), posts?.map((post) => postNames[post]).join('、')]
    .filter(Boolean)
    .join('；') || '所有人'

/** What is chosen of it; nothing chosen means everybody. */
export const forWhomOf = ({
  businessTypes = [],
  posts = [],
}: ForWhom): { businessTypes?: BusinessType[]; posts?: Post[] } => ({
  ...(businessTypes.length > 0 && { businessTypes: [...businessTypes] }),
  ...(posts.length > 0 && { posts: [...posts] }),
})

/** Time of study: `40 分钟`, `1 小时 30 分钟`; seconds are not counted out to people. */
export const studyTime = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `${minutes} 分钟`
  return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分钟`
}

/** Size of a file as it is said: `340 KB`, `12.5 MB`. */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.0', '')} MB`

const kindWords: Readonly<Record<LessonFileKind, string>> = {
  picture: '.jpg 或 .png 图片',
  pdf: '.pdf 文件',
  video: '.mp4 视频',
}

/** What may be chosen for a lesson, said beside the field. */
export const lessonFileWords = (kind: LessonFileKind): string =>
  `${kindWords[kind]}，最大 ${sizeWords(lessonFiles[kind].bytes)}`

/** Why this file cannot be that lesson; said before anything is sent. */
export const lessonFileProblem = (
  kind: LessonFileKind,
  { type, size }: { readonly type: string; readonly size: number },
): string | undefined => {
  const { types, bytes } = lessonFiles[kind]
  if (!types.some((known) => known === type)) return `这里要${kindWords[kind]}。`
  if (size === 0) return '这个文件是空的。'
  return size > bytes ? `这个文件有 ${sizeWords(size)}，最大 ${sizeWords(bytes)}。请压缩后再传。` : undefined
}
