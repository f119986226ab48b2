import { Table } from '@app/types/checklist/table'
import { type Asked, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { SelfCheckDeps } from './deps'
import { shopToRead } from './load-shop'

type Input = { readonly shopId: string; readonly tableId: string; readonly version: number }

/** One version of a table of self-checks, word for word. */
export const showSelfCheckTable = given(
  async (deps: Pick<SelfCheckDeps, 'tables' | 'shops'>, asked: Asked<Input>): Promise<Table | Refused> => {
    const shop = await shopToRead(deps, asked)
    if (isRefused(shop)) return shop
    const { tableId: id, version } = asked.input
    const table = await deps.tables.madeWith(shop.district, { id, version })
    return table?.selfCheck ? Table.parse(table) : refuse('selfCheck.tableUnknown')
  },
)
