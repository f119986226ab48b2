import { expect, it, vi } from 'vitest'
import { type DocumentParts, findDocument } from './use-document'

const of = { shopId: 'YX100001', inspectionId: '01KAAAAAAAAAAAAAAAAAAAAAAA' }
const found = { value: { url: 'https://objects/1.pdf', number: '1', sha256: 'a', bytes: 1 } }
const notReady = { refused: { code: 'document.notReady', message: '文书正在生成' } }

const parts = () => ({
  find: vi.fn<DocumentParts['find']>(async () => found),
  request: vi.fn<DocumentParts['request']>(async () => ({ value: { state: 'requested' as const } })),
  open: async () => true,
  wait: vi.fn(async () => {}),
})

it('opens at once what is there', async () => {
  const kit = parts()
  expect(await findDocument(kit, of)).toEqual(found)
  expect(kit.request).not.toHaveBeenCalled()
})

it('asks for a document that was never made, and waits for it', async () => {
  const kit = parts()
  kit.find.mockResolvedValueOnce(notReady).mockResolvedValueOnce(notReady)
  expect(await findDocument(kit, of)).toEqual(found)
  expect([kit.request.mock.calls.length, kit.wait.mock.calls.length]).toEqual([1, 1])
  // under a key of its own: the answer to an older wish says nothing of this one
  expect(kit.request.mock.calls[0]).toEqual([of])
})

it('gives up with the server’s own words', async () => {
  const kit = parts()
  kit.find.mockResolvedValue(notReady)
  expect(await findDocument(kit, of)).toEqual(notReady)
})

it('hands on why a document may not be asked for', async () => {
  const kit = parts()
  kit.find.mockResolvedValueOnce(notReady)
  kit.request.mockResolvedValueOnce({ refused: { code: 'access.denied', message: '您没有办理这件事的权限' } })
  expect(await findDocument(kit, of)).toMatchObject({ refused: { code: 'access.denied' } })
})
