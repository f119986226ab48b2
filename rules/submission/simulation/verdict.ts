import { type AnyParcel, isPending } from '../parcel'
import { isLawful } from './law'
import type { SimPhone, Surroundings } from './phone-model'
import type { Signed } from './witness'
import { hour } from './world'

const never = { kind: 'good', since: Number.POSITIVE_INFINITY } as const

/** Refused, in conflict or delivered: which of them a person must find at the end. Undefined where that is open. */
const expectedStage = ({ witness }: Surroundings, signed: Signed): AnyParcel['stage'] | undefined => {
  const { key, inspectionId, version, signedAt, clockRight } = signed
  const law = witness.laws.get(inspectionId) ?? never
  if (witness.contested.has(inspectionId) || witness.tampered.has(key) || version > 1) return undefined
  if (law.kind === 'certificateEnded' && !clockRight) return undefined
  return isLawful(law, signedAt) ? 'delivered' : 'refused'
}

type Settled = Exclude<AnyParcel, { readonly stage: 'draft' | 'finished' | 'sending' | 'unreadable' }>

/** What was not taken is still on the phone, and a conflict on the server too. */
const keptProblem = (around: Surroundings, phone: SimPhone, parcel: Settled, signed: Signed): string | undefined => {
  const { witness, server } = around
  if (parcel.stage === 'delivered') return undefined
  if (!witness.tampered.has(parcel.key) && phone.disk.contents.get(parcel.key) !== signed.content)
    return `the content of a parcel in ${parcel.stage} is gone`
  const conflicts = server.filed.get(parcel.inspectionId)?.filed.conflicts ?? []
  return parcel.stage === 'conflict' && !conflicts.some(({ contentHash }) => contentHash === signed.contentHash)
    ? 'a conflict that the server did not keep'
    : undefined
}

const problemOf = (around: Surroundings, phone: SimPhone, parcel: AnyParcel): string | undefined => {
  const signed = around.witness.signed.get(parcel.key)
  if (isPending(parcel)) return 'still waiting'
  if (parcel.stage === 'unreadable') return 'unreadable at the end'
  if (!signed || parcel.stage === 'draft') return undefined
  if (parcel.contentHash !== signed.contentHash) return 'another content than was signed'
  const expected = expectedStage(around, signed)
  if (expected && expected !== parcel.stage) return `${parcel.stage} instead of ${expected}`
  return keptProblem(around, phone, parcel, signed)
}

/** Some hours after the last fault and the last deed: nothing waits any more, and everybody has the answer due. */
export const judgeRest = (around: Surroundings, phones: readonly SimPhone[]): void => {
  const { world, witness } = around
  const due = Math.max(world.calmAt(), witness.lastDeed) + 6 * hour
  if (world.now() < due) {
    world.after(due - world.now(), () => judgeRest(around, phones))
    return
  }
  const problems = phones.flatMap((phone) => phone.state.parcels.map((parcel) => problemOf(around, phone, parcel)))
  const problem = problems.find((one) => one !== undefined)
  if (problem) world.fail(problem)
}

const promiseProblem = ({ witness }: Surroundings, phones: readonly SimPhone[], key: string): string | undefined => {
  const signed = witness.signed.get(key)
  if (!signed || witness.wiped.has(key) || witness.tampered.has(key)) return undefined
  if (witness.accepted.some(({ content }) => content === signed.content)) return undefined
  const isHere = phones.some(({ disk }) => disk.parcels.has(key) && disk.contents.get(key) === signed.content)
  return isHere ? undefined : 'a signed inspection is lost'
}

const acceptedProblem = ({ witness, server }: Surroundings): string | undefined => {
  const { accepted, contents } = witness
  const places = new Set(accepted.map(({ inspectionId, version }) => `${inspectionId}/${version}`))
  if (places.size < accepted.length) return 'accepted twice under one number'
  if (new Set(accepted.map(({ content }) => content)).size < accepted.length) return 'one content accepted twice'
  if (accepted.some(({ content }) => !contents.has(content))) return 'accepted what nobody signed'
  const photos = accepted.flatMap(({ inspectionId, photos }) => photos.map((one) => [inspectionId, one] as const))
  return photos.every(([inspectionId, one]) => server.kept.get(`${inspectionId}/${one}`) === one)
    ? undefined
    : 'accepted without one of its photos'
}

/** What a phone shows as delivered is on the server, under the very receipt. */
const receiptProblem = ({ server }: Surroundings, phone: SimPhone): string | undefined => {
  for (const parcel of phone.state.parcels) {
    if (parcel.stage !== 'delivered') continue
    const filed = server.filed.get(parcel.inspectionId)?.filed.delivered ?? []
    const receipt = filed[parcel.version - 1]?.receipt
    if (receipt?.receiptHash !== parcel.receipt.receiptHash || receipt.contentHash !== parcel.contentHash)
      return 'a receipt that the server does not have'
  }
  return undefined
}

/** At the very end, when also the latest copy of a message has come. */
export const judgeEnd = (around: Surroundings, phones: readonly SimPhone[]): string | undefined => {
  const problems = [
    acceptedProblem(around),
    ...[...around.witness.promised].map((key) => promiseProblem(around, phones, key)),
    ...phones.map((phone) => receiptProblem(around, phone)),
  ]
  return problems.find((one) => one !== undefined)
}
