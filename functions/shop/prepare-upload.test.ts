import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareUpload } from './prepare-upload'
import { openRegister, type Register } from './testing/open-register'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

const ask = async (bytes: number, contentType = 'text/csv') => {
  const input = { purpose: 'register' as const, fileName: '台账.csv', contentType, bytes, sha256: 'a'.repeat(64) }
  return await register.change(prepareUpload(register.deps), input)
}

it('a register of 20 MB gets its form', async () => {
  expect(await ask(20_000_000)).toMatchObject({ uploadId: expect.any(String), url: expect.any(String) })
})

it.each([20_000_001, 200_000_000])(
  'a register of %i bytes is told that it is too large, and leaves nothing',
  async (bytes) => {
    const before = await register.scan()
    await expect(ask(bytes)).rejects.toThrow('upload.tooLarge')
    expect(await register.scan()).toEqual(before)
  },
)

it('a picture is no register', async () => {
  await expect(ask(1, 'image/png')).rejects.toThrow('upload.notAllowed')
})
