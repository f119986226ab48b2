import { expect, it } from 'vitest'
import { documentNumber } from './document-number'

it.each([
  ['云溪区市场监督管理局', undefined, { year: '2026', count: 1 }, '云市监检〔2026〕00001'],
  ['云溪区市场监督管理局', '青石市场监管所', { year: '2026', count: 12_345 }, '云市监检（青石）〔2026〕12345'],
  ['河西区市场监督管理局', '城东市场监督管理所', { year: '2027', count: 123_456 }, '河市监检（城东）〔2027〕123456'],
  ['河西区市场监督管理局', '南山所', { year: '2027', count: 7 }, '河市监检（南山）〔2027〕00007'],
])('%s, %s numbers its documents of %o', (bureau, station, series, number) => {
  expect(documentNumber(bureau, station, series)).toBe(number)
})
