import { describe, expect, it } from 'vitest'
import { parcelOf } from './outbox'
import { answerWait, wakeIn } from './outbox-calls'
import { isUnsent, type Parcel, placeAfter } from './parcel'
import { finishedOn, phoneForTests, photoForTests, receiptForTests } from './testing'

const [first, second] = [photoForTests('p1'), photoForTests('p2')]
const stageOf = (phone: ReturnType<typeof phoneForTests>, key = 'A') => parcelOf(phone.state(), key)?.stage
const lastAct = (phone: ReturnType<typeof phoneForTests>) => phone.acts.at(-1)
const minute = 60_000

describe('an inspection on the phone', () => {
  it('goes from draft to delivered, photos first and one at a time', () => {
    const phone = phoneForTests()
    phone.photos.set('insA', new Set([first.sha256, second.sha256]))
    finishedOn(phone, { photos: [first, second] })
    expect(lastAct(phone)).toMatchObject({ act: 'askPhoto', photo: first })
    phone.photoAnswers('A', first, { kind: 'send' })
    expect(lastAct(phone)).toMatchObject({ act: 'sendPhoto', photo: first })
    phone.photoAnswers('A', first, { kind: 'have' })
    expect(lastAct(phone)).toMatchObject({ act: 'askPhoto', photo: second })
    phone.photoAnswers('A', second, { kind: 'have' })
    expect(lastAct(phone)).toMatchObject({ act: 'deliver', contentHash: 'hashA' })
    expect(phone.contents.get('A')).toBe('A2')
    phone.answers('A', { kind: 'receipt', receipt: receiptForTests() })
    expect(parcelOf(phone.state(), 'A')).toMatchObject({ stage: 'delivered', receipt: receiptForTests() })
    expect([phone.contents.size, phone.photos.size]).toEqual([0, 0])
  })

  it('sends a picture that two items show once (getodk/central-backend#299)', () => {
    const phone = phoneForTests()
    finishedOn(phone, { photos: [first, second, first] })
    expect(parcelOf(phone.state(), 'A')).toMatchObject({ photos: [first, second] })
  })

  it('is locked before the first byte leaves, and stays so after a kill (getodk/collect#5317)', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    expect(phone.parcels.get('A')).toMatchObject({ stage: 'sending' })
    phone.restarts()
    phone.happens({ type: 'edited', key: 'A', content: 'other' })
    phone.happens({ type: 'reopened', key: 'A' })
    phone.happens({ type: 'finished', key: 'A', content: 'other', contentHash: 'other', photos: [] })
    expect(phone.contents.get('A')).toBe('A2')
    expect(phone.acts.filter(({ act }) => act === 'decline')).toHaveLength(3)
    expect(parcelOf(phone.state(), 'A')).toMatchObject({ stage: 'sending', contentHash: 'hashA' })
  })

  it('may be opened again after signing while nothing was sent, and its signatures fall', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    finishedOn(phone, { key: 'B' })
    expect(stageOf(phone, 'B')).toBe('finished')
    phone.happens({ type: 'reopened', key: 'B' })
    expect(parcelOf(phone.state(), 'B')).not.toHaveProperty('contentHash')
    phone.happens({ type: 'edited', key: 'B', content: 'B3' })
    expect(phone.contents.get('B')).toBe('B3')
  })

  it('is never begun twice under one key', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.happens({ type: 'begun', key: 'A', inspectionId: 'insA', version: 1, title: 'A店' })
    expect(phone.state().parcels).toHaveLength(1)
    expect(lastAct(phone)).toEqual({ act: 'decline', key: 'A' })
  })
})

