import { standingOn } from '@app/rules/rectification/due'
import { orderStates, standings } from '@app/types/rectification/values'
import { describe, expect, it } from 'vitest'
import { orderViews, viewIn } from './views'

/** The views in which an order stands, as the server answers what each asks. */
const viewsOf = (order: Parameters<typeof standingOn>[0], day: string) =>
  Object.entries(orderViews)
    .filter(([, { ask }]) => {
      const asked: { readonly standing?: string; readonly turn?: string; readonly escalated?: string } = ask
      if (asked.standing && standingOn(order, day) !== asked.standing) return false
      if (asked.turn && order.state !== 'open' && order.state !== 'returned') return false
      return asked.escalated !== 'yes' || order.escalatedOn !== undefined
    })
    .map(([view]) => view)

describe('the views of the list of orders', () => {
  it.each(orderStates.filter((state) => state !== 'closed'))('leave out none that is %s, whatever the day', (state) => {
    for (const extensionAsked of [true, false])
      for (const day of ['2026-11-20', '2026-12-01', '2026-12-02'])
        expect(viewsOf({ state, dueDay: '2026-12-01', extensionAsked }, day)).not.toEqual([])
  })

  it('name an order that was sent back and is not overdue, and one that waits for an answer of ours', () => {
    expect(viewsOf({ state: 'returned', dueDay: '2026-12-01' }, '2026-11-20')).toEqual(['running'])
    const asks = { state: 'open' as const, dueDay: '2026-12-01', extensionAsked: true }
    expect(viewsOf(asks, '2026-12-05')).toEqual(['toExtend', 'running'])
  })

  it('show the head of a station what was told to them', () => {
    const late = { state: 'open' as const, dueDay: '2026-12-01', escalatedOn: '2026-12-08' }
    expect(viewsOf(late, '2026-12-09')).toEqual(['overdue', 'running', 'escalated'])
  })

  it('are opened where the address says, else at what presses most', () => {
    expect([{ view: 'escalated' }, { view: 'nonsense' }, {}].map(viewIn)).toEqual(['escalated', 'overdue', 'overdue'])
  })

  it('ask by words that the server knows', () => {
    for (const { ask } of Object.values(orderViews)) if ('standing' in ask) expect(standings).toContain(ask.standing)
  })
})
