// @vitest-environment node
import { CourseContent } from '@app/types/training/course'
import { expect, it } from 'vitest'
import { blankForm, contentOf, formOf, lessonKeyOf } from './course-form'

const file = { sha256: 'a'.repeat(64), contentType: 'application/pdf', bytes: 20_400 } as const
const course: CourseContent = {
  title: '后厨卫生',
  source: { person: '沈知远', office: '云溪区市场监督管理局', day: '2026-11-01' },
  lessons: [
    { key: 'l1', title: '洗手', kind: 'text', text: '进后厨先洗手。' },
    { key: 'l2', title: '操作规范', kind: 'pdf', ...file },
    { key: 'l3', title: '网上学习', kind: 'link', url: 'https://study.example.cn/1' },
  ],
  requiredSeconds: 1_200,
  posts: ['worker'],
}

it('gives back a course as it was', () => {
  expect(contentOf(formOf(course))).toEqual(course)
})

it('leaves out whom a course is for when it is for everybody, and trims what was typed', () => {
  const form = { ...formOf(course), title: ' 后厨卫生 ', posts: [] }
  const { posts: _, ...everybody } = course
  expect(contentOf(form)).toEqual(everybody)
})

it('begins a course with the office and today, and keys that the contract takes', () => {
  const form = blankForm('云溪区市场监督管理局', '2026-11-24')
  const key = lessonKeyOf('01KBN4M4X0ABCDEFGHJKMNPQRS')
  const lessons = [{ key, kind: 'text' as const, title: '一', text: '二' }]
  const made = contentOf({ ...form, title: '新课', lessons })
  expect(CourseContent.parse(made)).toEqual(made)
  expect(made.requiredSeconds).toBe(600)
})
