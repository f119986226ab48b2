import { parcelOf } from '@app/rules/submission/outbox'
import { wordsOf } from '@app/rules/submission/words'
import { InspectionContent } from '@app/types/inspection/content'
import { inspectionContract } from '@app/types/inspection/contract'
import { photoContract } from '@app/types/photo/contract'
import { describe, expect, it } from 'vitest'
import { listDrafts, openDraft } from '../drafts'
import { contentOf } from '../sealing/content'
import { draftedIn } from '../sealing/drafted'
import { seal, someHead } from '../testing'
import { finishDraft, redoDraft, reopenDraft } from './deeds'
import { setRight } from './set-right'
import { finishedOn, newPhone, signedOn, startApp, type TestApp, testServer } from './testing'

const stageOf = ({ outbox }: TestApp, key: string) => parcelOf(outbox.state.get(), key)?.stage
const until = async (app: TestApp, key: string, stage: string) => {
  for (let turn = 0; turn < 40 && stageOf(app, key) !== stage; turn++) await app.rests()
  expect(stageOf(app, key)).toBe(stage)
}

describe('a signed inspection on the phone', () => {
  it('goes out by itself: every picture under its content, then the record, as the contracts take them', async () => {
    const phone = newPhone()
    const app = startApp(phone)
    const { key } = await finishedOn(phone, app)
    await until(app, key, 'delivered')
    const { pictures, taken } = phone.server
    const facts = [...pictures.values()].map((asked) => photoContract.preparePicture['~orpc'].inputSchema!.parse(asked))
    expect(facts.map(({ purpose, contentType }) => `${purpose} ${contentType}`)).toEqual([
      'photo image/jpeg',
      ...Array.from({ length: 3 }, () => 'signature image/png'),
    ])
    expect(taken).toHaveLength(1)
    expect(inspectionContract.deliverInspection['~orpc'].inputSchema!.parse(taken[0])).toEqual(taken[0])
    expect(taken[0]?.signatures.every(({ contentHash }) => contentHash === taken[0]?.contentHash)).toBe(true)
  })

  it('leaves nothing but its receipt behind, files and all', async () => {
    const phone = newPhone()
    const app = startApp(phone)
    const { key } = await finishedOn(phone, app)
    await until(app, key, 'delivered')
    expect(phone.storage.keys()).toEqual([`outbox/parcel/${key}`])
    expect(phone.ledger.keys()).toEqual([])
    expect(app.removed).toHaveLength(4)
    expect(parcelOf(app.outbox.state.get(), key)).toMatchObject({ receipt: { receiptHash: 'b'.repeat(64) } })
  })

  it('keeps beside its receipt what the server found, over a restart, and nothing where it found nothing', async () => {
    const phone = newPhone()
    phone.server.marks.push('clockOff', 'certificateEndedSince')
    const app = startApp(phone)
    const { key } = await finishedOn(phone, app)
    await until(app, key, 'delivered')
    const marks = ['clockOff', 'certificateEndedSince']
    expect(parcelOf(app.outbox.state.get(), key)).toMatchObject({ marks })
    expect(parcelOf(startApp(phone).outbox.state.get(), key)).toMatchObject({ marks })
    const quiet = newPhone()
    const second = startApp(quiet)
    const done = await finishedOn(quiet, second)
    await until(second, done.key, 'delivered')
    expect(parcelOf(second.outbox.state.get(), done.key)).not.toHaveProperty('marks')
  })

  it('is locked from the first call on, and gone from the list of drafts', async () => {
    const phone = newPhone()
    phone.server.answers(() => ({ offline: true }))
    const app = startApp(phone)
    const { draft, key } = await finishedOn(phone, app)
    await app.rests()
    expect(stageOf(app, key)).toBe('sending')
    expect(listDrafts(phone.storage)).toEqual([])
    expect(reopenDraft(app.door, draft)).toBe('notNow')
    expect(await finishDraft({ outbox: app.door, readFile: phone.readFile }, draft)).toBe('notNow')
  })

  it('waits without a network, goes on when it is back, and repeats a lost delivery under its key', async () => {
    const phone = newPhone()
    phone.server.answers(() => ({ offline: true }))
    const app = startApp(phone)
    const { key } = await finishedOn(phone, app)
    await app.rests()
    expect(wordsOf(parcelOf(app.outbox.state.get(), key)!, app.outbox.state.get())).toEqual({
      state: '待上传',
      next: '没有网络，联网后自动上传。',
    })
    phone.server.answers(undefined)
    app.outbox.happens({ type: 'networkBack' })
    await until(app, key, 'delivered')
    expect(phone.server.keys[0]).toMatch(/^[\x21-\x7e]{1,128}$/)
  })

  it('is tried again after a while without anybody touching the phone', async () => {
    const phone = newPhone()
    phone.server.answers(() => ({ failed: 'E-500' }))
    const app = startApp(phone)
    const { key } = await finishedOn(phone, app)
    await app.rests()
    phone.server.answers(undefined)
    app.passes(30_000)
    await until(app, key, 'delivered')
  })

  it('is not posted while one of its pictures is gone from the phone: it can still be taken anew', async () => {
    const phone = newPhone()
    const app = startApp(phone)
    const gone = { ...phone, readFile: async () => Promise.reject(new Error('no such file')) }
    expect((await finishedOn(gone, app)).done).toEqual({ lost: 'photo' })
  })

  it('is refused with a word for it when a picture was cleared or altered after signing', async () => {
    const phone = newPhone()
    const server = testServer()
    const app = startApp({ ...phone, server, readFile: async () => new Uint8Array([1]) })
    const { key } = await finishedOn(phone, app)
    await until(app, key, 'refused')
    expect(parcelOf(app.outbox.state.get(), key)).toMatchObject({ refusal: { reason: 'photoGone' } })
    expect(server.taken).toEqual([])
  })
})

