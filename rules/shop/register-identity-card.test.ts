import { expect, it } from 'vitest'
import { flagsOf, read } from './register-testing'

const card = '150102199001011234'

const withCard = [
  ['licenceNumber', card],
  ['licenceNumber', '150102 19900101 1234'],
  ['operator', `张三 ${card}`],
  ['address', `云溪区建设路117号（${card}）`],
  ['name', `张三面馆${card}`],
  ['phone', card],
  ['businessType', `餐饮 ${card}`],
  ['creditCode', `${card}a`],
  ['creditCode', card],
  ['name', card],
] as const

it.each(withCard)(
  'an identity card in the column %s is kept nowhere: not in the shop, not in what is said',
  (column, cell) => {
    const reading = read({ [column]: cell })
    expect(JSON.stringify(reading).replace(/\s/g, '')).not.toContain(card)
  },
)

it('says that it was taken out, and keeps the rest of the cell', () => {
  const reading = read({ operator: `张三 ${card}` })
  expect(reading).toMatchObject({ outcome: 'flagged', shop: { operator: '张三' } })
  expect(flagsOf(reading)).toEqual(['identityCardRemoved'])
})

it('takes no paper from an identity card in the column of the licence', () => {
  const reading = read({ licenceNumber: card })
  expect(reading).toMatchObject({ shop: { licences: [] } })
  expect(flagsOf(reading)).toEqual(['licenceMissing', 'identityCardRemoved'])
})
