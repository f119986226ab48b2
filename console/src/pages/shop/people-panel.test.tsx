import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'

const shopId = 'YX100009'
const employee = (n: number, of: object = {}) => ({
  shopId,
  employeeId: `01KTRANEMP000000000000000${n}`,
  name: `员工${n}`,
  handlesReadyToEat: true,
  posts: [{ post: 'worker', from: '2026-03-01' }],
  since: '2026-03-01',
  earlierCertificates: [],
  health: { state: 'missing' },
  consents: [],
  wechat: { state: 'none' },
  ...of,
})
const lettersPath = `GET /shops/${shopId}/employees/${employee(1).employeeId}/letters`
const letter = {
  ...{ post: 'principal', from: '2026-03-01', number: 1, state: 'ready' },
  requestedAt: '2026-03-02T02:00:00Z',
}
const beside = {
  inService: 2,
  health: { needed: 2, valid: 1 },
  control: { owes: 'required', basis: '总局令第60号' },
  director: { owes: 'unknown', basis: '总局令第60号', asks: 'sizeClass' },
  vacant: ['foodSafetyOfficer'],
  scale: {},
}

it('names posts that nobody holds, certificates that do not hold, and who passed no exam', async () => {
  openPage(`/shops/${shopId}`, {
    [`GET /shops/${shopId}`]: {
      shopId,
      name: '槐荫汤面馆',
      status: 'active',
      businessTypes: ['smallCatering'],
      licences: [],
      inspections: [],
      lastFailures: [],
      history: [],
      mismatches: [],
      flags: [],
      code: { state: 'none' },
    },
    [`GET /shops/${shopId}/employees`]: ({ search }: { search: Record<string, string> }) =>
      search['from'] === '1'
        ? { ...beside, employees: [employee(2)] }
        : {
            ...beside,
            next: 1,
            employees: [
              employee(1, {
                posts: [
                  { post: 'foodSafetyOfficer', from: '2026-03-01', to: '2026-10-31' },
                  { post: 'principal', from: '2026-03-01' },
                ],
                health: { state: 'valid' },
                certificate: {
                  ...{ fit: true, issuedOn: '2026-03-01', validUntil: '2027-02-28' },
                  ...{ recordedAt: '2026-03-01T02:00:00Z', hasPicture: true },
                },
              }),
            ],
          },
    [lettersPath]: { letters: [letter] },
    [`${lettersPath}/principal/2026-03-01/1`]: { state: 'ready', url: 'https://a/letter.pdf' },
    [`GET /training/shops/${shopId}`]: {
      trained: 0,
      people: [
        {
          employeeId: employee(1).employeeId,
          name: '员工1',
          posts: [],
          seconds: 5_400,
          owed: 144_000,
          certificates: [],
        },
      ],
    },
  })
  const panel = await screen.findByRole('region', { name: '店里的人' })
  expect(await within(panel).findByText('没有定下来的负责人：食品安全员。')).toBeTruthy()
  expect(within(panel).getByText(/要先登记规模/)).toBeTruthy()
  const row = within(panel).getByText('员工1').closest('tr')
  expect(row?.textContent).toContain('主要负责人有效 至 2027年2月28日没有合格证明看任命书1 小时 30 分钟，要 40 小时')
  fireEvent.click(within(panel).getByRole('button', { name: '看员工1的任命书' }))
  expect((await screen.findByRole('link', { name: '看 PDF' })).getAttribute('href')).toBe('https://a/letter.pdf')
  fireEvent.click(within(panel).getByRole('button', { name: '还有 1 人，接着看' }))
  expect((await within(panel).findByText('员工2')).closest('tr')?.textContent).toContain('没有登记')
})
