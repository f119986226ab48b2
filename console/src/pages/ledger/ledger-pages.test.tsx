import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage } from '../../test/open-page'

const shopId = 'YX100009'
const entryId = '01KTRANENTRY00000000000001'
const objectionId = '01KTRAN0BJECT1000000000001'
const line = {
  entryId,
  kind: 'temperature',
  day: '2026-11-23',
  cameAt: '2026-11-24T01:00:00Z',
  late: true,
  title: '冷藏柜 · 冷藏 12 ℃',
  by: '王小满',
  faults: ['tooWarm'],
  corrected: false,
  objection: 'answered',
}
const shown = (objections: readonly object[]) => ({
  ...line,
  shopId,
  shopName: '槐荫汤面馆',
  versions: [
    {
      at: line.cameAt,
      by: line.by,
      content: { kind: 'temperature', point: 'chilled', what: '冷藏柜', celsius: '12' },
      note: '',
      faults: ['tooWarm'],
      photos: [],
    },
  ],
  objections,
})
const answered = {
  objectionId,
  at: '2026-11-24T01:10:00Z',
  by: '沈知远',
  words: '当时怎么处理的？',
  state: 'answered',
  answer: {
    at: '2026-11-24T01:30:00Z',
    by: '温如玉',
    words: '化霜，半小时后 4 度。',
    photos: [{ sha256: 'a', url: 'https://a/b.jpg' }],
  },
}
const entryPath = `/shops/${shopId}/ledgers/temperature/entries/${line.day}/${entryId}`

it('shows what waits for a review, and stays with an objection only with a reason', async () => {
  const { changes } = openPage('/ledger-objections', {
    'GET /ledger-objections': { entries: [{ ...line, shopId, shopName: '槐荫汤面馆' }] },
    [`GET ${entryPath}`]: shown([answered]),
    [`POST ${entryPath}/objections/${objectionId}/review`]: { state: 'upheld' },
  })
  expect(await screen.findByText('待复核 1')).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: line.title }))
  expect(await screen.findByText(/化霜，半小时后 4 度/)).toBeTruthy()
  expect(screen.getByAltText('答复照片第 1 张').getAttribute('src')).toBe('https://a/b.jpg')
  fireEvent.click(screen.getByRole('button', { name: '异议成立' }))
  const dialog = (await screen.findByLabelText('理由')).closest<HTMLElement>('[role=dialog]')!
  const uphold = within(dialog).getByRole('button', { name: '异议成立' })
  fireEvent.click(uphold)
  expect(await within(dialog).findByText(/写一两句/)).toBeTruthy()
  expect(changes()).toEqual([])
  fireEvent.change(within(dialog).getByLabelText('理由'), { target: { value: '没有复测记录' } })
  fireEvent.click(uphold)
  await waitFor(() => expect(changes().map(({ body }) => body)).toEqual([{ accepted: false, words: '没有复测记录' }]))
})

it('says of every day of a month how it stands, and lets a leader only read', async () => {
  openPage(`/shops/${shopId}/ledgers?kind=temperature&month=2026-11`, {
    'GET /me': me({ role: 'leader' }),
    [`GET /shops/${shopId}/ledgers`]: {
      shopName: '槐荫汤面馆',
      today: '2026-11-24',
      ledgers: [
        { kind: 'temperature', rhythm: 'daily', basis: '餐饮服务食品安全操作规范', standing: 'due', entriesToday: 0 },
      ],
      objected: [],
    },
    [`GET /shops/${shopId}/ledgers/temperature/months/2026-11`]: {
      shopName: '槐荫汤面馆',
      today: '2026-11-24',
      days: [
        { day: '2026-11-22', standing: 'missed', entries: 0 },
        { day: '2026-11-23', standing: 'late', entries: 1 },
      ],
      entries: [{ ...line, objection: undefined }],
    },
    [`GET /shops/${shopId}/ledgers/temperature/months/2026-11/paper`]: { state: 'none' },
    [`GET ${entryPath}`]: shown([]),
  })
  const days = await screen.findByRole('list', { name: '每一天' })
  expect(within(days).getByText('2026年11月22日：未做')).toBeTruthy()
  expect(within(days).getByText('2026年11月23日：补做，1 条')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: line.title }))
  const raise = await screen.findByRole('button', { name: '提出异议' })
  expect(raise.getAttribute('aria-disabled')).toBe('true')
})
