import type { Dossier } from '@app/types/shop/contract'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'

const [one, two] = ['01J00000000000000000000011', '01J00000000000000000000012'] as const
const station = {
  stationId: '01J00000000000000000000010',
  name: '青石所',
  grids: [
    { gridId: one, name: '07 网格' },
    { gridId: two, name: '08 网格' },
  ],
}
const shop: Dossier = {
  shopId: 'YX100009',
  name: '槐荫汤面馆',
  businessTypes: ['smallCatering'],
  status: 'active',
  address: '青石路 18 号',
  gridId: one,
  gridName: '07 网格',
  flags: ['creditCodeMissing'],
  code: { text: 'YX10000901AB1k1mN3pQrStUvWxY', url: 'http://a.test/s/YX1', serial: '01', state: 'current' },
  licences: [],
  inspections: [],
  lastFailures: [{ number: '7.2', text: '工具容器分开使用', remark: '砧板没有标识' }],
  mismatches: [{ at: '2026-11-20T03:00:00Z' }],
}
const path = `/shops/${shop.shopId}`
const answers = {
  'GET /places': { stations: [station] },
  [`GET ${path}`]: shop,
  [`GET ${path}/members`]: {
    members: [{ personId: one, name: '沈秋禾', since: '2026-03-01T02:00:00Z', shopId: shop.shopId }],
  },
  [`GET ${path}/superior-visits`]: { visits: [] },
  [`GET ${path}/chain`]: { stores: 0 },
  [`POST ${path}`]: { shopId: shop.shopId },
}

it('puts last time’s failures first and says what is missing', async () => {
  openPage(path, answers)
  expect(await screen.findByText('7.2 工具容器分开使用')).toBeTruthy()
  expect((await screen.findAllByText('未填')).length).toBeGreaterThan(0)
  expect(await screen.findByText('只点了“不是这家”，没有写话。')).toBeTruthy()
})

it('says beside a paper’s date what of its renewal has to be confirmed', async () => {
  const paper = { licenceId: one, kind: 'foodOperation', number: 'JY29901070013262', cancelled: false, flags: [] }
  const standing = { validUntil: '2027-03-18', state: 'renewable', days: 114, standing: '待本局确认' }
  openPage(path, { ...answers, [`GET ${path}`]: { ...shop, licences: [{ ...paper, ...standing }] } })
  expect(await screen.findByText(/2027.*，延续期限待本局确认/)).toBeTruthy()
})

it('moves a shop to another grid at once and takes it back on demand', async () => {
  const { changes } = openPage(path, answers)
  fireEvent.mouseDown(await screen.findByRole('combobox', { name: '网格' }))
  fireEvent.click(await screen.findByTitle('08 网格'))
  fireEvent.click(await screen.findByRole('button', { name: '撤销' }))
  await waitFor(() => expect(changes()).toHaveLength(2))
  expect(changes().map(({ body }) => (body as { gridId: string }).gridId)).toEqual([two, one])
})

it('asks for a new code where the key that signed the old one is retired', async () => {
  openPage(path, { ...answers, [`GET ${path}`]: { ...shop, code: { serial: '01', state: 'current' } } })
  expect(await screen.findByText(/密钥已停用.*请换新码，再做码牌/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: '看公示页' })).toBeNull()
  expect(await screen.findByRole('button', { name: '换新码' })).toBeTruthy()
})

it('asks for a reason before a code is revoked', async () => {
  const { changes } = openPage(path, { ...answers, [`POST ${path}/code/revoke`]: { state: 'revoked' } })
  fireEvent.click(await screen.findByRole('button', { name: '停用' }))
  const dialog = await screen.findByRole('dialog')
  const go = await within(dialog).findByRole('button', { name: '停用' })
  fireEvent.click(go)
  expect(await screen.findByText('写一句原因，会记进操作记录')).toBeTruthy()
  expect(changes()).toHaveLength(0)
  fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '店已搬走' } })
  fireEvent.click(go)
  await waitFor(() => expect(changes()[0]?.body).toEqual({ reason: '店已搬走' }))
})

