import { describe, expect, it } from 'vitest'
import { reactions } from './reactions'
import type { StoredPicture } from './store'
import { district, inspection } from './testing/open-photos'

const sha256 = 'a'.repeat(64)
const key = `${district}/pictures/inspection/${inspection.id}/${sha256}`
const sent: StoredPicture = {
  revision: 1,
  district,
  subject: inspection,
  purpose: 'photo',
  sha256,
  contentType: 'image/jpeg',
  bytes: 9,
  owner: 'person:1',
  preparedAt: '2026-11-24T02:00:00.000Z',
}
const shown = {
  objectKey: `D/${key}.jpg`,
  contentType: 'image/jpeg',
  bytes: 8,
  sha256,
  width: 2,
  height: 2,
} as const
const taken: StoredPicture = { ...sent, original: { objectKey: `O/${key}`, contentType: 'image/jpeg' }, shown }

const removed = (before?: object, after?: object, kind = 'Picture') =>
  reactions[0]?.when({ kind, pk: '', before, after, at: new Date(0), changeId: '' } as never)

describe('what is removed', () => {
  it.each([
    ['a picture was announced', undefined, sent, undefined],
    ['it was looked at: what was sent', sent, taken, [`Q/${key}`]],
    ['it is kept: nothing', taken, { ...taken, keptAt: sent.preparedAt }, undefined],
    ['it never came: whatever lies there', sent, undefined, [`Q/${key}`]],
    ['nobody delivered it in time: everything', taken, undefined, [`Q/${key}`, `O/${key}`, `D/${key}.jpg`]],
  ])('once %s', (_, before, after, keys) => {
    expect(removed(before, after)).toEqual(keys && { keys })
  })

  it('is a picture’s alone', () => {
    expect(removed(sent, undefined, 'Upload')).toBeUndefined()
  })
})

describe('what is compared with earlier pictures', () => {
  const compared = (before?: object, after?: object) =>
    reactions[1]?.when({ kind: 'Picture', pk: '', before, after, at: new Date(0), changeId: '' } as never)
  const kept = { ...taken, keptAt: sent.preparedAt, shopId: 'YX1A0001' }

  it('is a photo once a shop’s record refers to it', () => {
    expect(compared(taken, kept)).toEqual({ district, subject: inspection, sha256 })
  })

  it.each([
    ['is only looked at', sent, taken],
    ['is no shop’s', taken, { ...taken, keptAt: sent.preparedAt }],
    ['is a signature', taken, { ...kept, purpose: 'signature' }],
    ['was kept before', kept, { ...kept, revision: 2 }],
  ])('is nothing that %s', (_, before, after) => {
    expect(compared(before, after)).toBeUndefined()
  })
})
