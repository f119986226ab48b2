import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'

const courseId = '01KTRANC0VRSE0000000000001'
const line = (of: object = {}) => ({
  courseId,
  title: '后厨卫生十讲',
  state: 'published',
  revision: 2,
  hasDraft: false,
  savedAt: '2026-11-20T02:00:00Z',
  savedBy: '沈知远',
  versions: [{ version: 1, publishedAt: '2026-11-20T02:00:00Z', publishedBy: '沈知远' }],
  ...of,
})
const content = {
  title: '后厨卫生十讲',
  source: { person: '沈知远', office: '云溪区市场监督管理局', day: '2026-11-01' },
  requiredSeconds: 600,
  lessons: [
    { key: 'l1', kind: 'text', title: '洗手', text: '进后厨先洗手。' },
    { key: 'l2', kind: 'link', title: '网上学习', url: 'https://study.example.cn/1' },
  ],
}
const written = (of: object = {}) => ({ [`GET /training/courses/${courseId}`]: { line: line(of), content, files: {} } })

it('changes a lesson, saves on the revision that was read, and publishes only what was saved', async () => {
  const { changes } = openPage(`/courses/${courseId}`, {
    ...written(),
    [`POST /training/courses/${courseId}`]: { revision: 3 },
  })
  fireEvent.click(await screen.findByRole('button', { name: '上移：网上学习' }))
  expect(await screen.findByRole('heading', { name: '第 1 节，外部学习平台' })).toBeTruthy()
  expect(screen.getByRole('button', { name: /发布/ }).getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(changes()).toHaveLength(1))
  expect(changes()[0]?.body).toEqual({
    revision: 2,
    content: { ...content, lessons: content.lessons.toReversed() },
  })
})

it('says before what is published that learners have it at once', async () => {
  const { changes } = openPage(`/courses/${courseId}`, {
    ...written({ hasDraft: true }),
    [`POST /training/courses/${courseId}/publish`]: { revision: 3, version: 2 },
  })
  fireEvent.click(await screen.findByRole('button', { name: '发布' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/马上能在小程序里学到/)).toBeTruthy()
  fireEvent.click(within(dialog).getByRole('button', { name: '发布' }))
  await waitFor(() => expect(changes().map(({ body }) => body)).toEqual([{ revision: 2 }]))
})

it('keeps no course without a lesson, and begins one under a name of its own', async () => {
  const { changes, router } = openPage('/courses', { 'GET /training/courses': { courses: [] } })
  fireEvent.click(await screen.findByRole('button', { name: '写一门课程' }))
  fireEvent.change(await screen.findByLabelText('课程名称'), { target: { value: '新课' } })
  fireEvent.change(screen.getByLabelText('来源单位'), { target: { value: '云溪区市场监督管理局' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(/还没有一节课/)).toBeTruthy()
  expect(changes()).toEqual([])
  expect(router.state.location.pathname).toMatch(/^\/courses\/[0-9A-Z]{26}$/)
})
