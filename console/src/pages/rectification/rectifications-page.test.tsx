import { standings } from '@app/types/rectification/values'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { SavedView, ViewMemory } from '../../client/view-memory'
import { openPage } from '../../test/open-page'

const line = {
  rectificationId: '01J0000000000000000000000A',
  shopId: 'YX1A0001',
  shopName: '溪山砂锅铺',
  state: 'open',
  standing: 'overdue',
  day: '2026-11-10',
  dueDay: '2026-11-17',
  daysOver: 3,
  workingDaysLeft: 0,
  findings: 2,
  settled: 0,
  answered: 1,
  repeated: 1,
  extensionAsked: false,
}
const page = { rectifications: [line], total: 1, page: 0, pages: 1, isBehind: false }
const order = {
  ...line,
  state: 'answered',
  standing: 'toVerify',
  inspectionId: line.rectificationId,
  inspectors: ['陆闻溪', '丁望舒'],
  wholeDueDay: '2026-11-27',
  holidaysKnown: true,
  needsRecheck: false,
  items: [
    {
      key: 'c.7.2',
      number: '7.2',
      text: '垃圾桶有盖。',
      keyItem: false,
      state: 'answered',
      dueDay: '2026-11-17',
      firstDueDay: '2026-11-13',
      daysOver: 0,
      photoUrls: ['https://o.example/before.jpg'],
      repeats: [{ inspectionId: '01J0000000000000000000000B', shopId: 'YX1A0001', day: '2026-05-20' }],
      answers: [
        {
          at: '2026-11-16T02:00:00.000Z',
          by: '贺青禾',
          way: 'merchant',
          words: '换成带盖的了',
          photoUrls: ['https://o.example/after.jpg'],
        },
      ],
      judgements: [],
    },
  ],
  extensions: [],
  reminders: [{ at: '2026-11-15T00:00:00.000Z', rung: 'dueIn3', dueDay: '2026-11-17', told: 1 }],
  interviews: [],
  rechecks: [],
}
const address = '/shops/YX1A0001/rectifications/01J0000000000000000000000A'
const show = `GET ${address}`

it('shows what is overdue first, and asks each column for its own rows under the conditions of the address', async () => {
  const { heard } = openPage('/rectifications?repeated=yes&stationId=never', { 'GET /lists/rectifications': page })
  const board = await screen.findByRole('region', { name: '整改单，按办到哪里分列' })
  const columns = within(board).getAllByRole('region')
  expect(columns.map((column) => column.getAttribute('aria-label'))).toEqual([
    '已逾期',
    '今天到期',
    '延期待答复',
    '待核对',
    '三天内到期',
    '整改中',
    '待现场复查',
    '已办结',
  ])
  expect(await within(columns[0] as HTMLElement).findByText('过 3 天')).toBeTruthy()
  const asked = heard.filter(({ path }) => path === '/lists/rectifications').map(({ search }) => search)
  expect(asked).toHaveLength(8)
  expect(asked[0]).toMatchObject({ standing: 'overdue', repeated: 'yes' })
  expect(asked[0]).not.toHaveProperty('stationId')
})

it('shows requests for more time in a column of their own, and asks for each order in one column alone', async () => {
  const asking = { ...line, standing: 'toExtend', extensionAsked: true, daysOver: 0 }
  const { heard } = openPage('/rectifications', {
    'GET /lists/rectifications': ({ search }: { search: Readonly<Record<string, string>> }) =>
      search['standing'] === 'toExtend'
        ? { ...page, rectifications: [asking] }
        : { ...page, rectifications: [], total: 0 },
  })
  const column = within(await screen.findByRole('region', { name: '延期待答复' }))
  expect(await column.findByRole('link', { name: asking.shopName })).toBeTruthy()
  const asked = heard.filter(({ path }) => path === '/lists/rectifications').map(({ search }) => search['standing'])
  expect([...asked].sort()).toEqual([...standings].sort())
})

