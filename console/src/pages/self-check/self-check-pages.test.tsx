import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'

const shopId = 'YX100009'
const figures = { owed: 30, done: 27, late: 1, missed: 2, closed: 0 }

it('leads from a grid to its shops, who missed most first, with what nothing came for', async () => {
  const { heard } = openPage('/self-checks?month=2026-11', {
    'GET /self-check-completion/2026-11/daily/places': {
      month: '2026-11',
      kind: 'daily',
      places: [
        {
          level: 'station',
          stationId: '01J0000000000000000000000A',
          stationName: '青石所',
          shops: 9,
          behind: 1,
          figures,
        },
        {
          level: 'grid',
          stationId: '01J0000000000000000000000A',
          stationName: '青石所',
          gridId: '01J0000000000000000000000B',
          gridName: '青石01网格',
          shops: 9,
          behind: 1,
          figures,
        },
      ],
    },
    'GET /self-check-completion/2026-11/daily/shops': {
      month: '2026-11',
      kind: 'daily',
      shops: [
        {
          shopId,
          shopName: '槐荫汤面馆',
          through: '2026-11-23',
          figures,
          missedPeriods: ['2026-11-23', '2026-11-20'],
          hasHint: true,
        },
      ],
      total: 1,
    },
    [`GET /shops/${shopId}/self-check-hints`]: { checks: 23, isWorthALook: false, reasons: [] },
  })
  const station = (await screen.findByText('青石所')).closest('tr')
  expect(station?.textContent).toContain('90.0%')
  fireEvent.click(screen.getByRole('link', { name: '青石01网格' }))
  const shop = (await screen.findByRole('link', { name: '槐荫汤面馆' })).closest('tr')
  expect(shop?.textContent).toContain('11月23日、11月20日')
  expect(heard.at(-1)?.search).toMatchObject({ gridId: '01J0000000000000000000000B' })
  fireEvent.click(screen.getByRole('button', { name: '看可信提示：槐荫汤面馆' }))
  expect(await screen.findByText('没有特别要留意的。')).toBeTruthy()
})

const check = {
  selfCheckId: '01KTRANCHECK00000000000001',
  tableId: 'Z-CY-X',
  version: 1,
  title: '小型餐饮每日自查表',
  period: '2026-11-23',
  outcome: 'settled',
  by: '王小满',
  startedAt: '2026-11-23T15:58:00Z',
  finishedAt: '2026-11-23T15:58:18Z',
  receivedAt: '2026-11-23T15:58:20Z',
  isLate: false,
  items: 1,
  findings: 0,
  photos: 1,
  marks: ['fromAlbum'],
}

it('says hints with their reasons as what to look at, never as a verdict, and shows photos with what they lack', async () => {
  openPage(`/shops/${shopId}/self-checks?month=2026-11`, {
    [`GET /shops/${shopId}/self-checks`]: {
      today: '2026-11-24',
      shopName: '槐荫汤面馆',
      isOpen: true,
      since: '2026-11-01',
      tables: [],
      past: [
        {
          ...{ tableId: check.tableId, title: check.title, every: 'daily', period: check.period },
          ...{ from: '2026-11-23', to: '2026-11-23', standing: 'done', settledBy: check, supplements: 0 },
        },
      ],
      counts: { done: 1, late: 0, missed: 0 },
      openDays: { closedWeekdays: [], closures: [], history: [] },
    },
    [`GET /shops/${shopId}/self-check-hints`]: {
      checks: 28,
      isWorthALook: true,
      reasons: ['28 次里有 20 次用时不到 20 秒。'],
    },
    [`GET /shops/${shopId}/self-checks/${check.selfCheckId}`]: {
      ...check,
      shopName: '槐荫汤面馆',
      answers: [
        {
          ...{ key: 'i1', number: '1', text: '冰箱温度', keyItem: true, result: 'ok', isFinding: false },
          photos: [
            {
              ...{ sha256: 'a'.repeat(64), url: 'https://o.example/a.jpg', spot: '冷藏柜' },
              ...{ takenAt: '2026-11-23T15:58:10Z', marks: ['fromAlbum'] },
            },
          ],
        },
      ],
    },
  })
  const hint = await screen.findByRole('region', { name: '填得可信吗' })
  expect(await within(hint).findByText('28 次里有 20 次用时不到 20 秒。')).toBeTruthy()
  expect(within(hint).getByText(/不是结论，不能当处罚的依据/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '11月23日' }))
  expect(await screen.findByText(/用了 18 秒/)).toBeTruthy()
  expect(screen.getByRole('img', { name: '冷藏柜的照片' }).closest('figure')?.textContent).toContain('从相册选的')
})
