import { standingOn } from '@app/rules/ledger/calendar'
import { owedLedgers } from '@app/rules/ledger/owed'
import type { Day } from '@app/rules/time/day'
import type { Duty } from '@app/types/duty/contract'
import { posts, responsiblePosts } from '@app/types/employee/values'
import { ledgerKindNames } from '@app/types/ledger/values'
import type { StoredShop } from '../shop/public'
import type { LedgerStore } from './store'

type Asked = { readonly shop: StoredShop; readonly today: Day }

/**
 * What of ledgers is due today: those that are kept daily and have nothing of today yet, which everybody who works there
 * may keep; objections that wait for the shop, of whoever answers for it. Two reads a shop.
 */
export const ledgerDuties =
  (store: Pick<LedgerStore, 'since' | 'objectedOf'>) =>
  async ({ shop, today }: Asked): Promise<readonly Duty[]> => {
    const [known, objected] = await Promise.all([store.since.get(shop), store.objectedOf(shop)])
    const days = { openMonths: shop.openMonths }
    const due = owedLedgers(shop).filter(({ kind, rhythm }) => {
      const kept = known?.last[kind] === today ? [{ day: today, cameOn: today }] : []
      return rhythm === 'daily' && standingOn({ rhythm, since: known?.since[kind], days, kept }, today, today) === 'due'
    })
    return [
      ...due.map(({ kind }) => ({
        kind: 'ledger' as const,
        subjectId: kind,
        title: `${ledgerKindNames[kind]}台账`,
        dueDay: today,
        standing: 'due' as const,
        posts: [...posts],
      })),
      ...objected
        .filter(({ awaits }) => awaits === 'shop')
        .map(({ kind, entryId }) => ({
          kind: 'ledger' as const,
          subjectId: entryId,
          title: `${ledgerKindNames[kind]}台账有异议`,
          words: '执法人员提了异议，请答复',
          standing: 'due' as const,
          posts: [...responsiblePosts],
        })),
    ]
  }
