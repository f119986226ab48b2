import type { LedgerKind } from '@app/types/ledger/values'
import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../data/memory-storage'
import type { Outcome } from '../data/outcome'
import { sha256 } from '../data/sha256'
import { contentOf, faultsAsTyped, typedTime, unreadable, writtenAgain } from './entry-content'
import { type EntryDraft, openEntryDrafts, othersFit, withPeople, withStanding, withValue } from './entry-draft'
import { fieldOfFault, fieldsOf } from './fields'
import { type SendParts, sendEntry } from './send-entry'
import { lookOf, whenWords } from './words'

const draftOf = (kind: LedgerKind, values: Record<string, string> = {}): EntryDraft => ({
  ...{ entryId: 'E1', shopId: 'YX100001', kind, day: '2026-11-25', values, people: [], photos: [], note: '' },
})
const fridge = draftOf('temperature', { point: 'chilled', what: '一号冰箱', celsius: '4' })

describe('an entry that is written', () => {
  it.each<[LedgerKind, Record<string, string>, string]>([
    ['temperature', { point: 'chilled', what: '一号冰箱' }, '“温度”还没填'],
    ['temperature', { point: 'chilled', what: '一号冰箱', celsius: '大概五度' }, '“温度”请只填数字，例如 4 或 70.5'],
    ['disinfection', { what: '餐具', method: 'chlorine', minutes: '5' }, '“有效氯浓度”还没填'],
    [
      'sampleRetention',
      { dish: '鱼', meal: 'lunch', grams: '130', takenTime: '中午' },
      '“几点留的”请写成 08:12 或 0812 这样的时间',
    ],
  ])('%s with %o lacks something', (kind, values, lack) => {
    expect(contentOf(draftOf(kind, values))).toBe(lack)
  })

  it('asks of a disinfection what its method is measured by', () => {
    const asked = (method: string) => fieldsOf(draftOf('disinfection', { method })).map(({ name }) => name)
    expect(asked('chlorine')).toContain('milligramsPerLitre')
    expect(asked('infrared')).toContain('celsius')
  })

  it.each<[LedgerKind, Record<string, string>, string, string]>([
    ['temperature', { point: 'frozen', celsius: '-8' }, 'tooWarm', 'celsius'],
    ['disinfection', { method: 'steamOrBoil', minutes: '5' }, 'tooShort', 'minutes'],
    ['sampleRetention', { grams: '100', takenTime: '12:00' }, 'tooLittle', 'grams'],
    ['additive', { substance: '亚硝酸钠' }, 'nitrite', 'substance'],
  ])('%s with %o is judged while the rest is empty', (kind, values, fault, field) => {
    expect(faultsAsTyped(draftOf(kind, values), ['canteen'])).toEqual([fault])
    expect(fieldOfFault(kind, fault as 'tooWarm')).toBe(field)
  })

  it('keeps a value that is outside the limits', () => {
    expect(contentOf(withValue(fridge, 'celsius', '12'))).toMatchObject({ celsius: '12' })
    expect(faultsAsTyped(draftOf('temperature', { point: 'chilled' }), ['canteen'])).toEqual([])
  })

  it.each([
    ['0812', '08:12'],
    ['8:05', '08:05'],
    ['8点05分', '08:05'],
    ['25:00', undefined],
    ['', undefined],
  ])('reads the time %s as %s', (typed, time) => {
    expect(typedTime(typed)).toBe(time)
  })

  it('says how to write what cannot be read, and nothing of what is empty', () => {
    const [field] = fieldsOf(draftOf('kitchenWaste')).filter(({ kind }) => kind === 'figure')
    expect(field && unreadable(field, { kilograms: '两桶' })).toMatch('只填数字')
    expect(field && unreadable(field, {})).toBeUndefined()
  })

  it('comes back as it was written', () => {
    const values = { dish: '红烧肉', meal: 'lunch', grams: '130', takenTime: '11:30' }
    const again = [
      draftOf('sampleRetention', values),
      draftOf('goodsReceived', {
        goodsName: '五花肉',
        quantity: '20 公斤',
        papersChecked: 'yes',
        partyName: '溪山肉铺',
      }),
    ].map((draft) => {
      const content = contentOf(draft)
      return typeof content === 'string' ? content : contentOf({ ...draft, ...writtenAgain(content) })
    })
    expect(again).toEqual([
      contentOf(draftOf('sampleRetention', values)),
      expect.objectContaining({ kind: 'goodsReceived' }),
    ])
  })
})

