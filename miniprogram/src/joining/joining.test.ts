import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import type { Outcome } from '../data/outcome'
import type { UploadRef } from '../data/upload-ref'
import { codeWords, isSendable } from './code-words'
import { draftOf, emptyDraft, type JoinDraft, missingIn, openJoinDraft } from './draft'
import { type SendParts, type Sent, sendApplication } from './send-application'

const code = '92159904RTNLYJNXFL'

it.each([
  ['', 'hint', false],
  ['9215', 'hint', false],
  [code, 'hint', true],
  [' ９２159904 rtnlyjnxfl', 'hint', true],
  [`${code.slice(0, 17)}0`, 'doubt', true],
  ['43159904RTNLYJNXFL', 'doubt', true],
  [`${code}99`, 'wrong', false],
  ['92159904RTNLYJNXFO', 'wrong', false],
  ['11010519491231002X', 'wrong', false],
])('a credit code typed as “%s” is a %s, and may be sent: %s', (typed, tone, sendable) => {
  expect(codeWords(typed).tone).toBe(tone)
  expect(isSendable(typed)).toBe(sendable)
})

it('counts what is missing of a credit code', () => {
  expect(codeWords('9215').words).toBe('还差 14 位')
})

const filled: JoinDraft = {
  ...emptyDraft,
  name: '溪山砂锅铺',
  creditCode: code,
  businessTypes: ['smallCatering'],
  operator: '叶知秋',
  applicant: '叶知秋',
  phone: '19900006666',
  address: '青石路 8 号',
  photoPath: 'photo.jpg',
}

describe('a form', () => {
  it('says what is missing, in the order of the page', () => {
    expect(missingIn(emptyDraft)).toEqual([
      '店名',
      '信用代码',
      '业态',
      '经营者',
      '您的姓名',
      '联系电话',
      '店的地址',
      '执照照片',
    ])
    expect(missingIn(filled)).toEqual([])
    const { photoPath: _, ...withoutPhoto } = filled
    expect(missingIn(withoutPhoto)).toEqual(['执照照片'])
    expect(missingIn({ ...filled, phone: '打我' })).toEqual(['联系电话'])
  })

  it('is kept with every letter, each application apart', () => {
    const storage = memoryStorage()
    openJoinDraft(storage, 'new').save(filled)
    expect(openJoinDraft(storage, 'new').read()).toEqual(filled)
    expect(openJoinDraft(storage, '01K').read()).toBeUndefined()
  })

  it('is filled with what was sent, whose photograph need not be taken again', () => {
    const sent = {
      applicationId: '01K',
      revision: 4,
      state: 'returned' as const,
      aim: 'newShop' as const,
      name: '溪山砂锅铺',
      creditCode: code,
      businessTypes: ['smallCatering' as const],
      address: '青石路 8 号',
      operator: '叶知秋',
      applicant: '叶知秋',
      phone: '19900006666',
      photoUrl: 'https://example.cn/photo',
      submittedAt: '2026-03-18T02:00:00.000Z',
      changedAt: '2026-03-18T02:00:00.000Z',
    }
    expect(draftOf(sent).mends).toEqual({ applicationId: '01K', revision: 4, hasPhoto: true })
    expect(missingIn(draftOf(sent))).toEqual([])
    const { photoUrl: _, phone: __, ...forgotten } = sent
    expect(missingIn(draftOf(forgotten))).toEqual(['联系电话', '执照照片'])
  })
})

const ref: UploadRef = { uploadId: '01U', sha256: 'aa' }
const done: Sent = { applicationId: '01K', state: 'submitted', aim: 'newShop', revision: 1 }

/** What the server answers in turn, and what it was asked. */
const server = (uploads: readonly Outcome<UploadRef>[], sendings: readonly Outcome<Sent>[]) => {
  const asked: string[] = []
  const next = <T>(answers: readonly T[], what: string): T => {
    asked.push(what)
    return answers[asked.filter((one) => one === what).length - 1] as T
  }
  const parts: SendParts = {
    submit: async () => next(sendings, 'submit'),
    mend: async () => next(sendings, 'mend'),
    uploadLicence: async () => next(uploads, 'upload'),
    newKey: () => 'key',
  }
  return { parts, asked }
}

describe('sending', () => {
  const sending = (parts: SendParts, draft: JoinDraft = filled) => {
    const box = openJoinDraft(memoryStorage(), 'new')
    box.save(draft)
    return { box, send: () => sendApplication(parts, box)(box.read() ?? draft, { idempotencyKey: 'key' }) }
  }

  it('puts the photograph first, then the form, and forgets the draft', async () => {
    const { parts, asked } = server([{ value: ref }], [{ value: done }])
    const { box, send } = sending(parts)
    expect(await send()).toEqual({ value: done })
    expect(asked).toEqual(['upload', 'submit'])
    expect(box.read()).toBeUndefined()
  })

  it('keeps everything without a network, and does not send the photograph twice', async () => {
    const { parts, asked } = server([{ offline: true }, { value: ref }], [{ offline: true }, { value: done }])
    const { box, send } = sending(parts)
    expect(await send()).toEqual({ offline: true })
    expect(box.read()).toEqual(filled)
    expect(await send()).toEqual({ offline: true })
    expect(box.read()).toEqual({ ...filled, photo: ref })
    expect(await send()).toEqual({ value: done })
    expect(asked).toEqual(['upload', 'upload', 'submit', 'submit'])
  })

  it('sends the photograph anew where the server lost it', async () => {
    const lost = { refused: { code: 'upload.unknown', message: '没有收到这个文件' } }
    const { parts, asked } = server([{ value: ref }, { value: ref }], [lost, { value: done }])
    const { box, send } = sending(parts)
    expect(await send()).toEqual(lost)
    expect(box.read()).toEqual(filled)
    await send()
    expect(asked).toEqual(['upload', 'submit', 'upload', 'submit'])
  })

  it('mends without a photograph of its own', async () => {
    const { photoPath: _, ...draft } = filled
    const { parts, asked } = server([], [{ value: done }])
    const mends = { applicationId: '01K', revision: 4, hasPhoto: true }
    await sending(parts, { ...draft, mends }).send()
    expect(asked).toEqual(['mend'])
  })
})
