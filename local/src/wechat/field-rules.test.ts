import { expect, it } from 'vitest'
import { fieldKindOf } from './field-rules'
import { badField, findTemplate } from './templates'

it.each([
  ['thing1', '店'.repeat(20), true],
  ['thing1', '店'.repeat(21), false],
  ['thing1', '𠮷'.repeat(20), true],
  ['thing1', '', false],
  ['phrase2', '基本符合', true],
  ['phrase2', '基本上是符合', false],
  ['phrase2', 'OK', false],
  ['phrase2', '符合。', false],
  ['name1', '欧阳明月', true],
  ['name1', '长'.repeat(11), false],
  ['name1', 'Lee Wong', true],
  ['name1', 'x'.repeat(21), false],
  ['number1', '12.5', true],
  ['number1', '12元', false],
  ['number1', '1'.repeat(33), false],
  ['character_string1', 'JY1-0102*', true],
  ['character_string1', '粤A', false],
  ['character_string1', 'x'.repeat(33), false],
  ['date3', '2027年3月18日', true],
  ['date3', '2027-03-18', true],
  ['date3', '2027年3月18日 15:01', true],
  ['date3', '3月18日', false],
  ['date3', '15:01', false],
  ['time1', '15:01', true],
  ['time1', '2027年3月18日 15:01', true],
  ['time1', '15:01~16:30', true],
  ['time1', '25:01', false],
])('a field %s of “%s” is accepted: %s', (name, value, accepted) => {
  expect(fieldKindOf(name)?.(value)).toBe(accepted)
})

it('knows no kind that WeChat does not have', () => {
  expect(fieldKindOf('wish1')).toBeUndefined()
  expect(fieldKindOf('toString1')).toBeUndefined()
})

it('names the first field of a message that WeChat would refuse', () => {
  const template = findTemplate('inspection-result')!
  const good = {
    thing1: { value: '槐音面馆' },
    phrase2: { value: '符合' },
    date3: { value: '2027年3月18日' },
    thing4: { value: '无' },
  }
  expect(badField(template, good)).toBeUndefined()
  expect(badField(template, { ...good, date3: { value: '明天' } })).toBe('date3')
  expect(badField(template, { ...good, thing4: {} })).toBe('thing4')
  expect(badField(template, { ...good, thing5: { value: '多' } })).toBe('thing5')
})
