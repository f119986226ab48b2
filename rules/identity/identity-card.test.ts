import { expect, it } from 'vitest'
import { holdsIdentityCard, isIdentityCard, withoutIdentityCards } from './identity-card'

it.each([
  ['张三 150102199001011234', '张三 '],
  ['张三（15010219900101123X）', '张三（）'],
  ['150102 19900101 1234', ''],
  ['１５０１０２１９９００１０１１２３４', ''],
  ['甲150102199001011234乙150102198512310016', '甲乙'],
])('takes the identity card out of %j', (text, kept) => {
  expect(withoutIdentityCards(text)).toBe(kept)
  expect(holdsIdentityCard(text)).toBe(true)
})

it.each(['JY21599041436572', '92159904RTNLYJNXFL', '18676187369', '云溪区建设路117号', '1501021990010112345', ''])(
  'leaves %j alone',
  (text) => {
    expect(withoutIdentityCards(text)).toBe(text)
  },
)

it('knows a number that stands alone', () => {
  expect(isIdentityCard(' 15010219900101123X ')).toBe(true)
  expect(isIdentityCard('张三15010219900101123X')).toBe(false)
})
