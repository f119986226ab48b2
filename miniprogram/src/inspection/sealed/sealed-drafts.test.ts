import { expect, it } from 'vitest'
import { memoryStorage } from '../../data/memory-storage'
import { textSealer } from '../../data/sealing/seal-text'
import type { Storage } from '../../device/storage'
import { storageIn } from '../../device/storage-in'
import { listDrafts, openDraft } from '../drafts'
import { beginDraft } from '../outbox/begin-draft'
import { finishedOn, newPhone, startApp } from '../outbox/testing'
import { signedDraft, someHead } from '../testing'
import { lockedStorage, sealedStorage, sealOlder } from './sealed-storage'

const keyOf = (byte: number) => textSealer(new Uint8Array(32).fill(byte))
const id = someHead.inspectionId
const answersPlace = `inspection/${id}/answers`

/** A phone whose store is sealed under the key of one person. */
const sealedPhone = (plain: Storage = memoryStorage()) => ({
  plain,
  phone: { ...newPhone(), storage: sealedStorage(plain, keyOf(1)) },
})

it('hides every word of a draft, its line in the outbox and what is sent, and opens them again', async () => {
  const { plain, phone } = sealedPhone()
  phone.server.answers(() => ({ offline: true }))
  const app = startApp(phone)
  await finishedOn(phone, app)
  const lying = plain.keys().map((key) => String(plain.read(key)))
  expect(lying.length).toBeGreaterThan(6)
  for (const word of ['槐荫', '贺青禾', '没有证', 'photo', 'result', '{'])
    expect(lying.filter((text) => text.includes(word))).toEqual([])
  const again = openDraft(sealedStorage(plain, keyOf(1)), id)
  expect(again.head()).toEqual(someHead)
})

it('shows two inspectors who share a phone their own drafts only', () => {
  const phone = memoryStorage()
  const storeOf = (person: string, key: number) => sealedStorage(storageIn(phone, 'YX1', person), keyOf(key))
  signedDraft(storeOf('gu', 1))
  expect(listDrafts(storeOf('gu', 1))).toHaveLength(1)
  expect(listDrafts(storeOf('han', 2))).toEqual([])
  expect(openDraft(storeOf('han', 2), id).head()).toBeUndefined()
})

it.each<[string, (plain: Storage) => void]>([
  ['changed in one character', (plain) => plain.write(answersPlace, `${plain.read(answersPlace)}A`)],
  ['replaced by another part', (plain) => plain.write(answersPlace, plain.read(`inspection/${id}/end`))],
  ['written in plain', (plain) => plain.write(answersPlace, { 'cy.1.1': { result: 'pass' } })],
])('refuses a draft of which something was %s, shows that it is there, and leaves it as it lies', (_, tamper) => {
  const { plain, phone } = sealedPhone()
  beginDraft(phone.storage, startApp(phone).door, someHead)
  signedDraft(phone.storage)
  tamper(plain)
  const lying = plain.keys().map((key) => [key, plain.read(key)])
  expect(openDraft(phone.storage, id).fault()).toBe('tampered')
  expect(listDrafts(phone.storage)).toMatchObject([{ inspectionId: id, step: 'tampered' }])
  startApp(phone)
  expect(plain.keys().map((key) => [key, plain.read(key)])).toEqual(lying)
})

it('says that a draft was kept under another key', () => {
  const plain = memoryStorage()
  signedDraft(sealedStorage(plain, keyOf(2)))
  expect(listDrafts(sealedStorage(plain, keyOf(1)))).toMatchObject([{ step: 'otherKey' }])
})

it('keeps a line of the outbox that does not open, unsent and unremoved', async () => {
  const { plain, phone } = sealedPhone()
  phone.server.answers(() => ({ offline: true }))
  const killed = startApp(phone)
  const { key } = await finishedOn(phone, killed)
  await killed.rests()
  plain.write(`outbox/parcel/${key}`, 'nonsense')
  phone.server.answers(undefined)
  const app = startApp(phone)
  await app.rests()
  expect(app.outbox.state.get().parcels).toMatchObject([{ stage: 'unreadable', newer: false }])
  expect([plain.read(`outbox/parcel/${key}`), phone.server.taken]).toEqual(['nonsense', []])
})

it('seals what an app without a key has left, and nothing else of the person', () => {
  const plain = memoryStorage()
  signedDraft(plain)
  plain.write('my-grids', { at: 1, value: {} })
  const sealed = sealedStorage(plain, keyOf(1))
  expect(sealOlder(plain, sealed)).toBe(true)
  expect(openDraft(sealed, id).head()).toEqual(someHead)
  expect(plain.read('my-grids')).toEqual({ at: 1, value: {} })
  expect(String(plain.read(answersPlace))).toMatch(/^1\.[0-9a-f]{8}\./)
  expect(sealOlder({ ...plain, write: () => false }, sealed)).toBe(true)
})

it('keeps nothing and shows nothing while nobody is signed in', () => {
  expect([lockedStorage.write('a', 1), lockedStorage.read('a'), lockedStorage.keys()]).toEqual([false, undefined, []])
})
