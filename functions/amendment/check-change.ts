import type { AmendmentChange } from '@app/types/amendment/contract'
import type { Licence } from '@app/types/licence/contract'
import { checkedNumber } from '../licence/public'
import { isRefused, type Refused, refuse } from '../platform/verb'
import type { StoredShop } from '../shop/public'
import type { AmendmentDeps } from './deps'

export type CheckedChange = { readonly change: AmendmentChange; readonly doubtful: boolean }

const ofPaper = (
  change: Extract<AmendmentChange, { fact: 'licence' }>,
  papers: readonly Licence[],
): CheckedChange | Refused => {
  const paper = papers.find(({ licenceId }) => licenceId === change.licenceId)
  if (!paper) return refuse('licence.unknown')
  const checked = checkedNumber({ kind: paper.kind, number: change.number })
  if (isRefused(checked)) return checked
  return { change: { ...change, number: checked.number }, doubtful: checked.problem !== undefined }
}

const saidBy = (change: Exclude<AmendmentChange, { fact: 'licence' }>) =>
  change.fact === 'businessTypes' ? {} : { [change.fact]: change.value }

/** What is asked for, in the form in which it is kept; a failing check digit is for people to compare (regulations §5.3). */
export const checkChange = (
  { checkSubject }: Pick<AmendmentDeps, 'checkSubject'>,
  { shop, papers, change }: { shop: StoredShop; papers: readonly Licence[]; change: AmendmentChange },
): CheckedChange | Refused => {
  if (change.fact === 'licence') return ofPaper(change, papers)
  const { name, address } = shop
  const checked = checkSubject({
    ...{ name, address, creditCode: undefined, registrationNumber: undefined },
    ...saidBy(change),
  })
  if (isRefused(checked)) return checked
  if (change.fact !== 'creditCode' && change.fact !== 'registrationNumber') return { change, doubtful: false }
  const value = checked.numbers[change.fact]
  if (!value) return refuse('licence.numberInvalid', [change.fact])
  return { change: { ...change, value }, doubtful: checked.flags.length > 0 }
}
