import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mod1110 } from '../shop/mod-11-10'
import { operationOf, readLicenceNumber } from './licence-number'

describe('a licence number', () => {
  it.each([
    ['JY21599041436572', 'foodOperation'],
    ['ｊｙ2 1599041436572\n', 'foodOperation'],
    ['SC10315990493448', 'foodProduction'],
    ['YB11599041234567', 'prepackagedFiling'],
    ['TF159904632208747', 'smallCatering'],
    ['ZF159904198536581', 'workshop'],
    ['SZ159904102242184', 'smallGrocery'],
    ['TB159904929181599', 'stall'],
    ['蒙D4720988', 'drugOperation'],
    ['蒙CB472000123', 'drugOperation'],
    ['蒙包食药监械经营许可20210012号', 'deviceOperation'],
    ['蒙包药监械经营许20210012号', 'deviceOperation'],
    ['蒙包食药监械经营备20210012号', 'deviceFiling'],
    ['PDY7195812943391502000', 'medicalInstitution'],
    ['92159904RTNLYJNXFL', 'business'],
    ['159904618896063', 'business'],
  ])('%s belongs to %s', (text, kind) => expect(readLicenceNumber(text)).toMatchObject({ ok: true, kind }))

  it.each([
    ['JY215990414365720', 'foodOperation', 'length'],
    ['JY2159904143657', 'foodOperation', 'length'],
    ['JY2159904143657A', 'foodOperation', 'alphabet'],
    ['JY21599041436573', 'foodOperation', 'checkDigit'],
    ['SC10315990493449', 'foodProduction', 'checkDigit'],
    ['TF15990463220874', 'smallCatering', 'length'],
    ['TF15990463220874X', 'smallCatering', 'alphabet'],
    ['蒙D472', 'drugOperation', 'length'],
    ['PDY719581294339150', 'medicalInstitution', 'length'],
    ['92159904RTNLYJNXF0', 'business', 'checkDigit'],
  ])('%s, of %s, has a wrong %s', (text, kind, problem) => {
    expect(readLicenceNumber(text)).toMatchObject({ ok: false, kind, problem })
  })

  it.each(['', '见附件', '12345', '43159904199003070001'])('"%s" is of no known form', (text) => {
    const read = readLicenceNumber(text)
    expect(read).toMatchObject({ ok: false, problem: 'unknownFormat' })
    expect(read.kind).toBeUndefined()
  })

  it('with one digit wrong in JY or SC is caught', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 13, maxLength: 13 }).map((all) => all.join(''))
    fc.assert(
      fc.property(
        fc.constantFrom('JY', 'SC'),
        digits,
        fc.nat(12),
        fc.integer({ min: 1, max: 9 }),
        (letters, body, at, add) => {
          const right = body + mod1110(body)
          const wrong = right.slice(0, at) + ((Number(right.charAt(at)) + add) % 10) + right.slice(at + 1)
          expect(readLicenceNumber(letters + right).ok).toBe(true)
          expect(readLicenceNumber(letters + wrong)).toMatchObject({ problem: 'checkDigit' })
        },
      ),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof readLicenceNumber(text).ok).toBe('boolean')
      }),
    )
  })

  it.each([
    ['JY11599042926464', 'foodSales'],
    ['JY21599041436572', 'catering'],
    ['JY31599043888612', 'canteen'],
    ['SC10315990493448', undefined],
  ])('%s licenses %s', (number, type) => expect(operationOf(number)).toBe(type))
})
