import { describe, expect, it } from 'vitest'
import { maskName, maskPhone } from './mask'

describe('what strangers see of a person', () => {
  it.each([
    ['王小明', '王**'],
    ['李雷', '李**'],
    ['欧阳娜娜', '欧**'],
    [' 张三', '张**'],
    ['𠮷野家', '𠮷**'],
    ['', ''],
  ])('%s is %s', (name, masked) => expect(maskName(name)).toBe(masked))

  it.each([
    ['13812340136', '138****0136'],
    ['138 1234 0136', '138****0136'],
    ['0478-8765432', '047****5432'],
    ['12315', '****'],
  ])('%s is %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked))
})