describe('killed at any moment', () => {
  /** An app that is dead after so many writes: it writes nothing more, and no answer reaches it. */
  const dyingAfter = (phone: ReturnType<typeof newPhone>, writes: number, calls: number) => {
    const left = { writes, calls }
    const isDead = () => left.writes < 0 || left.calls < 0
    const never = new Promise<never>(() => undefined)
    const write = (key: string, value: unknown) => {
      left.writes -= 1
      return isDead() || phone.storage.write(key, value)
    }
    const remove = (key: string) => {
      left.writes -= 1
      if (!isDead()) phone.storage.remove(key)
    }
    /** Dies while the answer is on its way: the server has done it. */
    const heard = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) => {
      return async (...args: A): Promise<R> => {
        if (isDead()) return never
        left.calls -= 1
        const answer = await call(...args)
        return isDead() ? never : answer
      }
    }
    const { preparePicture, deliver, uploadFile } = phone.server
    const server = {
      ...{ ...phone.server, preparePicture: heard(preparePicture) },
      ...{ deliver: heard(deliver), uploadFile: heard(uploadFile) },
    }
    return { ...phone, server, storage: { ...phone.storage, write, remove } }
  }

  it.each([
    ...Array.from({ length: 20 }, (_, writes) => [writes, 99] as const),
    ...Array.from({ length: 18 }, (_, calls) => [99, calls] as const),
  ])('after %i writes or %i calls it is delivered once, and nothing is left over', async (writes, calls) => {
    const phone = newPhone()
    const before = startApp(phone)
    signedOn(phone, before)
    before.outbox.close()
    const dying = dyingAfter(phone, writes, calls)
    const app = startApp(dying)
    await finishDraft({ outbox: app.door, readFile: phone.readFile }, openDraft(dying.storage, someHead.inspectionId))
    for (let turn = 0; turn < 10; turn++) await app.rests()
    app.outbox.close()
    const again = startApp(phone)
    const draft = openDraft(phone.storage, someHead.inspectionId)
    const key = again.outbox.state.get().parcels[0]?.key ?? ''
    if (stageOf(again, key) === 'draft') await finishDraft({ outbox: again.door, readFile: phone.readFile }, draft)
    await until(again, key, 'delivered')
    expect(phone.server.taken).toHaveLength(1)
    expect([phone.storage.keys(), phone.ledger.keys()]).toEqual([[`outbox/parcel/${key}`], []])
  })
})

