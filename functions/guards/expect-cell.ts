import type { RefusalCode } from '@app/types/platform/values'
import type { Asker, OnlyTo, PolicyRow, Relation } from './policy'

export type Place = 'inWechat' | 'atConsole'

/** What the policy says about one cell: allowed, or the refusal's code. */
export const expectCell = (
  row: PolicyRow,
  { asker, place, relation }: { readonly asker: Asker; readonly place: Place; readonly relation: Relation },
): 'allowed' | RefusalCode => {
  const granted = row.may[asker]
  if (!granted || (row.only ?? place) !== place) return outside(asker)
  const refusal = refusalTo(asker, row.refused?.[relation])
  if (granted === 'always' ? !refusal : granted.includes(relation)) return 'allowed'
  return refusal ?? 'access.denied'
}

const refusalTo = (asker: Asker, refusal: RefusalCode | OnlyTo | undefined): RefusalCode | undefined => {
  if (typeof refusal !== 'object') return refusal
  return refusal.to.includes(asker) ? refusal.code : undefined
}

/** What somebody hears whom an operation does not concern. */
const outside = (asker: Asker): RefusalCode => {
  if (asker === 'anonymous') return 'access.signInNeeded'
  return asker === 'ended' ? 'account.ended' : 'access.denied'
}
