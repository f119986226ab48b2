import { describe, expect, it } from 'vitest'
import { onCard } from './on-card'
import type { StoredRectification } from './store'
import { storedFinding, storedOrder } from './testing/stored-order'

const dueDay = '2026-12-01'
const asked = { askedAt: '2026-11-30T01:00:00.000Z', by: '唐书宁', until: '2026-12-08', reason: '在等新冰柜' }
const refused = { at: '2026-12-01T01:00:00.000Z', by: '陆闻溪', granted: false, reason: '已经够了' }

type Row = readonly [string, Partial<StoredRectification>, object]

describe('what the public reads of an order', () => {
  it.each<Row>([
    ['open', { state: 'open' }, { state: 'open', by: dueDay }],
    [
      'open, with two days: the first of what is still to be mended',
      {
        dueDay: '2026-12-24',
        findings: [storedFinding('7.2', { dueDay }), storedFinding('8.1', { dueDay: '2026-12-24' })],
      },
      { state: 'open', by: dueDay },
    ],
    ['sent back', { state: 'returned' }, { state: 'open', by: dueDay }],
    ['sent in', { state: 'answered' }, { state: 'open' }],
    ['open, more time asked for: it is the bureau that owes the answer', { extensions: [asked] }, { state: 'open' }],
    ['open, more time refused', { extensions: [{ ...asked, decided: refused }] }, { state: 'open', by: dueDay }],
    ['ended', { state: 'closed', ending: 'ended' }, { state: 'ended' }],
  ])('%s', (_, change, shown) => {
    expect(onCard(storedOrder({ dueDay, ...change }))).toEqual(shown)
  })
})
