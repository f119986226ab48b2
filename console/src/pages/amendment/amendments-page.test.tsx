import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openPage } from '../../test/open-page'

const line = {
  ...{ amendmentId: '01KAMENDMENT0000000000000A', shopId: 'YX100009', shopName: '槐荫汤面馆', revision: 1 },
  ...{ fact: 'address', state: 'open', before: '槐荫路 9 号', wanted: '槐荫路 19 号' },
  requestedAt: '2026-11-23T02:00:00Z',
}
const path = `/shops/${line.shopId}/amendments/${line.amendmentId}`
const shown = {
  ...line,
  ...{ reason: '门牌改了', doubtful: false, standing: '槐荫路 9 号后院', mayDecide: true },
  photos: [{ url: 'https://a/paper.jpg' }],
}

it('shows both values where the register changed meanwhile, and accepts what was looked at', async () => {
  const { changes } = openPage('/amendments', {
    'GET /amendments': { amendments: [line] },
    [`GET ${path}`]: shown,
    [`POST ${path}/accept`]: { amendmentId: line.amendmentId, state: 'accepted', revision: 2 },
  })
  fireEvent.click(await screen.findByRole('button', { name: '槐荫汤面馆' }))
  expect(await screen.findByText(/申请以后登记的内容变过/)).toBeTruthy()
  expect(screen.getByText('槐荫路 9 号后院')).toBeTruthy()
  expect(screen.getByAltText('证照照片第 1 张').getAttribute('src')).toBe('https://a/paper.jpg')
  fireEvent.click(screen.getByRole('button', { name: '核对过，按申请更正' }))
  await waitFor(() => expect(changes().map(({ body }) => body)).toEqual([{ revision: 1, standing: '槐荫路 9 号后院' }]))
})

it('is not refused without a reason', async () => {
  const { changes } = openPage('/amendments', {
    'GET /amendments': { amendments: [line] },
    [`GET ${path}`]: { ...shown, standing: line.before },
    [`POST ${path}/refuse`]: { amendmentId: line.amendmentId, state: 'refused', revision: 2 },
  })
  fireEvent.click(await screen.findByRole('button', { name: '槐荫汤面馆' }))
  fireEvent.click(await screen.findByRole('button', { name: '不更正' }))
  const dialog = (await screen.findByLabelText('原因')).closest<HTMLElement>('[role=dialog]')!
  const refuse = within(dialog).getByRole('button', { name: '不更正' })
  fireEvent.click(refuse)
  expect(await within(dialog).findByText(/写一句原因/)).toBeTruthy()
  fireEvent.change(within(dialog).getByLabelText('原因'), { target: { value: '证上没有' } })
  fireEvent.click(refuse)
  await waitFor(() => expect(changes().map(({ body }) => body)).toEqual([{ revision: 1, words: '证上没有' }]))
})
