import {
  type BusinessTrait,
  type BusinessType,
  type MergeField,
  mergeFields,
  type SizeClass,
} from '@app/types/shop/values'

/** What two entries of one shop may say differently. */
export type MergeFacts = {
  readonly name: string
  readonly address: string
  readonly creditCode?: string | undefined
  readonly registrationNumber?: string | undefined
  readonly operator?: string | undefined
  readonly phone?: string | undefined
  readonly businessTypes: BusinessType[]
  readonly stationId?: string | undefined
  readonly gridId?: string | undefined
  /** Of the kinds of business, and chosen with them. */
  readonly traits?: BusinessTrait[] | undefined
  readonly sizeClass?: SizeClass | undefined
  /** Of the address, and chosen with it. */
  readonly location?: object | undefined
  /** United. */
  readonly tags?: string[] | undefined
  /** Codes of `register-problems`. */
  readonly flags: readonly string[]
}

export type Winner = 'kept' | 'merged'
export type Choices = Readonly<Partial<Record<MergeField, Winner | undefined>>>

/** A field's value as it is compared; empty where nobody said anything. */
const saidOf = (facts: MergeFacts, field: MergeField): string => {
  if (field === 'place') return facts.gridId ?? facts.stationId ?? ''
  if (field === 'businessTypes') return [...facts.businessTypes].sort().join()
  return facts[field] ?? ''
}

type FieldMerge = { readonly field: MergeField; readonly differs: boolean; readonly wins: Winner }

/** Field by field which value survives unless somebody chooses: what stays, but for what it never said. */
export const mergeProposal = (kept: MergeFacts, merged: MergeFacts): readonly FieldMerge[] =>
  mergeFields.map((field) => {
    const [mine, theirs] = [saidOf(kept, field), saidOf(merged, field)]
    return { field, differs: mine !== theirs, wins: mine === '' && theirs !== '' ? 'merged' : 'kept' }
  })

/** Flags of an import that speak of a field. */
const about: Readonly<Record<MergeField, RegExp>> = {
  name: /^name/,
  address: /^address/,
  creditCode: /^creditCode/,
  registrationNumber: /^(registrationNumber|legacyRegistrationNumber)/,
  operator: /^operator/,
  phone: /^phone/,
  businessTypes: /^businessType/,
  place: /^(station|grid|holder)/,
}

const alongWith: Readonly<Partial<Record<MergeField, readonly (keyof MergeFacts)[]>>> = {
  place: ['stationId', 'gridId'],
  address: ['address', 'location'],
  businessTypes: ['businessTypes', 'traits', 'sizeClass'],
}

const fieldFacts = (facts: MergeFacts, field: MergeField): Partial<MergeFacts> =>
  Object.fromEntries((alongWith[field] ?? [field as keyof MergeFacts]).map((name) => [name, facts[name]]))

/** The surviving shop's facts: each field with its doubts from the one whose value was chosen. */
export const mergeFacts = <F extends MergeFacts>(kept: F, merged: F, choices: Choices): F => {
  const taken = mergeProposal(kept, merged).flatMap(({ field, wins }) =>
    (choices[field] ?? wins) === 'merged' ? [field] : [],
  )
  const isAboutTaken = (flag: string) => taken.some((field) => about[field].test(flag))
  const tags = [...new Set([...(kept.tags ?? []), ...(merged.tags ?? [])])]
  return Object.assign({ ...kept }, ...taken.map((field) => fieldFacts(merged, field)), {
    ...(tags.length > 0 && { tags }),
    flags: [...kept.flags.filter((flag) => !isAboutTaken(flag)), ...merged.flags.filter(isAboutTaken)],
  })
}
