// @vitest-environment node
import { expect, it } from 'vitest'
import { excludedIn } from './excluded-lines'

it.each([
  ['', [], []],
  ['YX1A0001 正在立案调查\n\n  YX1A0002  上月刚复查  ', ['YX1A0001 正在立案调查', 'YX1A0002 上月刚复查'], []],
  ['YX1A0001', [], [1]],
  ['YX1A0001 停业\n溪山砂锅铺 停业', ['YX1A0001 停业'], [2]],
  [`YX1A0001 ${'长'.repeat(101)}`, [], [1]],
])('reads %j', (text, shops, wrong) => {
  const read = excludedIn(text)
  expect(read.excluded.map(({ shopId, reason }) => `${shopId} ${reason}`)).toEqual(shops)
  expect(read.wrong).toEqual(wrong)
})
