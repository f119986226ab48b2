import { expect, it } from 'vitest'
import { standingWords, subjectOfChange, wantedWords } from './amendment-words'

const shop = { name: '槐荫汤面馆', address: '槐荫路 9 号', businessTypes: ['catering', 'foodSales'] as const }
const paper = { licenceId: 'L1', kind: 'foodOperation', number: 'JY21502070000012', validUntil: '2027-03-18' } as const

it.each([
  [{ fact: 'name', value: '槐荫面馆' }, 'name', '槐荫汤面馆', '槐荫面馆'],
  [{ fact: 'operator', value: '柳小满' }, 'operator', '没有登记', '柳小满'],
  [
    { fact: 'businessTypes', businessTypes: ['catering'] },
    'businessTypes',
    '餐饮服务单位、食品销售单位',
    '餐饮服务单位',
  ],
  [
    { fact: 'licence', licenceId: 'L1', number: 'JY21502070000020', validUntil: '2031-03-18' },
    'licence-L1',
    '食品经营许可证 JY21502070000012，有效至 2027年3月18日',
    '食品经营许可证 JY21502070000020，有效至 2031年3月18日',
  ],
] as const)('%o says what stands and what should stand', (change, subject, standing, wanted) => {
  const given = change as Parameters<typeof subjectOfChange>[0]
  expect(subjectOfChange(given)).toBe(subject)
  expect(standingWords(given, shop, [paper])).toBe(standing)
  expect(wantedWords(given, [paper])).toBe(wanted)
})
