import { describe, expect, it } from 'vitest'
import { replyHintsIn } from './reply-hints'

describe('what a machine points out in a reply', () => {
  it.each([
    ['已经买了新砧板，11 月 26 日换好。', []],
    ['有问题请打 13800000136', ['mobileNumber']],
    ['电话：138-0000-0136。', ['mobileNumber']],
    ['加我一三八不写，写 1 3 8 0 0 0 0 0 1 3 6', ['mobileNumber']],
    ['１３８０００００１３６', ['mobileNumber']],
    ['检查员身份证 110101199003070000 我知道', ['identityCard']],
    ['110101 1990 0307 000X', ['identityCard']],
    ['你们这群王 八 蛋', ['insult']],
    ['王八蛋，打 13800000136 来', ['mobileNumber', 'insult']],
    ['许可证 JY29901070013262，10 月 8 日换证', []],
  ])('%s', (text, hints) => {
    expect(replyHintsIn(text)).toEqual(hints)
  })
})
