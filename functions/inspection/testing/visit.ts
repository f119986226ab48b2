import { createHash } from 'node:crypto'
import { allItems, type Checklist } from '@app/rules/inspection/checklist'
import { judgeVisit, type VisitJudgement } from '@app/rules/inspection/judge-visit'
import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import type { ContentSignature, Ending, InspectionContent, SigningRefused } from '@app/types/inspection/content'
import { checklistNamed } from '../checklists'
import type { Delivery } from '../deliver/delivery'
import { hashContent } from '../deliver/hash-content'
import { noticeShown } from '../notices'
import { type Answered, type Ask, answered } from './ask'
import type { House } from './house'
import { actorOf, district, type Name, personIdOf, shopIds } from './people'
import { sendPicture, strokes } from './pictures'

export const checklist: Checklist = catering2016

/** What the lead says before the two go in. */
export const announcement = (house: House, change: Record<string, unknown> = {}) => {
  house.tick()
  return {
    shopId: shopIds.noodles as string,
    inspectionId: house.newId(),
    kind: 'routine',
    secondInspectorId: personIdOf('second'),
    startedAt: house.clock().toISOString(),
    ...change,
  }
}

export type Found = Readonly<
  Record<string, Pick<InspectionContent['answers'][string], 'result' | 'remark' | 'handling'>>
>

/** Every item in order but those named by number. */
export const answersBut = (found: Found = {}): InspectionContent['answers'] =>
  Object.fromEntries(allItems(checklist).map(({ key, number }) => [key, found[number] ?? { result: 'pass' }]))

export const failing = (...numbers: readonly string[]): Found =>
  Object.fromEntries(numbers.map((number) => [number, { result: 'fail', remark: `${number} 有问题。` }]))

type Concluded = Extract<Ending, { kind: 'concluded' }>

export type Change = Partial<InspectionContent> & {
  readonly found?: Found
  readonly shopId?: string
  /** What differs in the ending of an inspection that has a result. */
  readonly end?: Partial<Concluded>
}

export const inspectorNamed = (name: Name) => {
  const { personId, name: called, grants } = actorOf(name)
  const grant = grants.find(({ role }) => role === 'inspector')
  const certificateNumber = grant?.role === 'inspector' ? grant.certificateNumber : 'YX-0'
  return { personId, name: called, certificateNumber, shows: 'certificate' as const }
}

/** What the lead and the second inspector found at a shop; conforming unless something else was found. */
export const contentOf = (house: House, { found = {}, shopId, end, ...change }: Change = {}): InspectionContent => {
  house.tick()
  const at = house.clock().toISOString()
  const inspectionId = change.inspectionId ?? house.newId()
  const kind = change.kind ?? 'routine'
  const answers = change.answers ?? answersBut(found)
  const mustCheck = change.mustCheck ?? []
  const { version, hash } = noticeShown(kind, 'food')
  return {
    format: 'inspection/1',
    district,
    inspectionId,
    version: 1,
    shop: { shopId: shopId ?? shopIds.noodles, name: '槐荫桥面馆', address: '云溪区青石路18号' },
    kind,
    inspectors: [inspectorNamed('lead'), inspectorNamed('second')],
    beginning: {
      told: { notice: { version, hash }, recusalRequested: false, answeredBy: '贺青禾', answeredAt: at },
      secondConfirmed: { how: 'here', image: sha256(strokes(inspectionId, 9)), at },
    },
    place: { address: '云溪区青石路18号' },
    startedAt: at,
    finishedAt: at,
    tables: [checklistNamed(checklist)],
    mustCheck,
    answers,
    ending: concludedOf(
      kind,
      answers,
      mustCheck.map(({ key }) => key),
      end,
    ),
    ...change,
  }
}

const concludedOf = (
  kind: InspectionContent['kind'],
  answers: InspectionContent['answers'],
  mustCheck: readonly string[],
  end: Partial<Concluded> = {},
): Concluded => ({
  kind: 'concluded',
  // what an honest phone shows
  judgement: shownOf(judgeVisit([checklist], kind, answers, mustCheck)),
  dispositions: Object.values(answers).some(({ result }) => result === 'fail') ? ['correctedOnSite'] : ['passed'],
  accidentRisk: false,
  contact: { name: '贺青禾', phone: '13800000136' },
  ...end,
})

const shownOf = ({ verdict = 'nonConforming', parts }: VisitJudgement): Concluded['judgement'] => ({
  overall: verdict,
  parts: parts.map((part) => ({ checklistId: part.checklistId, verdict: part.verdict })),
})

export const sha256 = (body: Uint8Array) => createHash('sha256').update(body).digest('hex')

/** A file that one of the two has sent for an inspection; its hash. */
export const upload = async (
  house: House,
  inspectionId: string,
  { purpose, body }: { purpose: 'photo' | 'signature'; body: Uint8Array },
): Promise<string> => {
  return await sendPicture(house, { inspectionId, purpose, body })
}

export const ink = (house: House, inspectionId: string, waves = 3): Promise<string> =>
  upload(house, inspectionId, { purpose: 'signature', body: strokes(inspectionId, waves) })

export const signaturesUnder = async (
  house: House,
  { inspectionId, finishedAt }: InspectionContent,
  contentHash: string,
): Promise<ContentSignature[]> => {
  const signed = { signedAt: finishedAt, contentHash }
  const byInspector = async (name: Name, waves: number): Promise<ContentSignature> => ({
    role: 'inspector',
    personId: personIdOf(name),
    name: actorOf(name).name,
    image: await ink(house, inspectionId, waves),
    ...signed,
  })
  return [
    await byInspector('lead', 2),
    await byInspector('second', 4),
    { role: 'merchant', name: '贺青禾', image: await ink(house, inspectionId, 5), ...signed },
  ]
}

type Signing = {
  readonly pick?: (signatures: ContentSignature[]) => ContentSignature[]
  readonly refusalToSign?: SigningRefused
}

/** A content with everything that belongs to it: hashed, signed by all, its pictures sent. */
export const deliveryOf = async (
  house: House,
  content: InspectionContent,
  { pick = (all) => all, refusalToSign }: Signing = {},
): Promise<Delivery> => {
  const { hash: contentHash } = hashContent(content)
  await ink(house, content.inspectionId, 9)
  return {
    shopId: content.shop.shopId,
    inspectionId: content.inspectionId,
    content,
    contentHash,
    signatures: pick(await signaturesUnder(house, content, contentHash)),
    ...(refusalToSign && { refusalToSign }),
  }
}

/** A whole visit to a shop, delivered; what came of it. */
export const visit = async (house: House, ask: Ask, change: Change = {}) => {
  const content = contentOf(house, change)
  const { inspectionId } = content
  const outcome: Promise<Answered> = ask(actorOf('lead'), 'deliverInspection', await deliveryOf(house, content))
  return { inspectionId, shopId: content.shop.shopId, content, outcome }
}

/** As `visit`, and it was received. */
export const visited = async (house: House, ask: Ask, change: Change = {}) => {
  const { outcome, ...visiting } = await visit(house, ask, change)
  return { ...visiting, answer: await answered(outcome) }
}
