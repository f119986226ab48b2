import type { ConductPerson, ConductVisit } from '@app/types/inspection/conduct'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { me, openPage } from '../../test/open-page'

const [inspectionId, otherId, personId] = ['A', 'B', 'C'].map((end) => `01J0000000000000000000000${end}`) as [
  string,
  string,
  string,
]
const visit: ConductVisit = {
  inspectionId,
  shopId: 'YX1A0001',
  shopName: '溪山砂锅铺',
  kind: 'routine',
  state: 'submitted',
  day: '2026-11-20',
  failing: 0,
  verdict: 'conforming',
  inspectors: ['陆闻溪', '丁望舒'],
  hints: [
    { hint: 'tooShort', value: 3, limit: 8, others: [] },
    {
      hint: 'sameWords',
      value: 1,
      limit: 0,
      others: [{ shopId: 'YX1A0002', inspectionId: otherId, shopName: '望桥鱼庄' }],
    },
  ],
}
const person: ConductPerson = { personId, name: '陆闻溪', visits: 12, withFailing: 0, hinted: 1 }
const answer = { visits: [visit], people: [person], total: 1, page: 0, pages: 1, isBehind: false }
const answering = (change: object = {}) => ({ 'GET /lists/conduct': { ...answer, ...change } })

it('shows each hint with what it rests on, and leads to the inspections it is about', async () => {
  const { heard } = openPage('/conduct?hint=tooShort&from=2026-11-01&to=2026-11-22', answering())
  expect(await screen.findByText('：用时 3 分钟，按项数一般不少于 8 分钟')).toBeTruthy()
  expect(screen.getByRole('link', { name: '望桥鱼庄' }).getAttribute('href')).toBe(
    `/shops/YX1A0002/inspections/${otherId}`,
  )
  expect(screen.getByText('12 次检查，没有查出不符合，1 次有提示')).toBeTruthy()
  expect(heard.find(({ path }) => path === '/lists/conduct')?.search).toMatchObject({
    hint: 'tooShort',
    from: '2026-11-01',
    to: '2026-11-22',
  })
})

it('shows one person alone at a press', async () => {
  const { router } = openPage('/conduct', answering())
  fireEvent.click(await screen.findByRole('button', { name: '陆闻溪' }))
  await expect.poll(() => router.state.location.search).toContain(personId)
  expect(await screen.findByRole('button', { name: '看全部' })).toBeTruthy()
})

it('keeps what the office found out', async () => {
  const path = `/shops/${visit.shopId}/inspections/${inspectionId}/conduct`
  const { changes } = openPage('/conduct', { ...answering(), [`POST ${path}`]: { inspectionId } })
  fireEvent.click(await screen.findByRole('button', { name: '记核查结果：溪山砂锅铺' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '问过，店里只查了三项' } })
  fireEvent.click(dialog.getByRole('button', { name: '记核查结果' }))
  await expect.poll(() => changes()[0]?.body).toMatchObject({ finding: '问过，店里只查了三项' })
})

it('lets an inspector read the own hints and note nothing', async () => {
  const grant = { role: 'inspector', certificateNumber: 'YX-070012', certificateValidUntil: '2028-01-01', gridIds: [] }
  const found = { visits: [{ ...visit, finding: '问过，是停电' }] }
  openPage('/conduct', { 'GET /me': me({ ...grant, stationId: personId }), ...answering(found) })
  expect(await screen.findByText('核查记录：问过，是停电')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /记核查结果/ })).toBeNull()
})

it('says that nothing is to be looked at', async () => {
  openPage('/conduct', answering({ visits: [], people: [], total: 0, pages: 0 }))
  expect(await screen.findByText('这段时间没有要留意的检查')).toBeTruthy()
})
