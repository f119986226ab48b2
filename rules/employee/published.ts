import type { PublishedFact } from '@app/types/employee/values'

/** A person's own word, given on the own phone, that a fact may be public; `withdrawnAt` ends it for good. */
export type Consent = {
  readonly fact: PublishedFact
  readonly givenAt: string
  readonly withdrawnAt?: string | undefined
}

type Person = {
  readonly name: string
  readonly phone?: string | undefined
  readonly photoKey?: string | undefined
  readonly consents: readonly Consent[]
}

/** The surname and a star for the rest: `王**`, `欧阳**` stays `欧**`, for which signs are a surname nobody can tell for sure. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name.trim()]
  return `${first}${'*'.repeat(Math.max(1, rest.length))}`
}

const allows = (consents: readonly Consent[], fact: PublishedFact): boolean =>
  consents.some((consent) => consent.fact === fact && consent.withdrawnAt === undefined)

/** What the public reads of a responsible person: the masked surname, and what the person consented to. */
export const publishedOf = ({ name, phone, photoKey, consents }: Person) => ({
  name: allows(consents, 'name') ? name : maskName(name),
  ...(phone && allows(consents, 'phone') && { phone }),
  ...(photoKey && allows(consents, 'photo') && { photoKey }),
})

/** How many hold a certificate, as the public reads it; undefined where nobody needs one. */
export const healthRateWords = ({
  needed,
  valid,
}: {
  readonly needed: number
  readonly valid: number
}): string | undefined => {
  if (needed === 0) return undefined
  return valid >= needed ? `要健康证的 ${needed} 人都有` : `要健康证的 ${needed} 人，${valid} 人有效`
}
