import { describe, expect, it } from 'vitest'
import { judgeEntry, type Measured } from './limits'

const temperature = (point: 'chilled' | 'frozen' | 'core' | 'hotHold', celsius: string): Measured => ({
  kind: 'temperature',
  point,
  celsius,
})

describe('what a ledger’s entry is by the limits of the law', () => {
  it.each<[string, Measured, readonly string[]]>([
    ['a fridge at 0 ℃', temperature('chilled', '0'), []],
    ['a fridge at 8 ℃', temperature('chilled', '8.0'), []],
    ['a fridge at 8.1 ℃', temperature('chilled', '8.1'), ['tooWarm']],
    ['a fridge at −0.1 ℃', temperature('chilled', '-0.1'), ['tooCold']],
    ['a freezer at −12 ℃', temperature('frozen', '－12℃'), []],
    ['a freezer at −11.9 ℃', temperature('frozen', '-11.9'), ['tooWarm']],
    ['a core of 70 ℃', temperature('core', '70'), []],
    ['a core of 69.9 ℃', temperature('core', '69.9'), ['tooCold']],
    ['hot hold at 60 ℃', temperature('hotHold', '60'), ['tooCold']],
    ['hot hold at 60.1 ℃', temperature('hotHold', '60.1'), []],
    ['boiled for 10 minutes', { kind: 'disinfection', method: 'steamOrBoil', minutes: '10', celsius: '100' }, []],
    [
      'boiled for 9 minutes at 98 ℃',
      { kind: 'disinfection', method: 'steamOrBoil', minutes: '9', celsius: '98' },
      ['tooShort', 'tooCold'],
    ],
    ['infrared at 119 ℃', { kind: 'disinfection', method: 'infrared', minutes: '10', celsius: '119' }, ['tooCold']],
    [
      'chlorine of 250 mg/L for 5 minutes',
      { kind: 'disinfection', method: 'chlorine', minutes: '5', milligramsPerLitre: '250' },
      [],
    ],
    [
      'chlorine of 249.9 mg/L',
      { kind: 'disinfection', method: 'chlorine', minutes: '5', milligramsPerLitre: '249.9' },
      ['tooWeak'],
    ],
    ['a sample of 125 g', { kind: 'sampleRetention', grams: '125' }, []],
    ['a sample of 124.9 g', { kind: 'sampleRetention', grams: '124.9' }, ['tooLittle']],
    ['a sample kept for 48 hours', { kind: 'sampleRetention', grams: '130', hours: '48' }, []],
    ['a sample kept for 47.5 hours', { kind: 'sampleRetention', grams: '130', hours: '47.5' }, ['tooShort']],
    ['somebody fit', { kind: 'morningCheck', fit: true, offPost: false }, []],
    ['somebody unfit who went home', { kind: 'morningCheck', fit: false, offPost: true }, []],
    ['somebody unfit at work', { kind: 'morningCheck', fit: false, offPost: false }, ['unfitAtWork']],
    ['nitrite at a caterer’s', { kind: 'additive', substance: '亚硝酸钠', isCaterer: true }, ['nitrite']],
    ['nitrite at a maker’s', { kind: 'additive', substance: '亚硝酸钠', isCaterer: false }, []],
    ['baking powder', { kind: 'additive', substance: '泡打粉', isCaterer: true }, []],
  ])('%s', (_, entry, faults) => {
    expect(judgeEntry(entry)).toEqual({ faults })
  })

  it.each<[string, Measured, string]>([
    ['no number', temperature('chilled', '大概五度'), 'celsius'],
    ['nothing', temperature('chilled', ''), 'celsius'],
    ['no strength of chlorine', { kind: 'disinfection', method: 'chlorine', minutes: '5' }, 'milligramsPerLitre'],
    ['no temperature of steam', { kind: 'disinfection', method: 'steamOrBoil', minutes: '10' }, 'celsius'],
  ])('asks for what was to be measured where it reads %s', (_, entry, unreadable) => {
    expect(judgeEntry(entry)).toEqual({ unreadable })
  })
})
