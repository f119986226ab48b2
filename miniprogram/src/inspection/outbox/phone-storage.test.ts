import { parcelOf } from '@app/rules/submission/outbox'
import { lossWords } from '@app/rules/submission/words'
import { expect, it } from 'vitest'
import { listDrafts, openDraft } from '../drafts'
import { failing, signedDraft, someHead } from '../testing'
import { beginDraft } from './begin-draft'
import { finishedOn, newPhone, startApp } from './testing'

it('goes on with a queue that an earlier version of the app wrote', async () => {
  const phone = newPhone()
  const offline = startApp(phone)
  phone.server.answers(() => ({ offline: true }))
  const { key } = await finishedOn(phone, offline)
  await offline.rests()
  offline.outbox.close()
  const { there: _, schema: __, ...first } = phone.storage.read(`outbox/parcel/${key}`) as Record<string, unknown>
  phone.storage.write(`outbox/parcel/${key}`, { ...first, schema: 1, sent: 0 })
  phone.server.answers(undefined)
  const updated = startApp(phone)
  for (let turn = 0; turn < 40; turn++) await updated.rests()
  expect(parcelOf(updated.outbox.state.get(), key)).toMatchObject({ stage: 'delivered' })
  expect(phone.server.taken).toHaveLength(1)
})

it('takes up what an app without an outbox began, signatures and all', () => {
  const phone = newPhone()
  signedDraft(phone.storage)
  const app = startApp(phone)
  expect(app.outbox.state.get().parcels).toMatchObject([{ stage: 'draft', title: someHead.shopName }])
  expect(listDrafts(phone.storage)).toMatchObject([{ step: 'signed' }])
  expect(startApp(phone).outbox.state.get().parcels).toHaveLength(1)
})

it('leaves alone what a newer app wrote, and says so', () => {
  const phone = newPhone()
  phone.storage.write('outbox/parcel/x', { schema: 99 })
  const app = startApp(phone)
  expect(app.outbox.state.get().parcels).toEqual([{ stage: 'unreadable', key: 'x', newer: true }])
  expect(phone.storage.read('outbox/parcel/x')).toEqual({ schema: 99 })
})

it('names what a wiped store has lost, once', async () => {
  const phone = newPhone()
  phone.server.answers(() => ({ offline: true }))
  await finishedOn(phone, startApp(phone))
  for (const key of phone.storage.keys()) phone.storage.remove(key)
  const app = startApp(phone)
  const [loss] = app.outbox.state.get().lost
  expect(lossWords(loss!).state).toMatch(/^槐荫汤面馆：.*的检查已被手机系统清掉$/)
  app.outbox.happens({ type: 'lossSeen', key: loss?.key ?? '' })
  expect([app.outbox.state.get().lost, startApp(phone).outbox.state.get().lost]).toEqual([[], []])
})

it('begins nothing on a full phone, and leaves no half of it', () => {
  const phone = newPhone()
  const app = startApp({ ...phone, storage: { ...phone.storage, write: () => false } })
  const full = {
    ...phone.storage,
    write: (key: string, value: unknown) => key.endsWith('/head') && phone.storage.write(key, value),
  }
  expect(beginDraft({ ...phone.storage, write: () => false }, app.door, someHead)).toBeUndefined()
  expect(beginDraft(full, app.door, someHead)).toBeUndefined()
  expect(phone.storage.keys()).toEqual([])
})

it.each([1, 2, 3, 4, 5, 6])(
  'leaves no line that no draft knows when it is killed after write %i of a beginning',
  (kill) => {
    const phone = newPhone()
    let left = kill
    const write = (key: string, value: unknown) => {
      if (left-- <= 0) throw new Error('killed')
      return phone.storage.write(key, value)
    }
    const dying = { ...phone.storage, write }
    const app = startApp({ ...phone, storage: dying })
    try {
      beginDraft(dying, app.door, someHead)
    } catch {
      // the app is gone
    }
    const { parcels } = startApp(phone).outbox.state.get()
    const draft = openDraft(phone.storage, someHead.inspectionId)
    expect(parcels.map(({ key }) => key)).toEqual(draft.head() ? [draft.parcelKey()] : [])
  },
)

it('keeps every earlier answer, seal and all, when the next finds no room', () => {
  const phone = newPhone()
  const draft = signedDraft(phone.storage)
  const before = [draft.answers(), draft.signing()]
  const full = openDraft({ ...phone.storage, write: () => false }, someHead.inspectionId)
  expect([full.saveAnswers(failing(), 9), full.saveEnd(draft.end())]).toEqual([false, false])
  expect([draft.answers(), draft.signing()]).toEqual(before)
})

it('keeps a signed inspection as a draft while the outbox finds no room for it', async () => {
  const phone = newPhone()
  let full = false
  const write = (key: string, value: unknown) => (full ? false : phone.storage.write(key, value))
  const app = startApp({ ...phone, storage: { ...phone.storage, write } })
  full = false
  const draft = signedDraft(phone.storage)
  app.outbox.close()
  const again = startApp({ ...phone, storage: { ...phone.storage, write } })
  full = true
  const { finishDraft } = await import('./deeds')
  expect(await finishDraft({ outbox: again.door, readFile: phone.readFile }, draft)).toBe('full')
  expect(listDrafts(phone.storage)).toMatchObject([{ step: 'signed' }])
})
