import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { inspectionShown } from '../../test/inspection'
import { me, openPage } from '../../test/open-page'

const begun = inspectionShown({ state: 'notified', dispositions: [] })
const { shopId, inspectionId, shopName } = begun
const path = `/shops/${shopId}/inspections/${inspectionId}`
const taken = {
  ...{ shopId, inspectionId, shopName, from: '陆闻溪', to: '丁望舒' },
  ...{ givenAt: '2026-11-24T01:10:00Z', expiresAt: '2026-12-01T01:10:00Z', takenAt: '2026-11-24T01:20:00Z' },
  state: 'taken' as const,
}

it('gives an inspection back whose phone is lost, with a reason', async () => {
  const released = { at: '2026-11-24T02:00:00Z', by: '沈知远', reason: '手机丢了' }
  const { changes } = openPage(path, {
    [`GET ${path}`]: { ...begun, handedOver: taken },
    [`POST ${path}/hand-over/release`]: { ...taken, state: 'released', released },
  })
  fireEvent.click(await screen.findByRole('button', { name: '交还给陆闻溪' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/陆闻溪用自己手机上移交时的内容接着做/)).toBeTruthy()
  fireEvent.change(dialog.getByLabelText('原因'), { target: { value: '手机丢了' } })
  fireEvent.click(dialog.getByRole('button', { name: '交还' }))
  await expect.poll(() => changes()[0]?.body).toMatchObject({ reason: '手机丢了' })
})

it('leaves that to the head and the office, and says who did it', async () => {
  const grant = { role: 'inspector', certificateNumber: 'YX-070012', certificateValidUntil: '2028-01-01', gridIds: [] }
  openPage(path, {
    'GET /me': me({ ...grant, stationId: inspectionId }),
    [`GET ${path}`]: { ...begun, handedOver: taken },
  })
  const button = await screen.findByRole('button', { name: /交还给陆闻溪/ })
  expect(button.getAttribute('aria-disabled') ?? button.hasAttribute('disabled')).toBeTruthy()
})

it('offers nothing once it was given back', async () => {
  const released = { at: '2026-11-24T02:00:00Z', by: '沈知远', reason: '手机丢了' }
  openPage(path, { [`GET ${path}`]: { ...begun, handedOver: { ...taken, state: 'released', released } } })
  expect(await screen.findByText(/沈知远交还给陆闻溪：手机丢了/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /交还给/ })).toBeNull()
})
