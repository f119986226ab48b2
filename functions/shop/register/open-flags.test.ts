import { describe, expect, it } from 'vitest'
import { openFlags, undecidedFlags } from './open-flags'

const bare = { address: '', businessTypes: [], licences: [] }
const paper = (...flags: string[]) => ({ licences: [{ flags }] })

describe('a flag', () => {
  it.each([
    ['stationMissing', {}, true],
    ['stationMissing', { stationId: 'S' }, false],
    ['gridMissing', { stationId: 'S' }, true],
    ['gridMissing', { gridId: 'G' }, false],
    ['addressMissing', {}, true],
    ['addressMissing', { address: '建设路1号' }, false],
    ['businessTypeMissing', {}, true],
    ['businessTypeMissing', { businessTypes: ['catering' as const] }, false],
    ['licenceMissing', {}, true],
    ['licenceMissing', paper(), false],
    ['licenceUnknownForm', {}, true],
    ['licenceUnknownForm', paper('licenceUnknownForm'), true],
    ['licenceUnknownForm', paper(), false],
    ['licenceLength', paper('licenceLength'), true],
    ['licenceLength', paper('dateMissing'), false],
    ['dateMissing', paper('dateMissing'), true],
    ['dateMissing', paper(), false],
    ['creditCodeCheckDigit', { ...paper(), stationId: 'S', gridId: 'G', address: '路' }, true],
  ])('%s with %o stays open: %s', (code, shop, open) => {
    expect(openFlags([code, code], { ...bare, ...shop })).toEqual(open ? [code] : [])
  })

  it.each([
    ['nameKept', { name: '某店' }],
    ['addressKept', { address: '路' }],
    ['phoneUnreadable', { phone: '' }],
    ['businessTypeUnknown', { businessTypes: ['catering'] }],
    ['gridKept', { gridId: 'G' }],
    ['holderNotStation', { gridId: 'G' }],
  ])('%s is decided by the office with %o, and only with it', (code, change) => {
    expect(undecidedFlags([code, 'sameSubject'], change)).toEqual(['sameSubject'])
    expect(undecidedFlags([code], { status: 'closed', gridId: undefined })).toEqual([code])
  })
})
