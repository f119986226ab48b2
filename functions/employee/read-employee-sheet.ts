import { dayOf } from '@app/rules/time/day'
import type { SheetRow } from '@app/types/employee/contract'
import { readTable } from '../platform/sheets/read-table'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import type { EmployeeDeps } from './deps'
import { judgeRows } from './judge-rows'
import { loadHiring } from './load-employee'

type File = { readonly shopId: string; readonly fileName: string; readonly content: string }

/** Megabytes that a workbook may have once it is unpacked: it is read while somebody waits. */
const mostMegabytes = 5

/** What a sheet says of people, row by row; whoever works there already is said to. Nobody is recorded. */
export const readEmployeeSheet = given(
  async (deps: EmployeeDeps, { actor, input, at }: Asked<File>): Promise<Changed<{ rows: SheetRow[] }> | Refused> => {
    const shop = await loadHiring(deps, actor, input.shopId)
    if (isRefused(shop)) return shop
    const table = await readTable(new Uint8Array(Buffer.from(input.content, 'base64')), mostMegabytes)
    if ('failure' in table) return refuse('employee.sheetUnreadable', [table.failure])
    const { district, shopId, mergedFrom = [] } = shop
    const everybody = await deps.store.ofUnited(district, [shopId, ...mergedFrom])
    const inService = everybody.filter(({ leftOn }) => !leftOn)
    const rows = judgeRows(table.sheets[0]?.rows ?? [], { inService, today: dayOf(at.toISOString()) })
    if (typeof rows === 'string') return refuse('employee.sheetUnreadable', [rows])
    return { answer: { rows: [...rows] }, writes: [], subject: `shop:${shopId}` }
  },
)