describe('nothing is removed before the receipt', () => {
  it('declines to put away what is not delivered', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.happens({ type: 'dismissed', key: 'A' })
    expect(phone.parcels.has('A')).toBe(true)
    phone.answers('A', { kind: 'receipt', receipt: receiptForTests() })
    phone.happens({ type: 'dismissed', key: 'A' })
    expect([phone.parcels.size, phone.ledger.size]).toEqual([0, 0])
  })

  it('does not take a receipt for another content as its own', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.answers('A', { kind: 'receipt', receipt: receiptForTests({ contentHash: 'another' }) })
    expect(stageOf(phone)).toBe('sending')
    expect(phone.state().waits['A']).toMatchObject({ why: 'serverFailed' })
  })

  it('keeps everything while the receipt finds no room, and asks for it again', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.fills(() => true)
    expect(phone.answers('A', { kind: 'receipt', receipt: receiptForTests() })).toBe(false)
    expect([stageOf(phone), phone.contents.size]).toEqual(['sending', 1])
    phone.fills(() => false)
    phone.happens({ type: 'shown' })
    expect(lastAct(phone)).toMatchObject({ act: 'deliver' })
  })

  it('finishes the clearing at the next start when killed between receipt and removal', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.fills(
      (write) =>
        write.op.startsWith('drop') || (write.op === 'parcel' && 'cleared' in write.parcel && write.parcel.cleared),
    )
    phone.answers('A', { kind: 'receipt', receipt: receiptForTests() })
    expect(phone.contents.size).toBe(1)
    phone.fills(() => false)
    phone.restarts()
    expect([phone.contents.size, stageOf(phone)]).toEqual([0, 'delivered'])
    expect(phone.parcels.get('A')).toMatchObject({ cleared: true })
  })

  it('keeps the photos while another version of the inspection is still on the phone', () => {
    const phone = phoneForTests()
    phone.photos.set('insA', new Set([first.sha256]))
    finishedOn(phone)
    phone.happens({ type: 'begun', key: 'A2', inspectionId: 'insA', version: 2, corrects: 'hashA', title: 'A店' })
    phone.answers('A', { kind: 'receipt', receipt: receiptForTests() })
    expect(phone.photos.size).toBe(1)
    phone.happens({ type: 'finished', key: 'A2', content: 'x', contentHash: 'hashA2', photos: [] })
    phone.answers('A2', { kind: 'receipt', receipt: receiptForTests({ version: 2, contentHash: 'hashA2' }) })
    expect(phone.photos.size).toBe(0)
  })
})

describe('when the network fails', () => {
  it('tries again after a minute, then ever more slowly, an hour at most', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    const waits = Array.from({ length: 9 }, () => {
      phone.fails('A', 'offline')
      const wait = wakeIn(phone.state(), phone.now())
      phone.passes(wait ?? 0)
      phone.happens({ type: 'ticked' })
      return wait
    })
    expect(waits.map((wait) => (wait ?? 0) / minute)).toEqual([0.5, 1, 2, 4, 8, 16, 30, 30, 30])
  })

  it('resumes at once when the network returns or the app is shown (getodk/collect#6120)', () => {
    for (const type of ['networkBack', 'shown'] as const) {
      const phone = phoneForTests()
      finishedOn(phone)
      phone.fails('A', 'offline')
      expect(phone.state().call).toBeUndefined()
      phone.happens({ type })
      expect(lastAct(phone)).toMatchObject({ act: 'deliver' })
    }
  })

  it('lets the next inspection go while one waits', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    finishedOn(phone, { key: 'B' })
    phone.fails('A', 'serverFailed')
    expect(lastAct(phone)).toMatchObject({ act: 'deliver', key: 'B' })
  })

  it('gives a call up after a minute without an answer, and believes the answer that comes later all the same', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    const call = phone.state().call!.id
    phone.passes(answerWait)
    phone.happens({ type: 'ticked' })
    expect(phone.state().waits['A']).toMatchObject({ why: 'noAnswer' })
    phone.happens({ type: 'deliveryAnswered', key: 'A', call, answer: { kind: 'receipt', receipt: receiptForTests() } })
    expect(stageOf(phone)).toBe('delivered')
  })

  it('does not sleep a day when the clock was put back a day', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.fails('A', 'offline')
    phone.passes(-24 * 60 * minute)
    phone.happens({ type: 'ticked' })
    expect(phone.state().call).toMatchObject({ what: 'deliver' })
    phone.passes(-24 * 60 * minute)
    phone.happens({ type: 'ticked' })
    expect(phone.state().waits['A']).toMatchObject({ why: 'noAnswer' })
  })

  it('makes a new call at once on the return of the network when the clock was put back under the old one', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.passes(-24 * 60 * minute)
    phone.happens({ type: 'networkBack' })
    expect(phone.acts.filter(({ act }) => act === 'deliver')).toHaveLength(2)
  })

  it('asks to sign in again when the token ran out, and goes on where it stopped', () => {
    const phone = phoneForTests()
    finishedOn(phone, { photos: [first, second] })
    phone.photoAnswers('A', first, { kind: 'have' })
    phone.fails('A', 'signedOut')
    expect(lastAct(phone)).toEqual({ act: 'signIn' })
    phone.happens({ type: 'ticked' })
    expect(phone.state().call).toBeUndefined()
    phone.happens({ type: 'signedIn' })
    expect(lastAct(phone)).toMatchObject({ act: 'askPhoto', photo: second })
  })
})

