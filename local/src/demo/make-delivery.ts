import { createHash } from 'node:crypto'
import { canonicalJson } from '@app/rules/evidence/canonical'
import { judgeVisit } from '@app/rules/inspection/judge-visit'
import type { Checklist } from '@app/rules/inspection/table'
import type { ContentSignature, Ending, InspectionContent } from '@app/types/inspection/content'
import type { ChecklistShown, NoticeShown } from '@app/types/inspection/contract'

type Concluded = Extract<Ending, { kind: 'concluded' }>

/** What `prepareInspection` answers, as far as a content needs it. */
export type Plan = {
  readonly shopName: string
  readonly address: string
  readonly tables: readonly ChecklistShown[]
  readonly notice: NoticeShown
  readonly mustCheck: readonly { readonly key: string; readonly day: string }[]
  readonly extraChecks: readonly { readonly key: string; readonly text: string; readonly day: string }[]
}

export type Inspector = { readonly personId: string; readonly name: string; readonly certificateNumber: string }

export type Visit = {
  readonly district: string
  readonly shopId: string
  readonly inspectionId: string
  readonly kind: InspectionContent['kind']
  readonly plan: Plan
  /** Lead first. */
  readonly inspectors: readonly [Inspector, Inspector]
  /** Who stands for the shop. */
  readonly contact: string
  readonly startedAt: string
  readonly finishedAt: string
  readonly answers: InspectionContent['answers']
  /** How it ended without a result; without this and without a decision the shop asked for a recusal. */
  readonly ending?: Exclude<Ending, Concluded> | undefined
  /** What was decided. */
  readonly decision?: Omit<Concluded, 'kind' | 'judgement' | 'contact'> | undefined
  /** Hash of the picture by which the second inspector confirms. */
  readonly confirmation?: string | undefined
}

/** The tables as the rules take them: what the contract leaves out is out, not undefined. */
export const rulesOf = ({ tables }: Plan): readonly Checklist[] => tables as readonly unknown[] as readonly Checklist[]

/** The content of a visit as an honest phone writes it, and its hash. */
export const makeContent = (visit: Visit): { readonly content: InspectionContent; readonly contentHash: string } => {
  const { district, shopId, inspectionId, kind, plan, inspectors, startedAt, finishedAt, answers } = visit
  const { shopName: name, address, tables, mustCheck, extraChecks } = plan
  const content: InspectionContent = {
    format: 'inspection/1',
    district,
    inspectionId,
    version: 1,
    shop: { shopId, name, address },
    kind,
    inspectors: inspectors.map((inspector) => ({ ...inspector, shows: 'certificate' as const })),
    beginning: beginningOf(visit),
    place: { address },
    startedAt,
    finishedAt,
    tables: tables.map(({ id, version, title, standing, hash }) => ({
      ...{ id, version, title, hash },
      ...(standing && { standing }),
    })),
    mustCheck: mustCheck.map(({ key, day }) => ({ key, day })),
    ...(extraChecks.length > 0 && { extraChecks: extraChecks.map((one) => ({ ...one })) }),
    answers,
    ending: endingOf(visit),
  }
  return { content, contentHash: hashContent(content) }
}

/** SHA-256 of the canonical JSON: what everybody signs under. */
export const hashContent = (content: InspectionContent): string => hashOf(canonicalJson(content))

const endingOf = (visit: Visit): Ending => {
  const { decision, ending = { kind: 'recused' } } = visit
  return decision ? concludedOf(visit, decision) : ending
}

const hashOf = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')

const beginningOf = (visit: Visit): InspectionContent['beginning'] => {
  const { plan, contact, startedAt, decision, ending, confirmation } = visit
  const { version, hash } = plan.notice
  const isRecused = !decision && (ending?.kind ?? 'recused') === 'recused'
  return {
    told: {
      notice: { version, hash },
      recusalRequested: isRecused,
      ...(isRecused && { recusalReason: '检查人员是经营者的亲戚。' }),
      answeredBy: contact,
      answeredAt: startedAt,
    },
    ...(confirmation && { secondConfirmed: { how: 'here', image: confirmation, at: startedAt } }),
  }
}

const concludedOf = (visit: Visit, decision: NonNullable<Visit['decision']>): Concluded => {
  const { plan, kind, answers, contact } = visit
  const mustCheck = [...plan.mustCheck, ...plan.extraChecks].map(({ key }) => key)
  const { verdict: overall, parts } = judgeVisit(rulesOf(plan), kind, answers, mustCheck)
  if (!overall) throw new Error('a visit that nobody can judge')
  const judgement = { overall, parts: parts.map(({ checklistId, verdict }) => ({ checklistId, verdict })) }
  return { kind: 'concluded', judgement, ...decision, contact: { name: contact } }
}

type Signer = Pick<ContentSignature, 'role' | 'personId' | 'name'>

/** Who signs: the inspectors, and the shop unless it asked others to come. */
export const signersOf = ({ inspectors, contact, decision }: Visit): readonly Signer[] => [
  ...inspectors.map(({ personId, name }) => ({ role: 'inspector' as const, personId, name })),
  ...(decision ? [{ role: 'merchant' as const, name: contact }] : []),
]

/** The signatures under a content: each signer's picture, by its hash. */
export const signatures = (visit: Visit, contentHash: string, images: readonly string[]): ContentSignature[] =>
  signersOf(visit).flatMap((signer, n) => {
    const image = images[n]
    return image ? [{ ...signer, image, signedAt: visit.finishedAt, contentHash }] : []
  })
