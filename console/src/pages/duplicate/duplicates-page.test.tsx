import type { DuplicatePair, MergePreview } from '@app/types/shop/duplicates'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'

const [kept, other] = ['YX1A0001', 'YX1A0002']
const shop = (shopId: string, name: string) => ({
  shopId,
  name,
  address: '青石路 18 号',
  businessTypes: ['catering' as const],
  status: 'active' as const,
  inspections: 2,
})
const pair: DuplicatePair = {
  pairId: `${kept}.${other}`,
  state: 'open',
  reasons: ['sameName', 'samePlace'],
  foundAt: '2026-11-22T02:30:00.000Z',
  shops: [shop(kept, '槐荫汤面馆'), shop(other, '云溪区槐荫汤面馆')],
}
const preview: MergePreview = {
  kept: shop(kept, '槐荫汤面馆'),
  merged: shop(other, '云溪区槐荫汤面馆'),
  fields: [
    { field: 'name', differs: true, wins: 'kept', kept: '槐荫汤面馆', merged: '云溪区槐荫汤面馆' },
    { field: 'address', differs: false, wins: 'kept', kept: '青石路 18 号', merged: '青石路 18 号' },
  ],
  papers: { kept: 1, moved: 2, both: 1 },
  inspections: { kept: 2, merged: 3 },
  signToReplace: true,
}
const answers = {
  'GET /duplicates': {
    pairs: [pair],
    search: { requestedAt: '2026-11-22T02:30:00.000Z', finishedAt: '2026-11-22T02:30:09.000Z', shops: 1200, found: 1 },
  },
  [`GET /shops/${kept}/merge/${other}`]: preview,
  [`POST /shops/${kept}/merge`]: { shopId: kept },
  [`POST /duplicates/${pair.pairId}/settle`]: { pairId: pair.pairId, state: 'different' },
}

const giveReason = (dialog: HTMLElement, verb: string, reason: string) => {
  fireEvent.change(within(dialog).getByLabelText('原因'), { target: { value: reason } })
  fireEvent.click(within(dialog).getByRole('button', { name: new RegExp(`${verb}$`) }))
}

it('shows both entries with the reasons, and unites them with the value that was chosen', async () => {
  const { heard } = openPage('/duplicates', answers)
  expect(await screen.findByText('名称相同、地址相同')).toBeTruthy()
  expect(screen.getByText(/查过 1,200 户/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '是同一家，合并' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(await within(dialog).findByRole('radio', { name: '云溪区槐荫汤面馆' }))
  expect(within(dialog).getByText(/2 张证照并过来，两边都有的 1 张只留一张/)).toBeTruthy()
  expect(within(dialog).getByText(/请换成新的码牌/)).toBeTruthy()
  expect(within(dialog).queryByText('地址')).toBeNull()
  giveReason(dialog, '合并', '录了两次')
  await waitFor(() =>
    expect(heard.find(({ path }) => path === `/shops/${kept}/merge`)?.body).toMatchObject({
      otherId: other,
      fields: { name: 'merged' },
      reason: '录了两次',
    }),
  )
})

it('remembers with a reason that two are different', async () => {
  const { heard } = openPage('/duplicates', answers)
  fireEvent.click(await screen.findByRole('button', { name: '不是同一家' }))
  giveReason(await screen.findByRole('dialog'), '不是同一家', '楼上楼下')
  await waitFor(() =>
    expect(heard.find(({ path }) => path.endsWith('/settle'))?.body).toMatchObject({ reason: '楼上楼下' }),
  )
})

it('says so where nothing is suspected', async () => {
  openPage('/duplicates', { 'GET /duplicates': { pairs: [] } })
  expect(await screen.findByText('没有疑似重复的商户')).toBeTruthy()
  expect(screen.getByText(/还没有查过/)).toBeTruthy()
})
