import { createHash } from 'node:crypto'
import { runJobStep } from '../platform/job-step'
import { mapAtMost } from '../platform/map-at-most'
import type { Worker } from '../platform/reaction'
import { type Changed, isRefused, type Refused, refuse } from '../platform/verb'
import { checklistMadeWith } from './checklists'
import type { InspectionWorkDeps } from './deps'
import { documentEntry } from './document-entry'
import { fillDocument } from './fill-document'
import { readAtOnce } from './find-files'
import { type InspectionAsked, type Loaded, loadInspection, subjectOf } from './load-inspection'
import { type Submitted, submittedOf } from './past-visits'
import { readMessage } from './read-message'

type Ready = { readonly sha256: string; readonly bytes: number; readonly objectKey: string }

/**
 * Draws a requested document, keeps it and records its SHA-256 (regulations §9.3: what was signed can be proven). Equal
 * records give equal bytes, so a repeat overwrites like with like.
 */
export const renderDocument =
  (deps: InspectionWorkDeps): Worker =>
  async (message) => {
    const { district, ...asked } = readMessage(message)
    const loaded = await loadInspection(deps, district, asked)
    if (isRefused(loaded) || loaded.inspection.document.state !== 'requested') return
    const ready = await drawn(deps, loaded)
    const { inspectionId } = asked
    const step = { district, operation: 'inspection.renderDocument', key: `document-${inspectionId}`, at: deps.clock() }
    await runJobStep(deps.kernel)(step, async ({ at }) => await recorded(deps, { district, ...asked, at }, ready))
  }

const drawn = async (deps: InspectionWorkDeps, { shop, inspection }: Loaded): Promise<Ready> => {
  const [submitted] = submittedOf([inspection])
  if (!submitted) throw new Error(`a document was requested before its inspection ended: ${inspection.inspectionId}`)
  const { district, inspectionId } = inspection
  const [home, pictures, logHead] = await Promise.all([
    deps.people.district(district),
    picturesOf(deps, submitted),
    deps.evidence.newestHead(district),
  ])
  const { noticeWords } = deps
  const publicUrl = deps.shops.codeUrl(shop)
  const document = fillDocument({
    inspection: submitted,
    checklist: await checklistMadeWith(deps.tables, submitted),
    bureauName: home?.bureauName ?? '',
    publicUrl,
    logHead,
    noticeWords,
    pictures,
  })
  const body = await deps.drawDocument(document)
  const sha256 = createHash('sha256').update(body).digest('hex')
  // named by its content: a repeat after the shop's code was re-issued cannot replace what the hash was recorded of
  const objectKey = `D/${district}/documents/${inspectionId}-${sha256.slice(0, 16)}.pdf`
  await deps.objects.put({ key: objectKey, body, contentType: 'application/pdf' })
  return { objectKey, sha256, bytes: body.byteLength }
}

const picturesOf = async ({ objects }: InspectionWorkDeps, { result }: Submitted) => {
  const files = Object.entries(result.files)
  const read = async ([uploadId, key]: (typeof files)[number]) => [uploadId, (await objects.get(key))?.body] as const
  const found = await mapAtMost(readAtOnce, files, read)
  return new Map(found.flatMap(([uploadId, body]) => (body ? [[uploadId, body] as const] : [])))
}

const recorded = async (
  deps: InspectionWorkDeps,
  { district, at, ...asked }: InspectionAsked & { readonly district: string; readonly at: Date },
  ready: Ready,
): Promise<Changed<Ready> | Refused> => {
  const loaded = await loadInspection(deps, district, asked)
  if (isRefused(loaded)) return loaded
  const { shop, inspection } = loaded
  if (inspection.document.state !== 'requested') return refuse('inspection.submitted')
  const next = { ...inspection, document: { state: 'ready' as const, ...ready } }
  const entry = documentEntry(inspection, ready.sha256, at)
  const writes = [deps.store.inspections.replace(next), deps.shops.touch(shop), deps.log.append(entry)]
  return { answer: ready, writes, subject: subjectOf(inspection) }
}
