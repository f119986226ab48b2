import type { CourseContent, Lesson } from '@app/types/training/course'
import type { ObjectStore } from '../../platform/ports/objects'

type Filed = Extract<Lesson, { sha256: string }>

const isFiled = (lesson: Lesson): lesson is Filed => 'sha256' in lesson

const filedIn = ({ lessons }: Pick<CourseContent, 'lessons'>): readonly Filed[] => lessons.filter(isFiled)

/** Named by its content: the same file of two courses lies there once. */
export const lessonKey = (district: string, sha256: string): string => `D/${district}/lessons/${sha256}`

/** Titles of lessons whose file did not arrive, or arrived as something else. */
export const missingFiles = async (
  objects: ObjectStore,
  district: string,
  content: CourseContent,
): Promise<readonly string[]> => {
  const looked = await Promise.all(
    filedIn(content).map(async ({ title, sha256, contentType, bytes }) => {
      const there = await objects.head(lessonKey(district, sha256))
      return there?.contentType === contentType && there.bytes === bytes ? [] : [title]
    }),
  )
  return looked.flat()
}

/** Long enough for a film. */
const addressLife = 3 * 3600

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
}

/** Addresses at which the files of a course open, by hash. */
export const addressesOf = async (
  objects: ObjectStore,
  district: string,
  content: CourseContent,
): Promise<Record<string, string>> =>
  Object.fromEntries(
    await Promise.all(
      filedIn(content).map(async ({ sha256, title, contentType }) => {
        const fileName = `${title.replace(/[\\/:*?"<>|\s]+/g, ' ')}.${extensions[contentType]}`
        const terms = { key: lessonKey(district, sha256), fileName, expiresInSeconds: addressLife, inline: true }
        return [sha256, await objects.downloadUrl(terms)] as const
      }),
    ),
  )
