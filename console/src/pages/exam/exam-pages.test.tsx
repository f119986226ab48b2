import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage, refusal } from '../../test/open-page'

const shopId = 'YX100009'
const employeeId = '01KTRANEMP0000000000000001'
const exam = {
  examId: '01KTRANEXAM000000000000001',
  employeeId,
  title: '从业人员培训考核',
  state: 'marked',
  startedAt: '2026-11-20T02:00:00Z',
  endsAt: '2026-11-20T02:30:00Z',
  closedAt: '2026-11-20T02:12:00Z',
  isSpot: true,
  score: 60,
  full: 100,
  passed: true,
  isRemarked: true,
}
const listed = { ...exam, shopId, shopName: '槐荫汤面馆', name: '王小满' }
const certificate = {
  number: 'YX12026000001',
  title: exam.title,
  issuedOn: '2026-11-20',
  validUntil: '2027-11-19',
  score: 60,
  full: 100,
}

it('shows of a paper every mark that it got, and what was chosen beside what is right', async () => {
  openPage('/exam-results', {
    'GET /training/exams': { exams: [listed] },
    [`GET /training/shops/${shopId}/exams/${exam.examId}`]: {
      line: exam,
      employee: { employeeId, name: '王小满' },
      passMark: 60,
      marks: [
        { at: '2026-11-20T02:12:00Z', score: 56, passed: false, wrong: 11, corrected: [], reasons: [] },
        {
          at: '2026-11-21T02:12:00Z',
          score: 60,
          passed: true,
          wrong: 10,
          corrected: ['01KTRANQ000000000000000001'],
          reasons: ['新规改了'],
        },
      ],
      wrong: [
        {
          questionId: '01KTRANQ000000000000000002',
          kind: 'trueFalse',
          text: '留样要 24 小时。',
          choices: [],
          right: ['no'],
          explanation: '不少于 48 小时。',
          chosen: ['yes'],
        },
      ],
      certificate,
    },
  })
  fireEvent.click(await screen.findByRole('button', { name: '王小满' }))
  const drawer = await screen.findByRole('dialog')
  expect(await within(drawer).findByText('第一次判分 56／100 分')).toBeTruthy()
  expect(within(drawer).getByText('重新判分 60／100 分')).toBeTruthy()
  expect(within(drawer).getByText('为什么：新规改了')).toBeTruthy()
  expect(within(drawer).getByText('从业人员培训考核（监督抽考）')).toBeTruthy()
  expect(within(drawer).getByText('选了这个').closest('li')?.textContent).toContain('正确')
  expect(within(drawer).getByText('不少于 48 小时。')).toBeTruthy()
})

it('keeps a leader from the bank, whom questions that many get wrong are named all the same', async () => {
  openPage('/exam-results?view=hard', {
    'GET /me': me({ role: 'leader' }),
    'GET /training/hard-questions': {
      papers: 40,
      questions: [{ questionId: '01KTRANQ000000000000000002', text: '留样要几小时？', asked: 30, wrong: 21 }],
    },
  })
  const row = (await screen.findByText('留样要几小时？')).closest('tr')
  expect(row?.textContent).toContain('70.0%')
  expect(screen.queryByRole('button', { name: '留样要几小时？' })).toBeNull()
})

it('saves no rule whose pass mark is above its full mark, and says what the bank lacks', async () => {
  const { changes } = openPage('/exam-rules', {
    'GET /training/blueprints': { blueprints: [] },
    'GET /training/courses': { courses: [] },
  })
  fireEvent.click(await screen.findByRole('button', { name: '定一场考试' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('25 道题，满分 100 分')).toBeTruthy()
  fireEvent.change(within(dialog).getByLabelText('考试叫什么'), { target: { value: '年度考核' } })
  fireEvent.change(within(dialog).getByLabelText('合格分'), { target: { value: '101' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '定下考试' }))
  expect(await within(dialog).findByText('合格分 101 高过满分 100。')).toBeTruthy()
  expect(changes()).toEqual([])
  fireEvent.change(within(dialog).getByLabelText('合格分'), { target: { value: '80' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '定下考试' }))
  await waitFor(() => expect(changes()).toHaveLength(1))
  expect(changes()[0]?.body).toMatchObject({ state: 'inUse', content: { title: '年度考核', passMark: 80 } })
})

it('lists the certificates in force and says of one that was shown whether it is ours', async () => {
  openPage('/certificates', {
    'GET /training/certificates': {
      certificates: [{ ...certificate, shopId, shopName: '槐荫汤面馆', employeeId, name: '王小满' }],
    },
    'GET /training/certificates/YX12026000001': () =>
      refusal(404, 'training.certificateUnknown', '没有这张合格证明', '请核对编号和校验码。'),
  })
  expect((await screen.findByText('王小满')).closest('tr')?.textContent).toContain('2027年11月19日')
  fireEvent.click(screen.getByRole('button', { name: '核对一张证明' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('证明编号'), { target: { value: 'yx1 2026 000001' } })
  fireEvent.change(within(dialog).getByLabelText('校验码'), { target: { value: 'ab12cd34' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '核对' }))
  expect(await within(dialog).findByText('没有这张合格证明。')).toBeTruthy()
})
