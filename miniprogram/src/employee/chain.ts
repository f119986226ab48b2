import type { Store } from '@app/types/duty/contract'
import { dutyKindNames } from '@app/types/duty/values'
import type { Answer, Api } from '../data/api'
import type { Outcome } from '../data/outcome'
import { readWhole } from '../data/read-whole'

type Chain = Answer<'duty', 'listChain'>

/** Every shop of a chain. */
export const readChain = async (api: Api, shopId: string): Promise<Outcome<Chain>> =>
  await readWhole(
    ({ from }) => api.duty.listChain({ shopId, from }),
    (before, page) => ({ ...page, stores: [...before.stores, ...page.stores] }),
  )

/** Worst first; among equals by name. */
export const byWorst = (stores: readonly Store[]): readonly Store[] =>
  [...stores].sort((a, b) => b.overdue - a.overdue || b.due - a.due || a.name.localeCompare(b.name, 'zh'))

export const foundIn = (stores: readonly Store[], typed: string): readonly Store[] => {
  const wanted = typed.trim()
  return stores.filter(({ name, address }) => name.includes(wanted) || address.includes(wanted))
}

/** How much of what: 健康证 2 过期、自查 1 今天. */
export const storeWords = ({ overdue, due, kinds }: Store): string =>
  overdue + due === 0
    ? '没有过期的，今天没有要办的'
    : kinds
        .map(({ kind, overdue: late, due: now }) =>
          [dutyKindNames[kind], late > 0 ? `${late} 件过期` : '', now > 0 ? `${now} 件今天要办` : '']
            .filter(Boolean)
            .join(' '),
        )
        .join('；')
