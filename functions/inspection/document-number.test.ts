import { expect, it } from 'vitest'
import { documentNumber } from './document-number'

it.each([
  ['云溪区市场监督管理局', '2026', 1, '云市监检〔2026〕00001'],
  ['云溪区市场监督管理局', '2026', 12_345, '云市监检〔2026〕12345'],
  ['河西区市场监督管理局', '2027', 123_456, '河市监检〔2027〕123456'],
])('%s numbers its documents of %s: %i', (bureau, year, count, number) => {
  expect(documentNumber(bureau, year, count)).toBe(number)
})
