import type { Checklist } from '@app/rules/inspection/table'
import { dayOf } from '@app/rules/time/day'
import type { Verdict } from '@app/types/inspection/values'
import type { Write } from '../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../platform/verb'
import { inspects } from './access'
import { buildResult } from './build-result'
import { refuseSignatures } from './check-signatures'
import { refuseOddEnd, type Times } from './check-times'
import { type PrintedWords, refuseUnprintable } from './check-words'
import { checklistMadeWith } from './checklists'
import { type Conclusion, conclude } from './conclude'
import type { InspectionDeps } from './deps'
import { findFiles } from './find-files'
import { type Loaded, loadInspection, subjectOf } from './load-inspection'
import { mainLicence } from './main-licence'
import { numberDocument } from './number-document'
import { summaryOf } from './past-visits'
import type { InspectionResult, StoredInspection } from './store'
import type { Submission } from './submission'

type Answer = { readonly inspectionId: string; readonly verdict: Verdict; readonly documentNumber: string }

/**
 * Concludes an inspection with its last signature: judged again by the phone's own rules, numbered, and final. The
 * document is drawn afterwards; nothing that could keep it from being drawn passes here.
 */
export const submitInspection = given(
  async (deps: InspectionDeps, asked: Asked<Submission>): Promise<Changed<Answer> | Refused> => {
    const { actor, input } = asked
    const loaded = await loadInspection(deps, actor.district, input)
    if (isRefused(loaded)) return loaded
    const { inspection } = loaded
    if (!inspects(actor, inspection)) return refuse('access.denied', undefined, subjectOf(inspection))
    const checklist = await checklistMadeWith(deps.tables, inspection)
    const refusal = refusalToSubmit(deps, inspection, asked)
    if (refusal) return refusal
    const conclusion = conclude(checklist, inspection, input)
    if (isRefused(conclusion)) return conclusion
    const unsigned = refuseSignatures(inspection, input)
    if (unsigned) return unsigned
    const found = await findFiles(deps, { checklist, inspection, submission: input })
    if (isRefused(found)) return found
    return await submitted(deps, { ...loaded, checklist, submission: input, conclusion, at: asked.at, ...found })
  },
)

const refusalToSubmit = (
  { coversText }: InspectionDeps,
  { state, startedAt }: StoredInspection,
  { input, at }: Asked<Submission>,
): Refused | undefined => {
  if (state !== 'notified') return refuse(`inspection.${state}`)
  return refuseOddEnd(timesIn(input), startedAt, at) ?? refuseUnprintable(coversText, wordsIn(input))
}

const timesIn = ({ finishedAt, signatures, refusalToSign }: Submission): Times => ({
  finishedAt,
  'refusalToSign.notedAt': refusalToSign?.notedAt,
  ...Object.fromEntries(signatures.map(({ signedAt }, index) => [`signatures.${index}.signedAt`, signedAt])),
})

const wordsIn = ({ answers, note, contact, signatures, refusalToSign }: Submission): PrintedWords => ({
  note,
  'contact.name': contact.name,
  'contact.phone': contact.phone,
  'refusalToSign.reason': refusalToSign?.reason,
  ...Object.fromEntries(signatures.map(({ name }, index) => [`signatures.${index}.name`, name])),
  ...Object.fromEntries(Object.entries(answers).map(([key, { remark }]) => [`answers.${key}.remark`, remark])),
})

type Concluded = Loaded & {
  readonly checklist: Checklist
  readonly submission: Submission
  readonly conclusion: Conclusion
  readonly at: Date
  readonly files: InspectionResult['files']
  /** What binds the signatures to this inspection. */
  readonly writes: readonly Write[]
}

const submitted = async (deps: InspectionDeps, concluded: Concluded): Promise<Changed<Answer> | Refused> => {
  const { store, shops, coversText, documentsAtOnce } = deps
  const { shop, inspection, conclusion } = concluded
  const { district, inspectionId } = inspection
  const day = dayOf(concluded.submission.finishedAt)
  const unit = await unitOn(deps, shop, day)
  const unprintable = refuseUnprintable(coversText, unit)
  if (unprintable) return unprintable
  const inspections = await store.ofUnited(shop)
  // read last: it is the one item that all of a district's submissions share
  const { documentNumber, write } = await numberDocument(deps, district, day.slice(0, 4))
  const result = buildResult({ ...concluded, inspections, unit, documentNumber })
  const document = documentsAtOnce
    ? { state: 'requested' as const, requestedAt: concluded.at.toISOString() }
    : { state: 'none' as const }
  const next: StoredInspection = { ...inspection, state: 'submitted', result, document }
  const others = inspections.filter((one) => one.inspectionId !== inspectionId)
  return {
    answer: { inspectionId, verdict: conclusion.verdict, documentNumber },
    writes: [
      store.inspections.replace(next),
      shops.touch(shop, summaryOf([...others, next])),
      ...(await touchUnited(deps, concluded, next)),
      write,
      ...concluded.writes,
    ],
    subject: subjectOf(inspection),
  }
}

/** An inspection that was begun before its entry was merged counts with the shop that stayed. */
const touchUnited = async (
  { store, shops }: InspectionDeps,
  { united }: Loaded,
  next: StoredInspection,
): Promise<readonly Write[]> => {
  if (!united) return []
  const others = (await store.ofUnited(united)).filter(({ inspectionId }) => inspectionId !== next.inspectionId)
  return [shops.touch(united, summaryOf([...others, next]))]
}

const unitOn = async ({ licences }: InspectionDeps, shop: Loaded['shop'], day: string) => {
  const { district, shopId, address, businessTypes } = shop
  const licenceNumber = mainLicence(businessTypes, await licences.ofShop(district, shopId, day))
  return { address, ...(licenceNumber && { licenceNumber }) }
}
