import { expect, it } from 'vitest'
import { noticeInForce, shippedNotices } from './notice'

it('names the kind of inspection, both articles, the right to refuse and three grounds for recusal', () => {
  const words = noticeInForce('日常监督检查').paragraphs.join('')
  for (const said of [
    '日常监督检查',
    '第二十三条',
    '第二十四条',
    '少于两名',
    '有权拒绝检查',
    '申请其回避',
    '三、有其他',
  ])
    expect(words).toContain(said)
})

it('has every version once, numbered from one, and the last is in force', () => {
  const shipped = shippedNotices('复查')
  expect(shipped.map(({ version }) => version)).toEqual(shipped.map((_, index) => index + 1))
  expect(shipped.at(-1)).toEqual(noticeInForce('复查'))
})
