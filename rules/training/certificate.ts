import { addDays, addMonths, type Day } from '../time/day'

/** The last day of a certificate of so many months, the day of the exam counted. */
export const certificateUntil = (passedOn: Day, months: number): Day => addDays(addMonths(passedOn, months), -1)

export type Passed = {
  readonly shopId: string
  readonly employeeId: string
  readonly blueprintId: string
  readonly issuedOn: Day
  readonly validUntil: Day
}

export const isInForce = ({ issuedOn, validUntil }: Pick<Passed, 'issuedOn' | 'validUntil'>, day: Day): boolean =>
  issuedOn <= day && day <= validUntil

const holderOf = ({ shopId, employeeId, blueprintId }: Passed) => `${shopId} ${employeeId} ${blueprintId}`

/** Certificates that hold on the day: of each person and exam the one that holds longest. */
export const inForceOn = <C extends Passed>(certificates: readonly C[], day: Day): readonly C[] => {
  const held = new Map<string, C>()
  for (const one of certificates.filter((certificate) => isInForce(certificate, day))) {
    const before = held.get(holderOf(one))
    if (!before || before.validUntil < one.validUntil) held.set(holderOf(one), one)
  }
  return [...held.values()]
}

/** How many of these people hold a certificate on the day. */
export const trainingRate = (
  employeeIds: readonly string[],
  certificates: readonly Passed[],
  day: Day,
): { readonly trained: number; readonly people: number } => {
  const holders = new Set(inForceOn(certificates, day).map(({ employeeId }) => employeeId))
  return { trained: employeeIds.filter((id) => holders.has(id)).length, people: employeeIds.length }
}

/**
 * Of fewer people a rate would say of somebody whom the whole street knows whether they passed (PIPL art. 73: what leads
 * to a natural person is not anonymous). No law asks that it be public, unlike the certificates of health.
 */
export const fewestInRate = 3

export type TrainingRate = { readonly needed: number; readonly trained: number }

/** How many passed, as the public reads it. */
export const trainingRateWords = ({ needed, trained }: TrainingRate): string =>
  trained >= needed ? `要培训的 ${needed} 人都考试合格` : `要培训的 ${needed} 人，${trained} 人考试合格`
