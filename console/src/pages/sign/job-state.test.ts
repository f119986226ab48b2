// @vitest-environment node
import type { SignJob } from '@app/types/shop/signs'
import { expect, it } from 'vitest'
import { isRunning, jobInWords } from './job-state'

const job = (change: Partial<SignJob>): SignJob => ({
  signJobId: '01J00000000000000000000007',
  title: '青石所·07 网格',
  image: 'qr',
  state: 'rendering',
  done: 12,
  total: 1040,
  pdfs: 3,
  startedAt: '2026-11-24T00:00:00Z',
  ...change,
})

it.each([
  [job({ state: 'waiting' }), '排队中'],
  [job({}), '正在做 12 / 1,040 张'],
  [job({ state: 'done' }), '做好了 1,040 张'],
  [
    job({ state: 'done', leftOut: '1 家店没有制码：码已停用（安平小吃）。' }),
    '做好了 12 张，1 家店没有制码：码已停用（安平小吃）。',
  ],
  [job({ state: 'failed', failure: '店名里有一个字没有字形' }), '店名里有一个字没有字形'],
])('says how a job stands', (one, words) => expect(jobInWords(one).words).toBe(words))

it('follows a job only while it runs', () => {
  expect(isRunning('rendering')).toBe(true)
  expect(isRunning('failed')).toBe(false)
})
