import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'

const questionId = '01KTRANQ000000000000000001'
const content = {
  kind: 'single',
  text: '健康证明多久办一次？',
  choices: [
    { key: 'a', text: '每年一次' },
    { key: 'b', text: '三年一次' },
  ],
  right: ['b'],
}
const question = {
  questionId,
  revision: 4,
  version: 2,
  state: 'inUse',
  content,
  changedAt: '2026-11-20T02:00:00Z',
  changedBy: '沈知远',
}
const bank = {
  'GET /training/questions': { questions: [question], total: 1 },
  [`GET /training/questions/${questionId}`]: { question, versions: [{ version: 2, content }] },
}

it('asks for what the address says and opens a question with its answer', async () => {
  const { heard } = openPage('/questions?kind=single&post=worker&page=2', bank)
  fireEvent.click(await screen.findByRole('button', { name: content.text }))
  expect(heard.find(({ path }) => path === '/training/questions')?.search).toEqual({
    kind: 'single',
    post: 'worker',
    from: '50',
  })
  const drawer = await screen.findByRole('dialog')
  expect((await within(drawer).findByText('正确答案')).closest('li')?.textContent).toContain('B 三年一次')
})

it('marks papers again only where an answer is corrected and the office says so', async () => {
  const { changes } = openPage('/questions', {
    ...bank,
    [`POST /training/questions/${questionId}`]: { revision: 5, version: 3 },
  })
  fireEvent.click(await screen.findByRole('button', { name: content.text }))
  fireEvent.click(await screen.findByRole('button', { name: '改这道题' }))
  expect(screen.queryByRole('checkbox', { name: /重新判分/ })).toBeNull()
  fireEvent.click(await screen.findByRole('radio', { name: 'A 是正确答案' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: /重新判分/ }))
  const reason = await screen.findByLabelText('为什么改判')
  fireEvent.click(screen.getByRole('button', { name: '存进题库' }))
  expect(await screen.findByText('写明为什么改判')).toBeTruthy()
  expect(changes()).toEqual([])
  fireEvent.change(reason, { target: { value: ' 新规改了 ' } })
  fireEvent.click(screen.getByRole('button', { name: '存进题库' }))
  await waitFor(() => expect(changes()).toHaveLength(1))
  expect(changes()[0]?.body).toEqual({ revision: 4, content: { ...content, right: ['a'] }, corrects: '新规改了' })
})

it('shows rows of a sheet that were not taken, by their place, and what became of the others', async () => {
  openPage('/questions', {
    ...bank,
    'POST /training/questions/import': {
      total: 300,
      added: 298,
      changed: 0,
      same: 0,
      problems: [
        { row: 7, words: '“题型”：请写“单选”“多选”或“判断”。' },
        { row: 9, words: '“答案”：不能空着。' },
      ],
    },
  })
  const file = new File(['x'], '题库.xlsx')
  fireEvent.change(await screen.findByLabelText('题库文件'), { target: { files: [file] } })
  expect(await screen.findByText(/新加 298 道，2 行没有收/)).toBeTruthy()
  const table = screen.getByRole('region', { name: '没有收的行' })
  expect(within(table).getByText('“答案”：不能空着。').closest('tr')?.textContent).toContain('9')
})
