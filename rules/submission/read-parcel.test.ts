import { expect, it } from 'vitest'
import { readParcel } from './read-parcel'
import { photoForTests, receiptForTests } from './testing'

const [first, second] = [photoForTests('p1'), photoForTests('p2')]
const old = { schema: 1, inspectionId: 'insA', version: 1, title: 'A店', begunAt: 5 }
const signed = { ...old, contentHash: 'hashA', photos: [first, second, first], sent: 1 }

it('reads the parcels of the first app: counted photos become named ones, a picture listed twice one', () => {
  expect(readParcel('A', { ...signed, stage: 'sending' })).toEqual({
    ...old,
    schema: 2,
    key: 'A',
    stage: 'sending',
    contentHash: 'hashA',
    photos: [first, second],
    there: [first.sha256],
  })
  expect(readParcel('A', { ...old, stage: 'draft' })).toMatchObject({ schema: 2, stage: 'draft' })
  expect(readParcel('A', { ...signed, stage: 'delivered', receipt: receiptForTests() })).toMatchObject({
    cleared: false,
  })
})

it('reads its own back unchanged', () => {
  const own = readParcel('A', { ...signed, stage: 'finished' })
  expect(readParcel('A', JSON.parse(JSON.stringify(own)))).toEqual(own)
})

it.each([
  ['of a newer app', { schema: 3, stage: 'finished' }, true],
  ['that is no record', 'rubbish', false],
  ['that is nothing', undefined, false],
  ['of no schema', { stage: 'draft' }, false],
  ['of an unknown stage', { ...signed, stage: 'flying' }, false],
  ['without its content hash', { ...old, schema: 2, stage: 'sending', photos: [] }, false],
])('leaves a parcel %s alone', (_, value, newer) => {
  expect(readParcel('A', value)).toEqual({ stage: 'unreadable', key: 'A', newer })
})
