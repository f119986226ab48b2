import { expect, it } from 'vitest'
import { remarksOf } from './remarks'

const fail = (remark: string, reading?: string) => ({ result: 'fail' as const, remark, ...(reading && { reading }) })

it.each([
  ['nothing was written', { a: { result: 'pass' as const } }],
  ['a few letters, as anybody writes them', { a: fail('地面不洁') }],
])('has nothing to compare where %s', (_, answers) => {
  expect(remarksOf(answers)).toBeUndefined()
})

it('is the same for the same words, whatever the order of the answers and the spaces', () => {
  const one = remarksOf({ b: fail('冰箱生熟混放'), a: fail('地面有油污', '12.5') })
  expect(one).toBe(remarksOf({ a: fail('地面 有油污', '12.5'), b: fail('冰箱生熟混放') }))
})

it.each([
  ['another word', { a: fail('地面有油污'), b: fail('冰箱生熟分放') }],
  ['another item', { a: fail('地面有油污'), c: fail('冰箱生熟混放') }],
  ['another reading', { a: fail('地面有油污', '3'), b: fail('冰箱生熟混放') }],
])('differs by %s', (_, answers) => {
  expect(remarksOf(answers)).not.toBe(remarksOf({ a: fail('地面有油污'), b: fail('冰箱生熟混放') }))
})
