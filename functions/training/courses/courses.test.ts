import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ask, answered, asker, district, person, refusedWith } from '../testing/ask'
import { blueprint, course, question } from '../testing/content'
import { type House, openHouse } from '../testing/house'
import { lessonKey } from './lesson-files'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  ask = asker(house)
})
afterAll(async () => await house.close())

type Saved = { readonly revision: number }
const saved = async (content = course()) => {
  const courseId = house.newId()
  return { courseId, ...(await answered<Saved>(ask('saveCourse', { courseId, content }))) }
}
const shown = (courseId: string, version?: number) =>
  answered<{ content: { title: string }; files: Record<string, string>; line: object }>(
    ask('showCourse', { courseId, ...(version && { version }) }),
  )

describe('a course', () => {
  it('is published in versions: what was published stays as it was', async () => {
    const first = await saved()
    const published = await answered<Saved & { version: number }>(ask('publishCourse', first))
    expect(published).toEqual({ revision: 2, version: 1 })
    const { courseId } = first
    await answered(ask('saveCourse', { courseId, revision: 2, content: course({ title: '后厨卫生（新）' }) }))
    expect((await shown(courseId, 1)).content.title).toBe('后厨卫生')
    const { content, line } = await shown(courseId)
    expect(content.title).toBe('后厨卫生（新）')
    expect(line).toMatchObject({
      state: 'published',
      hasDraft: true,
      versions: [{ version: 1, publishedBy: '沈知远' }],
    })
    expect(await answered(ask('publishCourse', { courseId, revision: 3 }))).toEqual({ revision: 4, version: 2 })
    expect(await refusedWith(ask('publishCourse', { courseId, revision: 4 }))).toEqual(['training.nothingToPublish'])
  })

  it('that a colleague changed since is not changed over', async () => {
    const { courseId } = await saved()
    const late = { courseId, revision: 0, content: course() }
    expect(await refusedWith(ask('saveCourse', late))).toEqual(['training.changedSince', '沈知远'])
    expect(await refusedWith(ask('saveCourse', { courseId, content: course() }))).toEqual([
      'training.changedSince',
      '沈知远',
    ])
    expect(await refusedWith(ask('withdrawCourse', { courseId, revision: 9 }))).toEqual([
      'training.changedSince',
      '沈知远',
    ])
  })

  it('names files that are there, as what they were announced', async () => {
    const sha256 = 'b'.repeat(64)
    const lesson = { key: 'l2', title: '录像', kind: 'video', contentType: 'video/mp4', sha256, bytes: 3 } as const
    const content = course({ lessons: [...course().lessons, lesson] })
    const courseId = house.newId()
    const asked = { kind: 'video', contentType: 'video/mp4', bytes: 3, sha256 }
    expect(await answered(ask('prepareLessonFile', asked))).toMatchObject({ state: 'wanted' })
    expect(await refusedWith(ask('saveCourse', { courseId, content }))).toEqual(['training.fileMissing', '录像'])
    const body = new Uint8Array([1, 2, 3])
    await house.objects.put({ key: lessonKey(district, sha256), body, contentType: 'video/mp4' })
    expect(await answered(ask('prepareLessonFile', asked))).toEqual({ state: 'there' })
    await answered(ask('saveCourse', { courseId, content }))
    expect((await shown(courseId)).files).toEqual({ [sha256]: `https://objects/D/${district}/lessons/${sha256}` })
  })

  it.each([
    ['a program', { kind: 'pdf', contentType: 'application/octet-stream', bytes: 9 }, 'upload.notAllowed'],
    ['a picture of a page', { kind: 'picture', contentType: 'image/svg+xml', bytes: 9 }, 'upload.notAllowed'],
    ['too much', { kind: 'picture', contentType: 'image/png', bytes: 2_000_001 }, 'upload.tooLarge'],
  ])('takes no file that is %s', async (_, file, code) => {
    const [refused] = await refusedWith(ask('prepareLessonFile', { ...file, sha256: 'c'.repeat(64) }))
    expect(refused).toBe(code)
  })

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['no address', '学习强国'],
    ['without encryption', 'http://example.org'],
  ])('links to nothing that is %s', async (_, url) => {
    const lessons = [{ key: 'l1', title: '平台', kind: 'link', url }]
    await expect(ask('saveCourse', { courseId: house.newId(), content: { ...course(), lessons } })).rejects.toThrow()
  })

  it('is written once for each lesson', async () => {
    const twice = course({ lessons: [...course().lessons, ...course().lessons] })
    const [code] = await refusedWith(ask('saveCourse', { courseId: house.newId(), content: twice }))
    expect(code).toBe('request.invalid')
  })

  it('that an exam asks for is not withdrawn before the exam', async () => {
    const made = await saved()
    const { courseId } = made
    const blueprintId = house.newId()
    const content = blueprint({ parts: [{ kind: 'single', count: 1, points: 100 }], courseIds: [courseId] })
    await answered(ask('saveQuestion', { questionId: house.newId(), content: question('洗手多久') }))
    const ruling = { blueprintId, state: 'inUse', content }
    expect(await refusedWith(ask('saveBlueprint', ruling))).toEqual(['training.courseUnknown'])
    const { revision } = await answered<Saved>(ask('publishCourse', made))
    await answered(ask('saveBlueprint', ruling))
    const withdrawal = { courseId, revision }
    expect(await refusedWith(ask('withdrawCourse', withdrawal))).toEqual(['training.courseInExam', '从业人员考核'])
    await answered(ask('saveBlueprint', { ...ruling, revision: 1, state: 'withdrawn' }))
    expect(await answered(ask('withdrawCourse', withdrawal))).toEqual({ revision: 3 })
  })

  it('is the office’s alone to write', async () => {
    const merchant = person('贺青禾', { role: 'merchant', shopIds: ['YX1A0001'] })
    expect(await refusedWith(ask('listCourses', undefined, merchant))).toEqual(['access.denied'])
  })
})
