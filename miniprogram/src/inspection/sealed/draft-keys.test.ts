import { expect, it, vi } from 'vitest'
import { toBase64url } from '../../data/base64'
import type { Secrets } from '../../device/secrets'
import { createDraftKeys, type DraftKeyParts } from './draft-keys'

const bytes = (byte: number) => new Uint8Array(32).fill(byte)
const keyText = toBase64url(bytes(1))

const memorySecrets = (): Secrets & { readonly held: Map<string, string> } => {
  const held = new Map<string, string>()
  return { held, read: async (name) => held.get(name), write: async (name, secret) => void held.set(name, secret) }
}

const parts = (secrets = memorySecrets()) => {
  const holder: { owner: string | undefined } = { owner: 'YX1/gu' }
  const ask = vi.fn<DraftKeyParts['ask']>(async () => ({ value: { key: keyText } }))
  return { secrets, ask, holder, keys: createDraftKeys({ secrets, ask, owner: () => holder.owner }) }
}

it('asks the server once, and needs no network after that', async () => {
  const first = parts()
  await first.keys.follow()
  expect(first.keys.now.get()).toEqual({ state: 'there', owner: 'YX1/gu', key: bytes(1), older: true })
  const again = parts(first.secrets)
  again.ask.mockResolvedValue({ offline: true })
  await again.keys.follow()
  expect(again.keys.now.get()).toMatchObject({ state: 'there', key: bytes(1) })
  expect(again.ask).not.toHaveBeenCalled()
})

it('has none without a network on a phone that never had one, and gets it when there is one', async () => {
  const { keys, ask } = parts()
  ask.mockResolvedValueOnce({ offline: true })
  await keys.follow()
  expect(keys.now.get()).toEqual({ state: 'none' })
  await keys.follow()
  expect(keys.now.get()).toMatchObject({ state: 'there' })
})

it('holds the key of whoever holds the phone', async () => {
  const { keys, holder, ask } = parts()
  await keys.follow()
  holder.owner = 'YX1/han'
  ask.mockResolvedValueOnce({ value: { key: toBase64url(bytes(2)) } })
  await keys.follow()
  expect(keys.now.get()).toMatchObject({ owner: 'YX1/han', key: bytes(2) })
  holder.owner = undefined
  await keys.follow()
  expect(keys.now.get()).toEqual({ state: 'none' })
})

it('does not show a key to somebody who took the phone while it was asked for', async () => {
  const { keys, holder, ask } = parts()
  ask.mockImplementationOnce(async () => {
    holder.owner = 'YX1/han'
    return { value: { key: keyText } }
  })
  await keys.follow()
  expect(keys.now.get()).toEqual({ state: 'reading' })
})

it('remembers that what lay here unsealed is sealed, also over a sign-out', async () => {
  const first = parts()
  await first.keys.follow()
  await first.keys.sealed()
  expect(first.keys.now.get()).toMatchObject({ older: false })
  await first.keys.forget()
  expect([first.keys.now.get(), [...first.secrets.held.values()]]).toEqual([{ state: 'none' }, ['forgotten']])
  const again = parts(first.secrets)
  await again.keys.follow()
  expect(again.keys.now.get()).toMatchObject({ state: 'there', older: false })
})

it('takes a damaged key for none, and asks anew', async () => {
  const { keys, secrets } = parts()
  secrets.held.set('drafts/YX1/gu', 'short')
  await keys.follow()
  expect(keys.now.get()).toMatchObject({ state: 'there', key: bytes(1) })
})
