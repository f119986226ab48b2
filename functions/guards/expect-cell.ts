import type { RefusalCode } from '@app/types/platform/values'
import type { Asker, OnlyTo, PolicyRow, Relation } from './policy'

export type Place = 'inWechat' | 'atConsole'

type Cell = { readonly asker: Asker; readonly place: Place; readonly relation: Relation }

/** What the policy says about one cell: allowed, or the refusal's code. */
export const expectCell = (row: PolicyRow, cell: Cell): 'allowed' | RefusalCode => {
  const granted = row.may[cell.asker]
  if (!granted || (row.only ?? cell.place) !== cell.place) return outside(cell.asker)
  const said = grantedCell(row, granted, cell)
  return said !== 'access.denied' && waitsForConsole(row, cell) ? 'access.consoleNeeded' : said
}

type Granted = NonNullable<PolicyRow['may'][Asker]>

const grantedCell = (row: PolicyRow, granted: Granted, { asker, relation }: Cell): 'allowed' | RefusalCode => {
  const refusal = refusalTo(asker, row.refused?.[relation])
  if (granted === 'always' ? !refusal : granted.includes(relation)) return 'allowed'
  return refusal ?? 'access.denied'
}

/**
 * The security administrator is the one of the three who keeps a passkey: in WeChat, where none can be used, only what
 * everybody with an account may is left, and the phone's part of a sign-in (docs/adr/0006).
 */
const waitsForConsole = ({ may, only }: PolicyRow, { asker, place }: Cell): boolean =>
  asker === 'security' && place === 'inWechat' && only !== 'inWechat' && may.merchant === undefined

const refusalTo = (asker: Asker, refusal: RefusalCode | OnlyTo | undefined): RefusalCode | undefined => {
  if (typeof refusal !== 'object') return refusal
  return refusal.to.includes(asker) ? refusal.code : undefined
}

/** What somebody hears whom an operation does not concern. */
const outside = (asker: Asker): RefusalCode => {
  if (asker === 'anonymous') return 'access.signInNeeded'
  return asker === 'ended' ? 'account.ended' : 'access.denied'
}
