import { canonicalJson } from '@app/rules/evidence/canonical'
import { type Asked, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import { audienceOf, type InspectionAsked, loadInspection, subjectOf } from '../load-inspection'
import { numberOf } from './filed'

type Proof = { readonly fileName: string; readonly text: string }

/** The proof of a document, to whoever may open it: a file that verifies offline (docs/evidence-format.md). */
export const proveDocument = given(
  async (
    deps: InspectionDeps,
    { actor, input }: Asked<InspectionAsked & { readonly from?: number | undefined }>,
  ): Promise<Proof | Refused> => {
    const { district } = actor
    const loaded = await loadInspection(deps, district, input)
    if (isRefused(loaded)) return loaded
    const audience = audienceOf(actor, loaded)
    if (isRefused(audience)) return audience
    const { inspection } = loaded
    if (inspection.document.state !== 'ready') return refuse('document.notReady')
    const bundle = await deps.evidence.prove({ district, subject: subjectOf(inspection), from: input.from })
    if (!bundle) return refuse('document.notLogged')
    return {
      fileName: `${numberOf(inspection) ?? inspection.inspectionId}-存证.json`,
      text: canonicalJson(bundle),
    }
  },
)
