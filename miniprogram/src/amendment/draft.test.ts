import { expect, it } from 'vitest'
import { changeOf, emptyAmend, missingIn, saidOf } from './draft'

const draft = { ...emptyAmend('A1'), reason: '换了' }

it.each([
  [{ ...draft, fact: undefined }, ['哪一项']],
  [{ ...draft, fact: 'name', value: '' }, ['改成什么']],
  [{ ...draft, fact: 'name', value: '槐荫面馆', reason: ' ' }, ['理由']],
  [{ ...draft, fact: 'creditCode', value: '9299' }, ['改成什么']],
  [{ ...draft, fact: 'businessTypes' }, ['业态']],
  [{ ...draft, fact: 'licence', licenceId: 'L1', value: 'JY1', validUntil: '明年' }, ['改成什么', '有效期']],
  [{ ...draft, fact: 'licence', licenceId: 'L1', value: 'JY1', validUntil: '' }, ['改成什么', '有效期']],
  [{ ...draft, fact: 'operator', value: '柳小满' }, []],
] as const)('%o lacks %o', (of, missing) => {
  expect(missingIn(of, 'foodOperation')).toEqual(missing)
})

it('says what is wrong with a number while it is typed, and what is only doubtful', () => {
  expect(saidOf({ ...draft, fact: 'licence', value: 'JY1' }, 'foodOperation').wrong).toBeTruthy()
  expect(saidOf({ ...draft, fact: 'creditCode', value: '92150207MA0XXXXXX' }).wrong ?? '').toBe('')
})

it('sends the day as it is kept, 长期 as such, and nothing where the paper has none', () => {
  const licence = { ...draft, fact: 'licence' as const, licenceId: 'L1', value: ' JY1 ' }
  const base = { fact: 'licence', licenceId: 'L1', number: 'JY1' }
  expect(changeOf({ ...licence, validUntil: '20310318' })).toEqual({ ...base, validUntil: '2031-03-18' })
  expect(changeOf({ ...licence, unlimited: true })).toEqual({ ...base, validUntil: 'unlimited' })
  expect(changeOf(licence)).toEqual(base)
})