it('takes a merchant off the shop, with a reason', async () => {
  const { changes } = openPage(path, {
    ...answers,
    [`POST ${path}/members/${one}/end`]: { personId: one, shopIds: [] },
  })
  fireEvent.click(await screen.findByRole('button', { name: '解除沈秋禾与这家店的关系' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(await within(dialog).findByLabelText('原因'), { target: { value: '店已转让' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '解除关系' }))
  await waitFor(() => expect(changes()).toMatchObject([{ body: { reason: '店已转让' } }]))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('names who answers for the grid and who stands in, and says when nobody answers', async () => {
  const held = { ...shop, gridOfficer: '陆闻溪', gridDeputies: ['苏远山', '唐小满'] }
  openPage(path, { ...answers, [`GET ${path}`]: held })
  expect(await screen.findByText('陆闻溪')).toBeTruthy()
  expect(screen.getByText('苏远山、唐小满')).toBeTruthy()
  expect(screen.queryByText('缺责任人')).toBeNull()
})

it('says when nobody answers for the grid', async () => {
  openPage(path, answers)
  expect(await screen.findByText('缺责任人')).toBeTruthy()
})

const line = (placeId: string, west: number) => ({
  placeId,
  squareMetres: 1,
  setAt: '2026-11-22T02:00:00.000Z',
  boundary: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 30],
        [west + 0.01, 30],
        [west + 0.01, 30.01],
        [west, 30.01],
        [west, 30],
      ],
    ],
  },
})

it.each([
  [106.005, undefined],
  [106.015, '在所属网格的边界外，落在08 网格。请核对位置或网格。'],
  [106.5, '在所属网格的边界外，不在任何网格里。请核对位置或网格。'],
] as const)('says whether a shop at %s° east lies in its grid', async (longitude, words) => {
  const location = { longitude, latitude: 30.005, source: 'map', setAt: '2026-11-20T03:00:00.000Z', setBy: '沈知远' }
  const boundaries = [line(one, 106), line(two, 106.01)]
  openPage(path, { ...answers, [`GET ${path}`]: { ...shop, location }, 'GET /boundaries': { boundaries } })
  if (words) expect(await screen.findByText(words)).toBeTruthy()
  else {
    expect(await screen.findByText(/106.005, 30.005/)).toBeTruthy()
    expect(screen.queryByText(/边界外/)).toBeNull()
  }
})

it('leads from a merged entry to the shop that stayed, and back', async () => {
  const stayed = 'YX100010'
  const gone = { ...shop, status: 'merged', mergedInto: stayed, mergedIntoName: '槐荫面庄' }
  openPage(path, { ...answers, [`GET ${path}`]: gone })
  const there = await screen.findByRole('link', { name: '槐荫面庄' })
  expect(there.getAttribute('href')).toBe(`/shops/${stayed}`)
  expect(there.closest('div')?.textContent).toMatch(/已并入/)
  expect(screen.queryByRole('button', { name: '换新码' })).toBeNull()
  expect(screen.getByRole('button', { name: /改登记/ }).getAttribute('aria-disabled')).toBe('true')
})

it('leads to the entries that were merged into a shop', async () => {
  openPage(path, { ...answers, [`GET ${path}`]: { ...shop, mergedFrom: [{ shopId: 'YX100010', name: '槐荫面庄' }] } })
  const there = await screen.findByRole('link', { name: '槐荫面庄' })
  expect(there.getAttribute('href')).toBe('/shops/YX100010')
})

it('takes a merchant who is bound to a merged entry off that entry', async () => {
  const bound = { personId: one, name: '沈秋禾', since: '2026-03-01T02:00:00Z', shopId: 'YX1A0099', through: '老面馆' }
  const { changes } = openPage(path, {
    ...answers,
    [`GET ${path}/members`]: { members: [bound] },
    [`POST /shops/YX1A0099/members/${one}/end`]: { personId: one, shopIds: [] },
  })
  expect(await screen.findByText(/绑的是并进来的“老面馆”/)).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: '解除沈秋禾与这家店的关系' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(await within(dialog).findByLabelText('原因'), { target: { value: '店已转让' } })
  fireEvent.click(within(dialog).getByRole('button', { name: '解除关系' }))
  await waitFor(() => expect(changes().map((change) => change.path)).toEqual([`/shops/YX1A0099/members/${one}/end`]))
})

it('records what a superior bureau inspected, and takes back what was recorded by mistake', async () => {
  const visit = {
    ...{ visitId: two, day: '2026-10-12', bureau: '云州市市场监督管理局', documentNumber: '云州市监检〔2026〕12号' },
    ...{ recordedAt: '2026-10-20T02:00:00Z', recordedBy: '沈知远' },
  }
  const { changes } = openPage(path, {
    ...answers,
    [`GET ${path}/superior-visits`]: { visits: [visit] },
    [`POST ${path}/superior-visits`]: { visitId: two },
    [`POST ${path}/superior-visits/${two}/withdraw`]: { visitId: two },
  })
  expect(await screen.findByText('云州市监检〔2026〕12号，沈知远 登记')).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: '登记上级检查' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('哪个机关查的'), { target: { value: ' 省局 ' } })
  fireEvent.change(within(dialog).getByLabelText('文书编号'), { target: { value: '省监检〔2026〕3号' } })
  fireEvent.click(within(dialog).getByRole('button', { name: /登\s*记/ }))
  await waitFor(() => expect(changes()[0]?.body).toMatchObject({ bureau: '省局', documentNumber: '省监检〔2026〕3号' }))
  fireEvent.click(await screen.findByRole('button', { name: /撤销.*的上级检查/ }))
  const asked = (await screen.findAllByRole('dialog')).at(-1) as HTMLElement
  fireEvent.change(await within(asked).findByLabelText('原因'), { target: { value: '登记到别的店了' } })
  fireEvent.click(within(asked).getByRole('button', { name: /撤\s*销/ }))
  await waitFor(() => expect(changes()[1]?.body).toEqual({ reason: '登记到别的店了' }))
})

it('says whose chain a shop is part of, and that its owner has to agree', async () => {
  const headOffice = { shopId: 'YX100001', name: '槐荫总店', askedAt: '2026-11-20T03:00:00Z' }
  const { changes } = openPage(path, {
    ...answers,
    [`GET ${path}/chain`]: { stores: 2, headOffice },
    [`POST ${path}/chain`]: { shopId: shop.shopId },
  })
  expect(await screen.findByText('总部；店家还没有同意，总部看不到')).toBeTruthy()
  expect(screen.getByText('本店是总部，登记了 2 家门店。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '改总部' }))
  fireEvent.change(await screen.findByLabelText('总部那家店的编号'), { target: { value: 'yx100002' } })
  fireEvent.change(screen.getByLabelText('依据'), { target: { value: '总部 11 月申请' } })
  fireEvent.click(screen.getByRole('button', { name: '登记' }))
  await waitFor(() => expect(changes()).toHaveLength(1))
  expect(changes()[0]).toMatchObject({ body: { headOfficeId: 'YX100002', reason: '总部 11 月申请' } })
})
