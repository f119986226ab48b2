import type { AmendmentChange } from '@app/types/amendment/contract'
import type { AmendableFact } from '@app/types/amendment/values'
import { type LicenceKind, licenceKindNames } from '@app/types/licence/values'
import { type BusinessType, businessTypeNames } from '@app/types/shop/values'
import { validUntilWords } from '../licence/licence-state'

/** What of a shop the register says. */
export type Registered = {
  readonly name: string
  readonly address: string
  readonly operator?: string | undefined
  readonly creditCode?: string | undefined
  readonly registrationNumber?: string | undefined
  readonly businessTypes: readonly BusinessType[]
}
type Paper = {
  readonly licenceId: string
  readonly kind: LicenceKind
  readonly number: string
  readonly validUntil?: string | undefined
}

/** What has one open request at a time: a fact, or one paper. */
export const subjectOfChange = (change: AmendmentChange): string =>
  change.fact === 'licence' ? `licence-${change.licenceId}` : change.fact

const typeWords = (types: readonly BusinessType[]): string => types.map((type) => businessTypeNames[type]).join('、')

const paperWords = ({ kind, number, validUntil }: Omit<Paper, 'licenceId'>): string =>
  `${licenceKindNames[kind]} ${number}，${validUntilWords(validUntil, undefined, kind)}`

const nothing = '没有登记'

const factWords = (fact: Exclude<AmendableFact, 'licence'>, shop: Registered): string =>
  fact === 'businessTypes' ? typeWords(shop.businessTypes) : shop[fact] || nothing

/** What the register says now of what is to be corrected. */
export const standingWords = (change: AmendmentChange, shop: Registered, papers: readonly Paper[]): string => {
  if (change.fact !== 'licence') return factWords(change.fact, shop)
  const paper = papers.find(({ licenceId }) => licenceId === change.licenceId)
  return paper ? paperWords(paper) : nothing
}

/** What it should say instead. */
export const wantedWords = (change: AmendmentChange, papers: readonly Paper[]): string => {
  if (change.fact === 'businessTypes') return typeWords(change.businessTypes)
  if (change.fact !== 'licence') return change.value
  const kind = papers.find(({ licenceId }) => licenceId === change.licenceId)?.kind
  const { number, validUntil } = change
  return kind ? paperWords({ kind, number, validUntil }) : number
}
