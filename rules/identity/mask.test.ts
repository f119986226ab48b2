import { describe, expect, it } from 'vitest'
import { maskPhone } from './mask'

describe('what strangers see of a telephone', () => {
  it.each([
    ['13812340136', '138****0136'],
    ['138 1234 0136', '138****0136'],
    ['0478-8765432', '047****5432'],
    ['12315', '****'],
  ])('%s is %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked))
})
