import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage } from '../../test/open-page'

const id = (end: string) => end.padStart(26, '0')
const [station, west] = [id('S1'), id('G1')]
const lu = { personId: id('P1'), name: '陆闻溪' }
const ding = { personId: id('P2'), name: '丁望舒' }
const inspector = {
  role: 'inspector',
  certificateNumber: 'YX-070012',
  certificateValidUntil: '2028-06-30',
  stationId: station,
  gridIds: [west],
}
const answers = {
  'GET /places': {
    stations: [
      {
        stationId: station,
        name: '青石所',
        kind: 'station',
        grids: [{ gridId: west, name: '西网格', responsible: lu, deputies: [ding] }],
      },
    ],
  },
  'GET /lists/people': {
    people: [lu, ding].map((one) => ({ ...one, grants: [inspector], state: 'active', since: '2026-01-01T00:00:00Z' })),
    total: 2,
    page: 0,
    pages: 1,
    isBehind: false,
  },
  'GET /lists/places': { grids: [{ gridId: west, shops: 31 }], none: 0 },
  'GET /lists/inspections': {
    inspections: [
      {
        inspectionId: id('7A'),
        shopId: 'YX1A0001',
        shopName: '槐荫汤面馆',
        kind: 'routine',
        state: 'notified',
        day: '2026-11-24',
        failing: 0,
        inspectors: ['陆闻溪', '丁望舒'],
      },
    ],
    total: 1,
    page: 0,
    pages: 1,
    isBehind: false,
  },
}

const choose = async () => {
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: '哪个所' }))
  fireEvent.click(await screen.findByText('青石所'))
  const people = screen.getByRole('combobox', { name: '哪位执法人员' })
  await waitFor(() => expect(people.hasAttribute('disabled')).toBe(false))
  fireEvent.mouseDown(people)
  fireEvent.click(await screen.findByTitle('陆闻溪'))
}

it('shows what passes and what is still open, and offers the deputy as successor', async () => {
  const { heard } = openPage('/places/hand-over', {
    ...answers,
    'POST /hand-overs': { personId: lu.personId, grids: 1, ended: false, revision: 2 },
  })
  await choose()
  expect(await screen.findByText('西网格（责任人，31 户）由谁接')).toBeTruthy()
  expect(await screen.findAllByRole('link', { name: '槐荫汤面馆' })).toHaveLength(2)
  expect(screen.getByText(/还有 1 次检查没有提交。已亮证告知的检查不能换人/)).toBeTruthy()
  expect(screen.getByText(/有 1 次因回避停止的检查，留在原检查人员名下/)).toBeTruthy()
  expect(screen.getByText(/整改和复查跟着商户所在的网格走，交接后由接任人办/)).toBeTruthy()
  expect(screen.getByText(/停用账号要由安全管理员办/)).toBeTruthy()
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '调离本所' } })
  fireEvent.click(screen.getByRole('button', { name: '办理交接' }))
  expect(await screen.findByText('陆闻溪的 1 个网格交接好了')).toBeTruthy()
  expect(heard.find(({ method }) => method === 'POST')?.body).toEqual({
    personId: lu.personId,
    successors: [{ gridId: west, personId: ding.personId }],
    endsAccount: false,
    reason: '调离本所',
  })
})

it('lets the security administrator end the account with it', async () => {
  const { heard } = openPage('/places/hand-over', {
    ...answers,
    'GET /me': me({ role: 'security' }),
    'POST /hand-overs': { personId: lu.personId, grids: 1, ended: true, revision: 2 },
  })
  await choose()
  expect(await screen.findByText('交接后停用账号，所有手机和电脑马上退出')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '离职' } })
  fireEvent.click(screen.getByRole('button', { name: '办理交接' }))
  await waitFor(() => expect(heard.some(({ method }) => method === 'POST')).toBe(true))
  expect(heard.find(({ method }) => method === 'POST')?.body).toMatchObject({ endsAccount: true })
})
