import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'

const id = (end: string) => end.padStart(26, '0')
const [station, west, east] = [id('S1'), id('G1'), id('G2')]
const lu = { personId: id('P1'), name: '陆闻溪' }
const ding = { personId: id('P2'), name: '丁望舒' }
const places = {
  stations: [
    {
      stationId: station,
      name: '青石所',
      kind: 'station',
      phone: '0600-555 0136',
      grids: [
        { gridId: west, name: '西网格', responsible: lu, deputies: [ding] },
        { gridId: east, name: '东网格', deputies: [] },
      ],
    },
    { stationId: id('S2'), name: '执法大队', kind: 'brigade', grids: [] },
  ],
}
const ring = (from: number) => [
  [from, 30],
  [from + 0.01, 30],
  [from + 0.01, 30.01],
  [from, 30.01],
  [from, 30],
]
const answers = {
  'GET /places': places,
  'GET /lists/places': {
    grids: [
      { gridId: west, shops: 31 },
      { gridId: east, shops: 7 },
    ],
    none: 0,
  },
  'GET /boundaries': {
    boundaries: [
      {
        placeId: west,
        boundary: { type: 'Polygon', coordinates: [ring(106)] },
        squareMetres: 1,
        setAt: '2026-11-24T00:00:00Z',
      },
    ],
  },
  'GET /lists/people': {
    people: [lu, ding].map((one) => ({
      ...one,
      grants: [
        {
          role: 'inspector',
          certificateNumber: 'YX-070012',
          certificateValidUntil: '2028-06-30',
          stationId: station,
          gridIds: [west],
        },
      ],
      state: 'active',
      since: '2026-01-01T00:00:00Z',
    })),
    total: 2,
    page: 0,
    pages: 1,
    isBehind: false,
  },
}

it('names the grids that nobody answers for, and draws those that have a boundary', async () => {
  openPage('/places', answers)
  expect(await screen.findByText('1 个网格缺责任人：')).toBeTruthy()
  const map = await screen.findByRole('group', { name: '网格图，1 个网格' })
  expect(await within(map).findByText('31 户')).toBeTruthy()
  expect(screen.getByText(/还有 1 个网格没有边界/)).toBeTruthy()
  expect(screen.getByText(/执法大队，0 个网格/)).toBeTruthy()
})

it('moves a whole grid with a reason', async () => {
  const { heard } = openPage('/places', {
    ...answers,
    'GET /transfers': { transfers: [] },
    'POST /transfers': {
      transferId: id('T1'),
      state: 'moving',
      reason: '重新划分',
      startedAt: '2026-11-24T02:00:00Z',
      startedBy: '温知秋',
      moved: 0,
      passedOver: 0,
    },
  })
  fireEvent.click(await screen.findByRole('button', { name: '整网格移交：西网格' }))
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: '移交到哪个网格' }))
  fireEvent.click(await screen.findByText('青石所·东网格'))
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '重新划分' } })
  fireEvent.click(screen.getByRole('button', { name: /^移\s?交$/ }))
  await waitFor(() => expect(heard.find(({ method }) => method === 'POST')?.body).toBeTruthy())
  expect(heard.find(({ method }) => method === 'POST')?.body).toEqual({
    what: { gridId: west },
    toGridId: east,
    reason: '重新划分',
  })
})

it('asks who is responsible before it says so', async () => {
  const { heard } = openPage('/places', {
    ...answers,
    [`POST /grids/${west}/holders`]: { gridId: west, holding: { responsible: lu, deputies: [ding] } },
  })
  fireEvent.click(await screen.findByRole('button', { name: '定责任人：西网格' }))
  fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '轮岗' } })
  fireEvent.click(screen.getByRole('button', { name: '定下来' }))
  await waitFor(() => expect(heard.some(({ method }) => method === 'POST')).toBe(true))
  expect(heard.find(({ method }) => method === 'POST')?.body).toEqual({
    responsibleId: lu.personId,
    deputyIds: [ding.personId],
    reason: '轮岗',
  })
})

it('locks what only the office may do', async () => {
  openPage('/places', {
    ...answers,
    'GET /me': {
      district: { districtId: 'YX1', name: '云溪区', bureauName: '局' },
      person: { ...lu, grants: [answers['GET /lists/people'].people[0]?.grants[0]] },
    },
  })
  const button = await screen.findByRole('button', { name: '定责任人：西网格' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(screen.queryByRole('link', { name: '移交记录' })).toBeNull()
})

it.each([
  ['2026-11-24T01:50:00Z', '正在移交'],
  ['2026-11-24T01:45:00Z', '移交停了一阵，会自动接着办；一直不动请找系统维护人员'],
])('says of a transfer that began at %s and moves still: %s', async (startedAt, words) => {
  const transfer = { transferId: id('T1'), state: 'moving', reason: '调整', startedAt, startedBy: '温知秋' }
  openPage('/places/transfers', {
    'GET /transfers': { transfers: [{ ...transfer, moved: 45, passedOver: 0, total: 90 }] },
  })
  expect(await screen.findByText(words)).toBeTruthy()
})
