import { needsTerm } from '@app/rules/licence/kinds'
import { numberProblemOf, numberProblemWords } from '@app/rules/licence/number-problem'
import { checkRegistrationNumber } from '@app/rules/shop/credit-code'
import type { AmendmentChange } from '@app/types/amendment/contract'
import type { AmendableFact } from '@app/types/amendment/values'
import type { LicenceKind } from '@app/types/licence/values'
import type { BusinessType } from '@app/types/shop/values'
import type { Storage } from '../device/storage'
import { codeWords, isSendable } from '../joining/code-words'
import { typedDay } from '../words/typed-day'

/** What is filled in of a request to correct the register; kept on the phone with every letter. */
export type AmendDraft = {
  /** Made here, so that a request that is sent twice is one. */
  readonly amendmentId: string
  readonly fact: AmendableFact | undefined
  readonly licenceId?: string | undefined
  readonly value: string
  readonly businessTypes: readonly BusinessType[]
  /** As it was typed; empty where the paper has no last day. */
  readonly validUntil: string
  readonly unlimited: boolean
  readonly reason: string
  readonly photos: readonly { readonly photoId: string; readonly path: string }[]
}

export const emptyAmend = (amendmentId: string, licenceId?: string): AmendDraft => ({
  ...{ amendmentId, value: '', businessTypes: [], validUntil: '', unlimited: false, reason: '', photos: [] },
  fact: licenceId ? 'licence' : undefined,
  ...(licenceId && { licenceId }),
})

export const openAmendDraft = (storage: Storage, shopId: string) => ({
  read: () => storage.read(`amend/${shopId}`) as AmendDraft | undefined,
  save: (draft: AmendDraft) => storage.write(`amend/${shopId}`, draft),
  discard: () => storage.remove(`amend/${shopId}`),
})

/** What is said of a text while it is typed: `wrong` cannot be sent, `doubt` can, and people compare it. */
export type Said = { readonly wrong?: string; readonly doubt?: string; readonly hint?: string }

const ofCode = (value: string): Said => {
  const { tone, words } = codeWords(value)
  return { [tone]: words }
}

const ofRegistration = (value: string): Said => {
  const checked = checkRegistrationNumber(value)
  if (value.trim() === '' || checked.ok) return {}
  return checked.problem === 'checkDigit'
    ? { doubt: numberProblemWords.checkDigit }
    : { wrong: '老执照上的 15 位数字，请对照执照再看。' }
}

const ofLicence = (value: string, kind: LicenceKind | undefined): Said => {
  if (value.trim() === '' || !kind) return {}
  const { problem } = numberProblemOf(kind, value)
  if (!problem) return { hint: '号码对得上' }
  return problem === 'checkDigit' ? { doubt: numberProblemWords[problem] } : { wrong: numberProblemWords[problem] }
}

export const saidOf = ({ fact, value }: AmendDraft, kind?: LicenceKind): Said => {
  if (fact === 'creditCode') return ofCode(value)
  if (fact === 'registrationNumber') return ofRegistration(value)
  return fact === 'licence' ? ofLicence(value, kind) : {}
}

const isValueBad = (draft: AmendDraft, kind: LicenceKind | undefined): boolean => {
  const { fact, value } = draft
  if (fact === 'creditCode') return !isSendable(value)
  return value.trim() === '' || saidOf(draft, kind).wrong !== undefined
}

/** A paper that has a last day does not lose it by being left out. */
const isDayBad = ({ fact, validUntil, unlimited }: AmendDraft, kind: LicenceKind | undefined): boolean =>
  fact === 'licence' && kind !== undefined && needsTerm(kind) && !unlimited && typedDay(validUntil) === undefined

const valueMissing = (draft: AmendDraft, kind: LicenceKind | undefined): string[] => {
  if (draft.fact === 'businessTypes') return draft.businessTypes.length === 0 ? ['业态'] : []
  return [...(isValueBad(draft, kind) ? ['改成什么'] : []), ...(isDayBad(draft, kind) ? ['有效期'] : [])]
}

/** What is not filled in yet, in people's words, in the order of the page. */
export const missingIn = (draft: AmendDraft, kind?: LicenceKind): readonly string[] => {
  if (!draft.fact) return ['哪一项']
  return [...valueMissing(draft, kind), ...(draft.reason.trim() === '' ? ['理由'] : [])]
}

/** What the register should say instead; undefined where nothing was chosen. */
export const changeOf = (draft: AmendDraft): AmendmentChange | undefined => {
  const { fact, value, businessTypes, licenceId, validUntil, unlimited } = draft
  if (!fact) return undefined
  if (fact === 'businessTypes') return { fact, businessTypes: [...businessTypes] }
  if (fact !== 'licence') return { fact, value: value.trim() }
  const until = unlimited ? 'unlimited' : typedDay(validUntil)
  return { fact, licenceId: licenceId ?? '', number: value.trim(), ...(until && { validUntil: until }) }
}
