import { randomFrom } from '@app/local/demo/random'
import { scribble } from '@app/local/demo/scribble'
import { ulid } from 'ulid'
import type { InputOf } from '../operations'
import { type Ask, got } from './ask'
import type { Speak } from './make-people'
import type { Upload } from './upload'

/** Who inspects, by name and number, the lead first. */
export type Pair = readonly [Inspector, Inspector]
export type Inspector = { readonly name: string; readonly personId: string }
export type Visit = { readonly shopId: string; readonly inspectionId: string }

type Plan = { readonly checklist: { hash: string; groups: readonly { items: readonly { key: string }[] }[] } }

export type InspectKit = {
  readonly ask: Ask
  readonly speak: Speak
  readonly upload: Upload
  readonly now: () => Date
}

/** Inspections through the real verbs: what two inspectors do at a shop, step by step. */
export const inspections = ({ ask, speak, upload, now }: InspectKit) => {
  const planFor = async (lead: Inspector, shopId: string) =>
    got<Plan>(await ask(speak(lead.name), 'inspection.prepareInspection', { shopId, kind: 'routine' }))

  /** What is sent to begin a visit. */
  const beginning = async (shopId: string, [lead, second]: Pair): Promise<InputOf<'inspection.startInspection'>> => {
    const { checklist } = await planFor(lead, shopId)
    return { ...begins(shopId, checklist.hash, now()), secondInspectorId: second.personId }
  }
  const begin = async (shopId: string, pair: Pair, recusalRequested = false): Promise<Visit> => {
    const input = await beginning(shopId, pair)
    const notification = { ...input.notification, recusalRequested }
    got(await ask(speak(pair[0].name), 'inspection.startInspection', { ...input, notification }))
    return { shopId, inspectionId: input.inspectionId }
  }
  /** What is sent to conclude a visit: everything passes, everybody signs. */
  const conclusion = async ({ shopId, inspectionId }: Visit, pair: Pair) => {
    const { checklist } = await planFor(pair[0], shopId)
    const keys = checklist.groups.flatMap(({ items }) => items.map(({ key }) => key))
    const sign = (stroke: number) => upload(speak(pair[0].name), signatureFile(stroke))
    return { shopId, inspectionId, ...passing(keys, now()), signatures: await signatures(pair, sign, now()) }
  }
  const conclude = async (visit: Visit, pair: Pair): Promise<Visit> => {
    got(await ask(speak(pair[0].name), 'inspection.submitInspection', await conclusion(visit, pair)))
    return visit
  }
  return { beginning, begin, conclusion, conclude }
}
export type Inspections = ReturnType<typeof inspections>

const begins = (shopId: string, checklistHash: string, at: Date) => ({
  shopId,
  inspectionId: ulid(),
  kind: 'routine' as const,
  checklistHash,
  notification: {
    credentialsShown: true as const,
    recusalRequested: false,
    answeredBy: '贺青禾',
    answeredAt: at.toISOString(),
  },
  place: { address: '青石路 18 号' },
  startedAt: at.toISOString(),
})

const passing = (keys: readonly string[], at: Date) => ({
  answers: Object.fromEntries(keys.map((key) => [key, { result: 'pass' as const }])),
  dispositions: ['passed' as const],
  accidentRisk: false,
  contact: { name: '贺青禾' },
  finishedAt: at.toISOString(),
})

export const signatureFile = (stroke: number) => ({
  purpose: 'signature' as const,
  fileName: 'signature.png',
  contentType: 'image/png',
  body: scribble(randomFrom(stroke)),
})

const signatures = async (
  [lead, second]: Pair,
  sign: (stroke: number) => Promise<{ uploadId: string; sha256: string }>,
  at: Date,
) => {
  const signedAt = at.toISOString()
  return [
    { role: 'inspector' as const, ...lead, image: await sign(1), signedAt },
    { role: 'inspector' as const, ...second, image: await sign(2), signedAt },
    { role: 'merchant' as const, name: '贺青禾', image: await sign(3), signedAt },
  ]
}
