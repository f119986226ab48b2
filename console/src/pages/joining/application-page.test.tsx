import type { ApplicationShown } from '@app/types/shop/joining/contract'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'

const applicationId = '01J00000000000000000000041'
const stationId = '01J00000000000000000000001'
const gridId = '01J00000000000000000000011'
const path = `/applications/${applicationId}`

const waiting: ApplicationShown = {
  applicationId,
  revision: 3,
  state: 'submitted',
  aim: 'newShop',
  name: '溪山砂锅铺',
  creditCode: '92990107MA00000015',
  codeDoubt: 'checkDigit',
  businessTypes: ['smallCatering'],
  address: '青石路 8 号',
  stationId,
  stationName: '青石监管所',
  operator: '叶知秋',
  applicant: '叶知秋',
  phone: '19900006666',
  photoUrl: 'https://qa.example.cn/objects/photo',
  submittedAt: '2026-11-24T01:00:00Z',
  changedAt: '2026-11-24T01:00:00Z',
  mayDecide: true,
  rivals: [],
}
const answers = {
  'GET /places': {
    stations: [{ stationId, name: '青石监管所', grids: [{ gridId, name: '青石01网格' }] }],
  },
  [`GET /lists${path}/likeness`]: {
    shops: [],
    grid: { stationId, gridId, gridName: '青石01网格', neighbours: 6 },
  },
}

it('proposes the grid of the street, and registers the shop with what was looked at', async () => {
  const { changes } = openPage(path, {
    ...answers,
    [`GET ${path}`]: waiting,
    [`POST ${path}/approve`]: { applicationId, state: 'approved', aim: 'newShop', revision: 4 },
  })
  expect(await screen.findByText('这条路上有 6 家在青石01网格。')).toBeTruthy()
  expect(screen.getByText('和国家的编码规则对不上，请对照执照照片。')).toBeTruthy()
  expect(screen.getByAltText('营业执照的照片')).toBeTruthy()
  const approve = screen.getByRole('button', { name: '通过，登记发码' })
  await expect.poll(() => approve.hasAttribute('disabled')).toBe(false)
  fireEvent.click(approve)
  await expect.poll(() => changes()[0]?.body).toEqual({ revision: 3, aim: 'newShop', gridId })
})

it('shows a registered shop line by line, and asks for no grid', async () => {
  const registered = {
    shopId: 'YX100009',
    name: '溪山砂锅店',
    address: '青石路 8 号',
    businessTypes: ['catering' as const],
    status: 'active' as const,
    merchants: 0,
  }
  openPage(path, { ...answers, [`GET ${path}`]: { ...waiting, aim: 'member', registered } })
  expect(await screen.findByRole('button', { name: '通过认领' })).toBeTruthy()
  expect(screen.getByText('溪山砂锅店')).toBeTruthy()
  expect(screen.getByText('还没有人管')).toBeTruthy()
  expect(screen.queryByLabelText('分到哪个网格')).toBeNull()
})

it('returns it with what to mend', async () => {
  const { changes } = openPage(path, {
    ...answers,
    [`GET ${path}`]: waiting,
    [`POST ${path}/return`]: { applicationId, state: 'returned', aim: 'newShop', revision: 4 },
  })
  fireEvent.click(await screen.findByRole('button', { name: '退回补改' }))
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '执照拍全四角' } })
  fireEvent.click(dialog.getByRole('button', { name: /退\s*回/ }))
  await expect.poll(() => changes()[0]?.body).toEqual({ revision: 3, words: '执照拍全四角' })
})

it('leaves one’s own application to a colleague', async () => {
  openPage(path, { ...answers, [`GET ${path}`]: { ...waiting, mayDecide: false } })
  expect(await screen.findByText('这是您自己交的申请，请另一位同事来办。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /通过/ })).toBeNull()
})
