import { createHash } from 'node:crypto'
import { compareContents } from '@app/rules/inspection/compare-contents'
import { runJobStep } from '../../platform/job-step'
import { mapAtMost } from '../../platform/map-at-most'
import type { Worker } from '../../platform/reaction'
import { type Changed, isRefused, type Refused, refuse } from '../../platform/verb'
import { tablesMadeWith, tablesOfBoth } from '../checklists'
import type { InspectionWorkDeps } from '../deps'
import { type InspectionAsked, type Loaded, loadInspection, subjectOf } from '../load-inspection'
import { readMessage } from '../read-message'
import { documentEntry } from './document-entry'
import { type Ended, isEnded } from './filed'
import { fillDocument } from './fill-document'
import { signedText } from './signed-text'
import { documentOfVersion, documentsOf, inspectionOfVersion, withDocument } from './versions'

type Ready = { readonly sha256: string; readonly bytes: number; readonly objectKey: string }

/**
 * Draws every requested document of an inspection, one for each version, keeps it and records its SHA-256 (regulations
 * §9.3: what was signed can be proven). Equal records give equal bytes, so a repeat overwrites like with like.
 */
export const renderDocument =
  (deps: InspectionWorkDeps): Worker =>
  async (message) => {
    const { district, ...asked } = readMessage(message)
    const loaded = await loadInspection(deps, district, asked)
    if (isRefused(loaded)) return
    for (const { version, document } of documentsOf(loaded.inspection))
      if (document.state === 'requested') await renderVersion(deps, loaded, version)
  }

const renderVersion = async (deps: InspectionWorkDeps, { shop, inspection }: Loaded, version: number) => {
  const { district, shopId, inspectionId } = inspection
  const made = isEnded(inspection) ? await inspectionOfVersion(deps.store, inspection, version) : undefined
  if (!made) throw new Error(`a document was requested of version ${version} of ${inspectionId}, which is not there`)
  const ready = await drawn(deps, shop, made)
  const step = {
    district,
    operation: 'inspection.renderDocument',
    key: documentKey(made),
    at: deps.clock(),
  }
  const asked = { district, shopId, inspectionId, made }
  await runJobStep(deps.kernel)(step, async ({ at }) => await recorded(deps, { ...asked, at }, ready))
}

/** One for each version and request: a corrected inspection has another document. */
const documentKey = ({ inspectionId, delivered }: Ended) =>
  `document-${inspectionId}-${delivered.contentHash.slice(0, 16)}`

const drawn = async (deps: InspectionWorkDeps, shop: Loaded['shop'], inspection: Ended): Promise<Ready> => {
  const { district, inspectionId } = inspection
  const { version } = inspection.delivered
  const [home, pictures, logHead, content, corrected] = await Promise.all([
    deps.people.district(district),
    picturesOf(deps, inspection),
    deps.evidence.newestHead(district),
    signedText(deps.store, inspection, version),
    signedText(deps.store, inspection, version - 1),
  ])
  if (!content) throw new Error(`what was signed of ${inspectionId} is gone`)
  const { noticeWords, findingLinks } = deps
  const tables = await tablesMadeWith(deps.tables, inspection)
  const changes = corrected
    ? compareContents(await tablesOfBoth(deps, inspection, [corrected, content]), corrected, content)
    : []
  const document = fillDocument({
    ...{ inspection, content, changes, tables, logHead, noticeWords, findingLinks, pictures },
    bureauName: home?.bureauName ?? '',
    publicUrl: deps.shops.codeUrl(shop),
  })
  const body = await deps.drawDocument(document)
  const sha256 = createHash('sha256').update(body).digest('hex')
  // named by its content: a repeat after the shop's code was re-issued cannot replace what the hash was recorded of
  const objectKey = `D/${district}/documents/${inspectionId}-${sha256.slice(0, 16)}.pdf`
  await deps.objects.put({ key: objectKey, body, contentType: 'application/pdf' })
  return { objectKey, sha256, bytes: body.byteLength }
}

/** Files read beside each other: each may have 2 MB. */
const readAtOnce = 6

const picturesOf = async ({ objects }: InspectionWorkDeps, { delivered }: Ended) => {
  const files = Object.entries(delivered.files)
  const read = async ([sha256, key]: (typeof files)[number]) => [sha256, (await objects.get(key))?.body] as const
  const found = await mapAtMost(readAtOnce, files, read)
  return new Map(found.flatMap(([sha256, body]) => (body ? [[sha256, body] as const] : [])))
}

type Recording = InspectionAsked & { readonly district: string; readonly at: Date; readonly made: Ended }

const recorded = async (
  deps: InspectionWorkDeps,
  { district, at, made, ...asked }: Recording,
  ready: Ready,
): Promise<Changed<Ready> | Refused> => {
  const loaded = await loadInspection(deps, district, asked)
  if (isRefused(loaded)) return loaded
  const { shop, inspection } = loaded
  const { version } = made.delivered
  if (documentOfVersion(inspection, version)?.state !== 'requested') return refuse('inspection.submitted')
  const next = withDocument(inspection, version, { state: 'ready', ...ready })
  const entry = documentEntry(made, ready.sha256, at)
  const writes = [deps.store.inspections.replace(next), deps.shops.touch(shop), deps.log.append(entry)]
  return { answer: ready, writes, subject: subjectOf(inspection) }
}
