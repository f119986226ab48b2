import { expect, it, vi } from 'vitest'
import type { CallGateway } from '../device/call-gateway'
import { createApi } from './api'
import { routes } from './routes'

const apiWith = (callGateway: CallGateway) =>
  createApi({ routes, callGateway, district: () => 'YX1', newKey: () => 'fresh-key' })

const answering = (status: number, body: unknown) =>
  vi.fn<CallGateway>(async () => ({ status, body: JSON.stringify(body) }))

it('asks the gateway in the district of the session', async () => {
  const call = answering(200, { shopId: 'YX100001' })
  const shown = await apiWith(call).shop.showShop({ shopId: 'YX100001' })
  expect(call).toHaveBeenCalledWith({ type: 'call', district: 'YX1', method: 'GET', path: '/api/shops/YX100001' })
  expect(shown).toEqual({ value: { shopId: 'YX100001' } })
})

it('gives every change a key, and the key of the first time to a repeat', async () => {
  const call = answering(200, { state: 'confirmed' })
  const api = apiWith(call)
  await api.identity.decideSignIn({ signInId: '01', approve: true })
  await api.identity.decideSignIn({ signInId: '01', approve: true }, { idempotencyKey: 'first-key' })
  expect(call.mock.calls.map(([{ idempotencyKey }]) => idempotencyKey)).toEqual(['fresh-key', 'first-key'])
})

it('sends no key with a reading', async () => {
  const call = answering(200, {})
  await apiWith(call).identity.me()
  expect(call.mock.calls[0]?.[0]).not.toHaveProperty('idempotencyKey')
})

it('answers with values only: a refusal does not throw', async () => {
  const call = answering(403, { code: 'access.denied', message: '您没有办理这件事的权限', data: { next: '…' } })
  expect(await apiWith(call).shop.listMyShops({})).toMatchObject({ refused: { code: 'access.denied' } })
})
