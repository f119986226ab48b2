import { expect, it, vi } from 'vitest'
import type { RequestPublic } from '../device/request-public'
import { memoryStorage } from './memory-storage'
import { createReadCard, createReportMismatch } from './public-card'

const code = 'YX1000010101AbCdEfGhIjKlMnOp'

it('asks with the tag of the last card, and shows that card when it has not changed', async () => {
  const requestPublic = vi
    .fn<RequestPublic>()
    .mockResolvedValueOnce({ status: 200, body: '{"name":"槐荫汤面馆"}', etag: '"1"' })
    .mockResolvedValueOnce({ status: 304, body: '' })
  const readCard = createReadCard({ requestPublic, storage: memoryStorage() })
  await readCard(code)
  expect(await readCard(code)).toEqual({ value: { name: '槐荫汤面馆' } })
  expect(requestPublic).toHaveBeenLastCalledWith({ method: 'GET', path: `/s/${code}.json`, etag: '"1"' })
})

it('keeps no card of a refused code', async () => {
  const storage = memoryStorage()
  const requestPublic = async () => ({ status: 410, body: '{"code":"code.revoked","message":"这张码已停用"}' })
  expect(await createReadCard({ requestPublic, storage })(code)).toMatchObject({ refused: { code: 'code.revoked' } })
  expect(storage.keys()).toEqual([])
})

it('reads the card anew when the server forgot the tag', async () => {
  const requestPublic = vi.fn<RequestPublic>().mockResolvedValue({ status: 200, body: '{}' })
  const readCard = createReadCard({ requestPublic, storage: memoryStorage() })
  await readCard(code)
  await readCard(code)
  expect(requestPublic).toHaveBeenLastCalledWith({ method: 'GET', path: `/s/${code}.json` })
})

it.each([
  ['', {}],
  ['  招牌是另一家 ', { words: '招牌是另一家' }],
])('reports a mismatch with one tap, words %j or none', async (words, body) => {
  const requestPublic = vi.fn<RequestPublic>().mockResolvedValue({ status: 200, body: '{"taken":true}' })
  expect(await createReportMismatch(requestPublic)(code, words)).toHaveProperty('value')
  expect(JSON.parse(requestPublic.mock.calls[0]?.[0].body ?? '')).toEqual(body)
})