describe('what the server says', () => {
  it('sends again the photos that the server has lost', () => {
    const phone = phoneForTests()
    finishedOn(phone, { photos: [first] })
    phone.photoAnswers('A', first, { kind: 'have' })
    phone.answers('A', { kind: 'missingPhotos', sha256s: [first.sha256] })
    phone.happens({ type: 'shown' })
    expect(lastAct(phone)).toMatchObject({ act: 'askPhoto', photo: first })
  })

  it('asks again for a photo that is still being checked, and sends one again that came damaged', () => {
    const phone = phoneForTests()
    finishedOn(phone, { photos: [first] })
    phone.photoAnswers('A', first, { kind: 'checking' })
    expect(wakeIn(phone.state(), phone.now())).toBeLessThanOrEqual(5_000)
    phone.passes(5_000)
    phone.happens({ type: 'ticked' })
    phone.photoAnswers('A', first, { kind: 'send' })
    phone.photoAnswers('A', first, { kind: 'send' })
    expect(phone.state().waits['A']).toMatchObject({ why: 'photoDamaged' })
  })

  it.each([
    ['a refusal', { kind: 'refused', refusal: { reason: 'inspectorRevoked' } }, 'refused'],
    [
      'a conflict',
      { kind: 'conflict', conflict: { who: '李四', when: '2026-11-22T08:00:00.000Z', standing: 'x', yours: 'hashA' } },
      'conflict',
    ],
  ] as const)('keeps the content after %s, and does not send it again', (_, answer, stage) => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.answers('A', answer)
    phone.happens({ type: 'networkBack' })
    phone.happens({ type: 'dismissed', key: 'A' })
    phone.happens({ type: 'edited', key: 'A', content: 'other' })
    expect([stageOf(phone), phone.contents.get('A'), phone.state().call]).toEqual([stage, 'A2', undefined])
    expect(isUnsent(parcelOf(phone.state(), 'A')!)).toBe(true)
  })

  it('believes a receipt that comes after a refusal: the server keeps the inspection', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.answers('A', { kind: 'refused', refusal: { reason: 'tableUnknown' } })
    phone.happens({
      type: 'deliveryAnswered',
      key: 'A',
      call: 0,
      answer: { kind: 'receipt', receipt: receiptForTests() },
    })
    expect(stageOf(phone)).toBe('delivered')
  })

  it('takes a withdrawn inspection for delivered, and says by whom it was taken back (getodk/central#794)', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    const withdrawal = { who: '王所', when: '2026-11-22T09:00:00.000Z' }
    phone.answers('A', { kind: 'withdrawn', receipt: receiptForTests(), withdrawal })
    expect(parcelOf(phone.state(), 'A')).toMatchObject({ stage: 'delivered', withdrawal })
  })

  it('sends a correction only after what it corrects', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.happens({ type: 'begun', key: 'A2', inspectionId: 'insA', version: 2, corrects: 'hashA', title: 'A店' })
    phone.happens({ type: 'finished', key: 'A2', content: 'x', contentHash: 'hashA2', photos: [] })
    phone.fails('A', 'offline')
    expect(phone.state().call).toBeUndefined()
    phone.happens({ type: 'shown' })
    phone.answers('A', { kind: 'receipt', receipt: receiptForTests() })
    expect(lastAct(phone)).toMatchObject({ act: 'deliver', key: 'A2', version: 2 })
  })

  it('puts a refused inspection away once it was done anew and delivered, and not before', () => {
    const phone = phoneForTests()
    finishedOn(phone, { photos: [first] })
    phone.photos.set('insA', new Set([first.sha256]))
    phone.photoAnswers('A', first, { kind: 'have' })
    phone.answers('A', { kind: 'refused', refusal: { reason: 'tableUnknown' } })
    phone.happens({ type: 'begun', key: 'Ab', inspectionId: 'insA', version: 1, title: 'A店' })
    phone.happens({ type: 'finished', key: 'Ab', content: 'x', contentHash: 'hashAb', photos: [] })
    phone.happens({ type: 'dismissed', key: 'A' })
    expect([stageOf(phone), phone.contents.has('A')]).toEqual(['refused', true])
    phone.answers('Ab', { kind: 'receipt', receipt: receiptForTests({ contentHash: 'hashAb' }) })
    expect(phone.photos.size).toBe(1)
    phone.happens({ type: 'dismissed', key: 'A' })
    expect([stageOf(phone), phone.contents.has('A'), phone.ledger.has('A'), phone.photos.size]).toEqual([
      undefined,
      false,
      false,
      0,
    ])
  })

  it('leaves it to people when a correction comes before what it corrects, and tries again when they say so', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.answers('A', { kind: 'earlierMissing' })
    expect(parcelOf(phone.state(), 'A')).toMatchObject({ stage: 'refused', refusal: { reason: 'earlierMissing' } })
    phone.happens({ type: 'retried', key: 'A' })
    expect(phone.parcels.get('A')).toMatchObject({ stage: 'sending' })
    expect(phone.parcels.get('A')).not.toHaveProperty('refusal')
    expect(lastAct(phone)).toMatchObject({ act: 'deliver' })
    phone.happens({ type: 'retried', key: 'A' })
    expect(lastAct(phone)).toEqual({ act: 'decline', key: 'A' })
  })

  it('does not act on a late answer that may have changed since', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.happens({ type: 'deliveryAnswered', key: 'A', call: 0, answer: { kind: 'earlierMissing' } })
    expect([stageOf(phone), phone.state().call?.what]).toEqual(['sending', 'deliver'])
  })

  it('moves a correction that is not signed yet up to the place of what was refused, also after a kill', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.happens({ type: 'begun', key: 'A2', inspectionId: 'insA', version: 2, corrects: 'hashA', title: 'A店' })
    phone.fills((write) => write.op === 'parcel' && write.parcel.key === 'A2')
    phone.answers('A', { kind: 'refused', refusal: { reason: 'tableUnknown' } })
    phone.fills(() => false)
    phone.restarts()
    expect(phone.parcels.get('A2')).toMatchObject({ stage: 'draft', version: 1 })
    expect(phone.parcels.get('A2')).not.toHaveProperty('corrects')
  })

  it('lets a refused inspection take its own corrections with it: they could never be next', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.happens({ type: 'begun', key: 'A2', inspectionId: 'insA', version: 2, corrects: 'hashA', title: 'A店' })
    phone.happens({ type: 'finished', key: 'A2', content: 'x', contentHash: 'hashA2', photos: [] })
    phone.answers('A', { kind: 'refused', refusal: { reason: 'tableUnknown' } })
    expect(parcelOf(phone.state(), 'A2')).toMatchObject({ stage: 'refused', refusal: { reason: 'earlierRefused' } })
    expect(phone.state().call).toBeUndefined()
  })

  it('refuses to send what is not on the phone as it was signed', () => {
    const phone = phoneForTests()
    finishedOn(phone, { photos: [first] })
    phone.happens({ type: 'unsendable', key: 'A', reason: 'photoGone', detail: [first.sha256] })
    expect(parcelOf(phone.state(), 'A')).toMatchObject({
      stage: 'refused',
      refusal: { reason: 'photoGone', detail: [first.sha256] },
    })
  })
})

