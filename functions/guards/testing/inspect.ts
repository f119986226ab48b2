import { makeContent, type Plan, signatures, signersOf } from '@app/local/demo/make-delivery'
import { randomFrom } from '@app/local/demo/random'
import { scribble } from '@app/local/demo/scribble'
import { ulid } from 'ulid'
import type { InputOf } from '../operations'
import { type Ask, got } from './ask'
import type { Speak } from './make-people'
import type { SendPicture } from './upload'

/** Who inspects, by name and number, the lead first. */
export type Pair = readonly [Inspector, Inspector]
export type Inspector = { readonly name: string; readonly personId: string }
export type Visit = { readonly shopId: string; readonly inspectionId: string }
type Delivery = InputOf<'inspection.deliverInspection'>

export type InspectKit = {
  readonly ask: Ask
  readonly speak: Speak
  readonly district: string
  readonly sendPicture: SendPicture
  readonly now: () => Date
}

type Me = {
  readonly person: { readonly name: string; readonly grants: readonly { role: string; certificateNumber?: string }[] }
}

/** Inspections through the real verbs: what two inspectors do at a shop, step by step. */
export const inspections = (kit: InspectKit) => {
  const { ask, speak, now } = kit
  const announcement = (shopId: string, [, second]: Pair): InputOf<'inspection.announceInspection'> => ({
    shopId,
    inspectionId: ulid(),
    kind: 'routine',
    secondInspectorId: second.personId,
    startedAt: now().toISOString(),
  })
  const announce = async (shopId: string, pair: Pair): Promise<Visit> => {
    const input = announcement(shopId, pair)
    got(await ask(speak(pair[0].name), 'inspection.announceInspection', input))
    return { shopId, inspectionId: input.inspectionId }
  }
  /** What is sent to deliver a visit, its pictures already there: everything passes, everybody signs. */
  const delivery = async (visit: Visit, pair: Pair, ends: Ending = {}): Promise<Delivery> =>
    await deliveryOf(kit, visit, pair, ends)
  const deliver = async (visit: Visit, pair: Pair, ends: Ending = {}): Promise<Visit> => {
    got(await ask(speak(pair[0].name), 'inspection.deliverInspection', await delivery(visit, pair, ends)))
    return visit
  }
  /** A whole visit; one of which the shop asked that others come where it is `recused`. */
  const visit = async (shopId: string, pair: Pair, ends: Ending = {}): Promise<Visit> =>
    await deliver({ shopId, inspectionId: ulid() }, pair, ends)
  /** The same visit told once more, otherwise: kept as a conflict. */
  const contradict = async (told: Visit, pair: Pair): Promise<Visit & { readonly contentHash: string }> => {
    const other = await delivery(told, pair, { note: '另一部手机上写的' })
    got(await ask(speak(pair[0].name), 'inspection.deliverInspection', other))
    return { ...told, contentHash: other.contentHash }
  }
  /** What is sent to give a begun visit away, to the other of the two, by whoever asks. */
  const handing = ({ shopId, inspectionId }: Visit, pair: Pair, to: Inspector): InputOf<'inspection.handOverDraft'> => {
    const head = { district: kit.district, shopId, inspectionId, version: 1, inspectors: pair, tables: [] }
    const draft = Buffer.from(JSON.stringify({ form: 2, head })).toString('base64url')
    return { shopId, inspectionId, toPersonId: to.personId, draft, pictures: [] }
  }
  /** A visit that its lead began and gave to the second. */
  const handOver = async (shopId: string, pair: Pair): Promise<Visit> => {
    const begun = await announce(shopId, pair)
    got(await ask(speak(pair[0].name), 'inspection.handOverDraft', handing(begun, pair, pair[1])))
    return begun
  }
  /** The same, and the second took it over on a phone that is lost since. */
  const lose = async (shopId: string, pair: Pair): Promise<Visit> => {
    const given = await handOver(shopId, pair)
    const { inspectionId } = given
    got(await ask(speak(pair[1].name), 'inspection.takeOverDraft', { inspectionId, keptAs: ulid() }))
    return given
  }
  return { lose, announcement, announce, delivery, deliver, visit, contradict, handing, handOver }
}
export type Inspections = ReturnType<typeof inspections>

type Ending = { readonly recused?: boolean; readonly note?: string }

const deliveryOf = async (kit: InspectKit, visit: Visit, pair: Pair, ends: Ending): Promise<Delivery> => {
  const { ask, speak, district, sendPicture, now } = kit
  const lead = speak(pair[0].name)
  const plan = got<Plan>(await ask(lead, 'inspection.prepareInspection', { shopId: visit.shopId, kind: 'routine' }))
  const named = async ({ name, personId }: Inspector) => {
    const { person } = got<Me>(await ask(speak(name), 'identity.me', {}))
    const certificateNumber = person.grants.find(({ role }) => role === 'inspector')?.certificateNumber ?? ''
    return { personId, name: person.name, certificateNumber }
  }
  const at = now().toISOString()
  const made = {
    ...visit,
    district,
    kind: 'routine' as const,
    plan,
    inspectors: [await named(pair[0]), await named(pair[1])] as const,
    contact: '贺青禾',
    startedAt: at,
    finishedAt: at,
    answers: ends.recused ? {} : passing(plan),
    ...(!ends.recused && {
      decision: { dispositions: ['passed' as const], accidentRisk: false, ...(ends.note && { note: ends.note }) },
    }),
    confirmation: await sendPicture(lead, visit.inspectionId, signatureFile(strokeOf(visit, 0))),
  }
  const { content, contentHash } = makeContent(made)
  const images: string[] = []
  for (const n of signersOf(made).keys()) {
    images.push(await sendPicture(lead, visit.inspectionId, signatureFile(strokeOf(visit, n + 1))))
  }
  return { ...visit, content, contentHash, signatures: signatures(made, contentHash, images) }
}

const passing = ({ tables }: Plan) =>
  Object.fromEntries(
    tables.flatMap(({ groups }) =>
      groups.flatMap(({ items }) => items.map(({ key }) => [key, { result: 'pass' as const }] as const)),
    ),
  )

/** No hand writes the same picture for two inspections. */
const strokeOf = ({ inspectionId }: Visit, signer: number): number =>
  [...inspectionId].reduce((sum, letter) => (sum * 33 + letter.charCodeAt(0)) % 100_000_007, signer + 1)

export const signatureFile = (stroke: number) => ({
  purpose: 'signature' as const,
  fileName: 'signature.png',
  contentType: 'image/png',
  body: scribble(randomFrom(stroke)),
})
