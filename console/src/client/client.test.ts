// @vitest-environment node
import { expect, it } from 'vitest'
import { createApi, type Fetch } from './client'

const listening = (answer: unknown, status = 200) => {
  const heard: Request[] = []
  const fetch: Fetch = async (input, init) => {
    heard.push(new Request(input, init))
    return new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } })
  }
  return { heard, api: createApi({ origin: 'http://console.test', fetch, district: () => '990' }) }
}

it('asks under /api with the words of the contract', async () => {
  const { heard, api } = listening({ shops: [], total: 0 })
  await api.shop.listShops({ q: '槐荫', status: 'active' })
  expect(heard[0]?.method).toBe('GET')
  expect(heard[0]?.url).toBe(`http://console.test/api/lists/shops?q=${encodeURIComponent('槐荫')}&status=active`)
})

it('carries the key of the deed, the district and the session', async () => {
  const { heard, api } = listening({ ended: 1 })
  await api.identity.endSession({}, { context: { idempotencyKey: 'k-1' } })
  expect(heard[0]?.headers.get('idempotency-key')).toBe('k-1')
  expect(heard[0]?.headers.get('x-district')).toBe('990')
  expect(heard[0]?.credentials).toBe('same-origin')
})

it('throws a refusal that keeps its code', async () => {
  const refusal = { defined: true, code: 'shop.unknown', status: 404, message: '没有这家店', data: { next: '请核对' } }
  const { api } = listening(refusal, 404)
  await expect(api.shop.showShop({ shopId: '990ABCDE' })).rejects.toMatchObject({ code: 'shop.unknown', status: 404 })
})