describe('when the storage is full', () => {
  it('tells at each write that has to be kept, and nothing has happened then', () => {
    const phone = phoneForTests()
    const begin = () => phone.happens({ type: 'begun', key: 'A', inspectionId: 'insA', version: 1, title: 'A店' })
    const edit = () => phone.happens({ type: 'edited', key: 'A', content: 'A1' })
    const finish = () => phone.happens({ type: 'finished', key: 'A', content: 'A2', contentHash: 'hashA', photos: [] })
    phone.fills(() => true)
    expect([begin(), phone.state().parcels]).toEqual([false, []])
    phone.fills(() => false)
    begin()
    phone.fills(({ op }) => op === 'content')
    expect([edit(), finish(), stageOf(phone)]).toEqual([false, false, 'draft'])
    phone.fills(({ op }) => op === 'parcel')
    expect([finish(), stageOf(phone)]).toEqual([false, 'draft'])
  })

  it('sends nothing whose lock is not kept', () => {
    const phone = phoneForTests()
    phone.fills((write) => write.op === 'parcel' && write.parcel.stage === 'sending')
    finishedOn(phone)
    expect([stageOf(phone), phone.acts]).toEqual(['finished', []])
    expect(phone.state().waits['A']).toMatchObject({ why: 'storageFull' })
  })

  it('goes on with what need not be kept', () => {
    const phone = phoneForTests()
    finishedOn(phone, { photos: [first] })
    phone.fills((write) => !write.must)
    phone.photoAnswers('A', first, { kind: 'have' })
    expect(lastAct(phone)).toMatchObject({ act: 'deliver' })
  })
})