it('offers no condition that contradicts the columns', async () => {
  openPage('/rectifications', { 'GET /lists/rectifications': page })
  expect(await screen.findByRole('combobox', { name: '屡查屡犯' })).toBeTruthy()
  expect(screen.queryByRole('combobox', { name: '延期' })).toBeNull()
})

it('saves its conditions under a name of its own', async () => {
  let kept: readonly SavedView[] = []
  const memory: ViewMemory = {
    read: (list) => (list === 'rectification' ? kept : []),
    keep: (views) => {
      kept = views
      return true
    },
  }
  openPage('/rectifications?repeated=yes&standing=never', { 'GET /lists/rectifications': page }, memory)
  fireEvent.click(await screen.findByRole('button', { name: '存为视图' }))
  fireEvent.change(screen.getByRole('textbox', { name: '名字' }), { target: { value: '屡查屡犯' } })
  fireEvent.click(screen.getByRole('button', { name: '存下' }))
  await waitFor(() => expect(kept).toEqual([{ name: '屡查屡犯', query: 'repeated=yes' }]))
  const tabs = await screen.findByRole('navigation', { name: '视图' })
  await waitFor(() =>
    expect(within(tabs).getByRole('link', { name: '屡查屡犯' }).getAttribute('aria-current')).toBe('page'),
  )
})

it('shows the hands of both sides of an interview to staff', async () => {
  const interview = {
    at: '2026-11-18T02:00:00.000Z',
    with: '贺青禾',
    by: ['陆闻溪'],
    said: '讲明后果。',
    signatureUrl: 'https://o.example/other.png',
    officerSignatureUrl: 'https://o.example/officer.png',
  }
  openPage(address, { [show]: { ...order, interviews: [interview] } })
  const other = await screen.findByRole('link', { name: '被约谈人签字' })
  expect(other.getAttribute('href')).toBe('https://o.example/other.png')
  expect(screen.getByRole('link', { name: '执法人员签字' }).getAttribute('href')).toBe('https://o.example/officer.png')
})

it('puts before and after side by side, and names the earlier visit that found the same', async () => {
  openPage(address, { [show]: order })
  expect((await screen.findByAltText('改之前第 1 张')).getAttribute('src')).toBe('https://o.example/before.jpg')
  expect(screen.getByAltText('改之后第 1 张').getAttribute('src')).toBe('https://o.example/after.jpg')
  expect(screen.getByRole('link', { name: '2026-05-20' }).getAttribute('href')).toContain(
    '/shops/YX1A0001/inspections/01J0000000000000000000000B',
  )
})

it('says of each finding by when, and of the order its last day', async () => {
  const [item] = order.items
  const late = { ...item, key: 'c.8.1', state: 'open', firstDueDay: '2026-11-17', daysOver: 3 }
  openPage(address, { [show]: { ...order, items: [item, late] } })
  expect(await screen.findByText(/前改好（原来 /)).toBeTruthy()
  expect(screen.getByText('过 3 天')).toBeTruthy()
  expect(screen.getByText(/最晚的一项/)).toBeTruthy()
})

it('verifies with one press, and sends back only with a reason', async () => {
  const judged = { rectificationId: line.rectificationId, state: 'closed', dueDay: line.dueDay }
  const { heard } = openPage(address, { [show]: order, [`POST ${address}/judgements`]: judged })
  fireEvent.click(await screen.findByRole('button', { name: '退回重改' }))
  fireEvent.click(await screen.findByRole('button', { name: '退回给商户' }))
  expect(await screen.findByText(/写一句原因/)).toBeTruthy()
  const posts = () => heard.filter(({ path }) => path.endsWith('/judgements'))
  expect(posts()).toEqual([])
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '照片看不清' } })
  fireEvent.click(screen.getByRole('button', { name: '退回给商户' }))
  await waitFor(() => expect(posts()).toHaveLength(1))
  expect(posts()[0]).toMatchObject({ body: { judgements: [{ key: 'c.7.2', verified: false, reason: '照片看不清' }] } })
})
