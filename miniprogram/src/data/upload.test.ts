import { expect, it, vi } from 'vitest'
import type { Api } from './api'
import { createUpload } from './upload'

const place = { uploadId: '01', url: 'https://objects', fields: { key: 'k' }, expiresAt: '2026-11-22T00:00:00Z' }
const file = { path: 'photo', purpose: 'photo', key: 'one-key' } as const
const readFile = async () => new TextEncoder().encode('abc')

it('asks for a place with the hash of the file, puts it there, and says how to refer to it', async () => {
  const prepareUpload = vi.fn<Api['shop']['prepareUpload']>(async () => ({ value: place }))
  const uploadFile = vi.fn(async () => true)
  const sent = await createUpload({ prepareUpload, readFile, uploadFile })(file)
  const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  expect(sent).toEqual({ value: { uploadId: '01', sha256 } })
  expect(prepareUpload).toHaveBeenCalledWith(
    { purpose: 'photo', fileName: 'photo.jpg', contentType: 'image/jpeg', bytes: 3, sha256 },
    { idempotencyKey: 'one-key' },
  )
  expect(uploadFile).toHaveBeenCalledWith({ url: place.url, fields: place.fields, path: 'photo' })
})

it('leaves the file for later when the object store does not take it', async () => {
  const parts = { prepareUpload: async () => ({ value: place }), readFile, uploadFile: async () => false }
  expect(await createUpload(parts)(file)).toEqual({ offline: true })
})

it('hands a refusal on and uploads nothing', async () => {
  const uploadFile = vi.fn(async () => true)
  const prepareUpload = async () => ({ refused: { code: 'upload.notAllowed', message: '不能上传这种文件' } })
  expect(await createUpload({ prepareUpload, readFile, uploadFile })(file)).toHaveProperty('refused')
  expect(uploadFile).not.toHaveBeenCalled()
})