describe('at every start', () => {
  it('goes on with what was being sent', () => {
    const phone = phoneForTests()
    finishedOn(phone, { photos: [first, second] })
    phone.photoAnswers('A', first, { kind: 'have' })
    phone.restarts()
    expect(lastAct(phone)).toMatchObject({ act: 'askPhoto', photo: second })
  })

  it('names what a wiped storage has lost, until the person has seen it', () => {
    const phone = phoneForTests()
    finishedOn(phone)
    phone.parcels.clear()
    phone.restarts()
    expect(phone.state().lost).toMatchObject([{ key: 'A', title: 'A店', finished: true }])
    phone.happens({ type: 'lossSeen', key: 'A' })
    expect([phone.state().lost, phone.ledger.size]).toEqual([[], 0])
  })

  it('neither sends nor removes what it cannot read, nor photos that may belong to it', () => {
    const phone = phoneForTests()
    phone.parcels.set('N', { schema: 99, stage: 'finished' })
    phone.photos.set('insA', new Set([first.sha256]))
    phone.restarts()
    finishedOn(phone)
    phone.answers('A', { kind: 'receipt', receipt: receiptForTests() })
    phone.happens({ type: 'dismissed', key: 'N' })
    expect([phone.parcels.get('N'), phone.photos.size]).toEqual([{ schema: 99, stage: 'finished' }, 1])
  })
})

describe('the place of a new content', () => {
  const fixed = {
    schema: 2,
    key: 'A',
    inspectionId: 'insA',
    title: '',
    begunAt: 0,
    contentHash: 'h2',
    photos: [],
    there: [],
    version: 2,
    corrects: 'h1',
  } as const
  it.each<[Parcel, object | undefined]>([
    [
      { ...fixed, stage: 'refused', refusal: { reason: 'tableUnknown' } },
      { version: 2, corrects: 'h1' },
    ],
    [
      { ...fixed, stage: 'delivered', receipt: receiptForTests(), cleared: true },
      { version: 3, corrects: 'h2' },
    ],
    [
      { ...fixed, stage: 'conflict', conflict: { who: '', when: '', standing: 'other', yours: 'h2' } },
      { version: 3, corrects: 'other' },
    ],
    [
      { ...fixed, stage: 'sending' },
      { version: 3, corrects: 'h2' },
    ],
    [{ ...fixed, stage: 'finished' }, undefined],
  ])('follows from what stands', (parcel, place) => expect(placeAfter(parcel)).toEqual(place))
})

describe('a draft that a colleague does', () => {
  const begunOn = (phone: ReturnType<typeof phoneForTests>) =>
    phone.happens({ type: 'begun', key: 'A', inspectionId: 'insA', version: 1, title: '面馆' })

  it('is theirs to deliver, across a kill, until it is back', () => {
    const phone = phoneForTests()
    begunOn(phone)
    phone.happens({ type: 'takenOver', key: 'A', by: '丁望舒' })
    phone.restarts()
    expect(phone.state().parcels.map(isUnsent)).toEqual([false])
    phone.happens({ type: 'takenOver', key: 'A' })
    expect(phone.state().parcels.map(isUnsent)).toEqual([true])
  })

  it('is put away with the receipt of what they delivered, the receipt first', () => {
    const phone = phoneForTests()
    begunOn(phone)
    phone.photos.set('insA', new Set([first.sha256]))
    phone.fills(({ op }) => op === 'parcel')
    expect(phone.happens({ type: 'deliveredByOther', key: 'A', by: '丁望舒', receipt: receiptForTests() })).toBe(false)
    expect([stageOf(phone), phone.photos.size]).toEqual(['draft', 1])
    phone.fills(() => false)
    phone.happens({ type: 'deliveredByOther', key: 'A', by: '丁望舒', receipt: receiptForTests() })
    expect(parcelOf(phone.state(), 'A')).toMatchObject({ stage: 'delivered', by: '丁望舒', contentHash: 'hashA' })
    expect([phone.photos.size, phone.ledger.size]).toEqual([0, 0])
  })

  it('is not put away by another inspection’s receipt, nor is what was signed here', () => {
    const phone = phoneForTests()
    begunOn(phone)
    const receipt = receiptForTests({ inspectionId: 'insB' })
    phone.happens({ type: 'deliveredByOther', key: 'A', by: '丁望舒', receipt })
    expect(stageOf(phone)).toBe('draft')
    const signed = phoneForTests()
    finishedOn(signed)
    signed.happens({ type: 'deliveredByOther', key: 'A', by: '丁望舒', receipt: receiptForTests() })
    signed.happens({ type: 'takenOver', key: 'A', by: '丁望舒' })
    expect(stageOf(signed)).toBe('sending')
  })
})