describe('a morning check', () => {
  const morning = withPeople(draftOf('morningCheck'), ['柳小满', '秦大河', '阮青', '柳小满'])
  it('is one tap when all are well', () => {
    expect(contentOf(morning)).toBe('还有 3 个人没看：柳小满、秦大河、阮青')
    expect(contentOf(othersFit(morning))).toMatchObject({ people: [{ fit: true }, { fit: true }, { fit: true }] })
  })

  it('asks of somebody unfit whether they left the post, and guesses nothing', () => {
    expect(contentOf(othersFit(withStanding(morning, '秦大河', 'unfit')))).toBe('秦大河不适合上岗，离岗了没有还没填')
  })

  it('says who was sent away, and leaves out who is not there', () => {
    const said = othersFit(withStanding(withStanding(morning, '秦大河', 'atWork'), '阮青', 'away'))
    expect(contentOf(said)).toMatchObject({
      people: [
        { name: '柳小满', fit: true },
        { name: '秦大河', fit: false, offPost: false },
      ],
    })
    expect(faultsAsTyped(said, ['canteen'])).toEqual(['unfitAtWork'])
  })
})

describe('what lies on the phone', () => {
  it('is kept apart by ledger, day and correction; what lasts begins the next one', () => {
    const drafts = openEntryDrafts(memoryStorage(), 'YX100001')
    const of = { kind: 'temperature', day: '2026-11-25' } as const
    drafts.save(of, fridge)
    expect(drafts.read(of)?.values['celsius']).toBe('4')
    expect(drafts.read({ ...of, corrects: 'E1' })).toBeUndefined()
    drafts.remember(fridge)
    expect(drafts.last('temperature').values).toEqual({ point: 'chilled', what: '一号冰箱' })
  })
})

const bytes = new Uint8Array([1, 2, 3])
const kept = { entryId: 'E1', faults: [], late: false }

/** A server that has what was sent to it, as far as the network lets through. */
const sending = (fails: { upload?: boolean; add?: Outcome<never>; file?: boolean } = {}) => {
  const drafts = openEntryDrafts(memoryStorage(), 'YX100001')
  const added: { photos: string[] }[] = []
  const keys: (string | undefined)[] = []
  let arrived = false
  const parts = {
    api: {
      addLedgerEntry: async (said: (typeof added)[number], { idempotencyKey }: { idempotencyKey?: string }) => {
        added.push(said)
        keys.push(idempotencyKey)
        return fails.add ?? { value: kept }
      },
    },
    prepare: async () => ({
      value: arrived ? { state: 'there' } : { state: 'wanted', url: 'u', fields: {}, expiresAt: '' },
    }),
    readFile: async () => (fails.file ? Promise.reject(new Error('gone')) : bytes),
    uploadFile: async () => {
      arrived = !fails.upload
      return arrived
    },
    drafts,
  } as unknown as SendParts
  const draft = { ...fridge, photos: [{ photoId: 'P1', path: 'file:1' }], finishedAt: '2026-11-25T00:05:00.000Z' }
  drafts.putOut(draft)
  return { parts, drafts, draft, added, keys }
}

describe('an entry that is sent', () => {
  it('names its photos by their content, and leaves the phone once the server has it', async () => {
    const { parts, drafts, draft, added } = sending()
    expect(await sendEntry(parts, draft)).toEqual({ value: kept })
    expect(added[0]?.photos).toEqual([sha256(bytes)])
    expect(drafts.waiting()).toEqual([])
  })

  it('is there where only the answer was lost', async () => {
    const known = { refused: { code: 'ledger.entryKnown', message: '' } }
    const { parts, drafts, draft } = sending({ add: known as Outcome<never> })
    expect(await sendEntry(parts, draft)).toEqual({ value: kept })
    expect(drafts.waiting()).toEqual([])
  })

  it('goes under the same key until it is changed', async () => {
    const { parts, draft, keys } = sending({ add: { offline: true } as Outcome<never> })
    await sendEntry(parts, draft)
    await sendEntry(parts, draft)
    await sendEntry(parts, withValue(draft, 'celsius', '5'))
    expect(keys[0]).toBe(keys[1])
    expect(keys[2]).not.toBe(keys[0])
  })

  it.each([
    [{ upload: true }, { offline: true }],
    [{ add: { offline: true } as Outcome<never> }, { offline: true }],
    [{ file: true }, { lost: { photoId: 'P1', path: 'file:1' } }],
  ])('waits on the phone where %o', async (fails, outcome) => {
    const { parts, drafts, draft } = sending(fails)
    expect(await sendEntry(parts, draft)).toEqual(outcome)
    expect(drafts.waiting()).toHaveLength(1)
  })
})

it('says both times of what came late', () => {
  const when = { day: '2026-11-22', cameAt: '2026-11-25T00:12:00.000Z' }
  expect(whenWords({ ...when, late: true })).toBe('补记：记的是 11月22日 周日，11月25日 周三 08:12 才记')
  expect(whenWords({ ...when, late: false })).toBe('08:12 记')
})

it('looks kept where something is written on a day that owed nothing', () => {
  expect([lookOf('notOwed', 2), lookOf('notOwed', 0), lookOf('missed', 0)]).toEqual(['done', 'notOwed', 'missed'])
})
