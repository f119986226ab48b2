import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { audienceOf, type InspectionAsked, loadInspection, subjectOf } from '../load-inspection'
import { documentStateAt } from './document-state'
import { isEnded } from './filed'
import { documentOfVersion, withDocument } from './versions'

type VersionAsked = InspectionAsked & { readonly version?: number | undefined }
type Answer = { readonly state: 'requested' | 'ready' }

/**
 * Has the document of an inspection that ended drawn; whoever may open it may ask. Asking twice is harmless; asking for one
 * that was requested long ago and never came has it drawn again.
 */
export const requestDocument = given(
  async (deps: InspectionDeps, { actor, input, at }: Asked<VersionAsked>): Promise<Changed<Answer> | Refused> => {
    const loaded = await loadInspection(deps, actor.district, input)
    if (isRefused(loaded)) return loaded
    const audience = audienceOf(actor, loaded)
    if (isRefused(audience)) return audience
    const { shop, inspection } = loaded
    const subject = subjectOf(inspection)
    if (!isEnded(inspection)) return refuse('inspection.unknown')
    const { version = inspection.delivered.version } = input
    const asked = documentOfVersion(inspection, version)
    if (!asked) return refuse('inspection.unknown')
    const state = documentStateAt({ document: asked }, at)
    if (state !== 'none') return { answer: { state }, writes: [], subject }
    const document = { state: 'requested' as const, requestedAt: at.toISOString() }
    const writes = [deps.store.inspections.replace(withDocument(inspection, version, document)), deps.shops.touch(shop)]
    return { answer: { state: 'requested' }, writes, subject }
  },
)
