import { mergeFields } from '@app/types/shop/values'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MergeFacts, mergeFacts, mergeProposal } from './merge-facts'

const kept: MergeFacts = {
  name: '槐荫汤面馆',
  address: '青石路 18 号',
  businessTypes: ['catering'],
  stationId: 'S1',
  flags: ['creditCodeMissing', 'gridMissing', 'licenceMissing'],
}
const merged: MergeFacts = {
  name: '槐荫面馆',
  address: '青石路 18 号',
  creditCode: '92990107MA7QX00486',
  operator: '贺青禾',
  businessTypes: ['smallCatering'],
  stationId: 'S1',
  gridId: 'G1',
  flags: ['creditCodeCheckDigit', 'nameKept'],
}

describe('two entries of one shop', () => {
  it('give what stays its own values, and what it never said from the other', () => {
    expect(mergeProposal(kept, merged).map(({ field, differs, wins }) => [field, differs, wins])).toEqual([
      ['name', true, 'kept'],
      ['address', false, 'kept'],
      ['creditCode', true, 'merged'],
      ['registrationNumber', false, 'kept'],
      ['operator', true, 'merged'],
      ['phone', false, 'kept'],
      ['businessTypes', true, 'kept'],
      ['place', true, 'kept'],
    ])
  })

  it('follow what was chosen, each field with its own doubts', () => {
    expect(mergeFacts(kept, merged, { place: 'merged', operator: 'kept' })).toEqual({
      ...kept,
      creditCode: merged.creditCode,
      gridId: 'G1',
      flags: ['licenceMissing', 'creditCodeCheckDigit'],
    })
  })

  it('have each field from one of the two, whatever is chosen', () => {
    const winner = fc.constantFrom('kept' as const, 'merged' as const)
    const all = fc.record(Object.fromEntries(mergeFields.map((field) => [field, winner])))
    const both = { kept: { ...kept, flags: [] }, merged: { ...merged, flags: [] } }
    const factNames = { place: ['stationId', 'gridId'] } as Readonly<Record<string, readonly (keyof MergeFacts)[]>>
    const namesOf = (field: string) => factNames[field] ?? [field as keyof MergeFacts]
    fc.assert(
      fc.property(all, (choices) => {
        const expected = mergeFields.flatMap((field) =>
          namesOf(field).map((name) => [name, both[choices[field] ?? 'kept'][name]]),
        )
        const facts = mergeFacts(both.kept, both.merged, choices)
        expect(mergeFields.flatMap(namesOf).map((name) => [name, facts[name]])).toEqual(expected)
      }),
    )
  })
})