describe('what the server will not take', () => {
  const refusedWith = async (code: string, message = '服务器的话') => {
    const phone = newPhone()
    const app = startApp(phone)
    phone.server.answers(() => ({ refused: { code, message } }))
    const { key, draft } = await finishedOn(phone, app)
    await app.rests()
    const parcel = parcelOf(app.outbox.state.get(), key)!
    return { phone, app, key, draft, parcel, words: wordsOf(parcel, app.outbox.state.get()) }
  }

  it.each([
    ['inspection.certificateInvalid', 'inspectorExpired'],
    ['inspection.tableUnknown', 'tableUnknown'],
    ['shop.unknown', 'shopUnknown'],
    ['inspection.timesInvalid', 'clockWrong'],
    ['inspection.verdictDiffers', 'contentInvalid'],
    ['inspection.recusedBefore', 'recusedBefore'],
    ['inspection.credentialDiffers', 'credentialDiffers'],
    ['inspection.findingUnknown', 'findingUnknown'],
    ['handOver.released', 'handedBack'],
    ['access.denied', 'senderNotAllowed'],
    ['account.ended', 'senderEnded'],
    ['photo.notAPicture', 'photoRejected'],
  ])('%s is refused as %s, said in words, and kept whole', async (code, reason) => {
    const { phone, key, parcel, words } = await refusedAtDelivery(code)
    expect(parcel).toMatchObject({ stage: 'refused', refusal: { reason } })
    expect(words.state).toMatch(/^未收下：/)
    expect(words.next).toContain('本机')
    expect(phone.storage.keys()).toContain(`outbox/content/${key}`)
  })

  const refusedAtDelivery = async (code: string) => {
    const phone = newPhone()
    const app = startApp(phone)
    phone.server.answers((to) => (to === 'deliver' || code.startsWith('photo.') ? refusal(code) : undefined))
    const { key, draft } = await finishedOn(phone, app)
    await until(app, key, 'refused')
    const parcel = parcelOf(app.outbox.state.get(), key)!
    return { phone, app, key, draft, parcel, words: wordsOf(parcel, app.outbox.state.get()) }
  }
  it('hears already at the first picture that its sender may not send any more', async () => {
    const { parcel } = await refusedWith('access.denied')
    expect(parcel).toMatchObject({ stage: 'refused', refusal: { reason: 'senderNotAllowed' } })
  })

  const refusal = (code: string) => ({ refused: { code, message: '服务器的话' } })

  it.each([
    ['request.busy', '服务器正忙，稍后自动再试。'],
    ['access.assertionRefused', '登录已过期，重新登录后自动上传。'],
  ])('%s passes: it waits and goes on', async (code, next) => {
    const { words, app, phone, key } = await refusedWith(code)
    expect(words).toEqual({ state: '待上传', next })
    phone.server.answers(undefined)
    app.outbox.happens({ type: 'signedIn' })
    await until(app, key, 'delivered')
  })

  it('is done anew from what was refused, in its place, and signed anew; the refused one stays', async () => {
    const { phone, app, key, draft } = await refusedAtDelivery('inspection.tableUnknown')
    phone.server.answers(undefined)
    expect(redoDraft(app.door, draft)).toBe('done')
    expect(draft.signing()).toEqual({ signatures: {} })
    expect(listDrafts(phone.storage)).toHaveLength(1)
    const again = openDraft(phone.storage, someHead.inspectionId).parcelKey() ?? ''
    expect([stageOf(app, key), stageOf(app, again)]).toEqual(['refused', 'draft'])
  })

  it('refused for its times, has them put right by the server’s clock and keeps what the phone’s had said', async () => {
    const phone = newPhone()
    const app = startApp(phone)
    const detail = ['startedAt', '2026-11-22T03:00:00.000Z']
    phone.server.answers((to) =>
      to === 'deliver'
        ? { refused: { code: 'inspection.timesInvalid', message: '检查时间不合理', detail } }
        : undefined,
    )
    const { key, draft } = await finishedOn(phone, app)
    await until(app, key, 'refused')
    const put = {
      startedAt: '2026-11-22T02:00:00.000Z',
      clock: { startedAt: '2026-11-24T02:00:00Z', finishedAt: '2026-11-24T03:00:00Z' },
    }
    for (let turn = 0; turn < 2; turn++) {
      expect(setRight(draft, { detail })).toBe(true)
      expect(draft.head()).toMatchObject(put)
    }
    expect(redoDraft(app.door, draft)).toBe('done')
    const told = { answeredAt: '2026-11-22T02:01:00.000Z' }
    expect(draft.head()).toMatchObject({ ...put, version: 1, beginning: { told } })
    expect(draft.photo('p1')?.takenAt).toBe('2026-11-22T02:10:00.000Z')
    const content = InspectionContent.parse(contentOf(draftedIn(draft)!, '2026-11-22T03:10:00.000Z'))
    expect(content).toMatchObject({ ...put, finishedAt: '2026-11-22T03:10:00.000Z' })
    phone.server.answers(undefined)
    seal(draft)
    expect(await finishDraft({ outbox: app.door, readFile: phone.readFile }, draft)).toBe('done')
    await until(app, draft.parcelKey() ?? '', 'delivered')
  })

  it('refused for anything else, keeps its times', async () => {
    const { app, draft } = await refusedAtDelivery('inspection.tableUnknown')
    redoDraft(app.door, draft)
    expect(draft.head()).toEqual(someHead)
  })

  it('goes again, word for word, when a person has seen to it', async () => {
    const { phone, app, key } = await refusedAtDelivery('shop.unknown')
    phone.server.answers(undefined)
    app.outbox.happens({ type: 'retried', key })
    await until(app, key, 'delivered')
  })

  it('keeps a conflict with who and when', async () => {
    const phone = newPhone()
    const existing = { contentHash: 'c'.repeat(64), receivedAt: '2026-11-24T01:20:00Z', by: '韩砚秋' }
    const server = { ...phone.server, deliver: async () => ({ value: { outcome: 'conflict' as const, existing } }) }
    const app = startApp({ ...phone, server })
    const { key } = await finishedOn(phone, app)
    await until(app, key, 'conflict')
    expect(wordsOf(parcelOf(app.outbox.state.get(), key)!, app.outbox.state.get()).next).toContain(
      '韩砚秋于11月24日 09:20先送达',
    )
    expect(phone.storage.keys()).toContain(`outbox/content/${key}`)
  })

  it('sends once more the pictures that the server lacks', async () => {
    const phone = newPhone()
    let missing = true
    const deliver: typeof phone.server.deliver = async (delivery, options) => {
      const [lost = ''] = phone.server.pictures.keys()
      if (!missing) return phone.server.deliver(delivery, options)
      missing = false
      phone.server.pictures.delete(lost)
      return { value: { outcome: 'filesMissing', files: [lost] } }
    }
    const app = startApp({ ...phone, server: { ...phone.server, deliver } })
    const { key } = await finishedOn(phone, app)
    await app.rests()
    app.passes(60_000)
    await until(app, key, 'delivered')
    expect(phone.server.pictures.size).toBe(4)
  })
})
