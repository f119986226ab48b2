// @vitest-environment node
import { expect, it } from 'vitest'
import { forWhomOf, forWhomWords, lessonFileProblem, sizeWords, studyTime } from './training-words'

it('says whom something is meant for, and keeps nothing where it is for everybody', () => {
  expect(forWhomWords({})).toBe('所有人')
  expect(forWhomWords({ businessTypes: ['canteen'], posts: ['foodSafetyOfficer', 'worker'] })).toBe(
    '单位食堂；食品安全员、从业人员',
  )
  expect(forWhomOf({ businessTypes: [], posts: [] })).toEqual({})
  expect(forWhomOf({ posts: ['worker'] })).toEqual({ posts: ['worker'] })
})

it('says times and sizes as people do', () => {
  expect(studyTime(59)).toBe('0 分钟')
  expect(studyTime(3_600)).toBe('1 小时')
  expect(studyTime(5_430)).toBe('1 小时 30 分钟')
  expect(sizeWords(340_400)).toBe('340 KB')
  expect(sizeWords(12_540_000)).toBe('12.5 MB')
  expect(sizeWords(20_000_000)).toBe('20 MB')
})

it('refuses a file before it is sent', () => {
  expect(lessonFileProblem('pdf', { type: 'image/png', size: 5 })).toBe('这里要.pdf 文件。')
  expect(lessonFileProblem('picture', { type: 'image/png', size: 0 })).toBe('这个文件是空的。')
  expect(lessonFileProblem('picture', { type: 'image/png', size: 2_600_000 })).toMatch(/有 2.6 MB，最大 2 MB/)
  expect(lessonFileProblem('video', { type: 'video/mp4', size: 150_000_000 })).toBeUndefined()
})
