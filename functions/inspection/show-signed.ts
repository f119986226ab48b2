import type { InspectionContent } from '@app/types/inspection/content'
import type { ChecklistShown } from '@app/types/inspection/contract'
import { type Asked, given, isRefused, type Refused, refuse } from '../platform/verb'
import { inspects } from './access'
import { checklistShown, tablesMadeWith } from './checklists'
import type { InspectionDeps } from './deps'
import { type InspectionAsked, loadInspection, subjectOf } from './load-inspection'
import { addressLife } from './show-inspection'
import type { Delivered } from './store'

type Signed = {
  readonly content: InspectionContent
  readonly contentHash: string
  readonly tables: ChecklistShown[]
  readonly pictures: { readonly sha256: string; readonly url: string }[]
}

/** What was signed last, word for word, with the tables it was made with: for the two who inspected, to correct it. */
export const showSigned = given(
  async (deps: InspectionDeps, { actor, input }: Asked<InspectionAsked>): Promise<Signed | Refused> => {
    const loaded = await loadInspection(deps, actor.district, input)
    if (isRefused(loaded)) return loaded
    const { inspection } = loaded
    if (!inspects(actor, inspection)) return refuse('access.denied', undefined, subjectOf(inspection))
    const { delivered, district, shopId, inspectionId } = inspection
    const version = delivered?.version ?? 0
    const kept = await deps.store.signedContents.get({ district, shopId, inspectionId, version })
    if (!delivered || !kept) return refuse('inspection.unknown')
    return {
      content: JSON.parse(kept.content) as InspectionContent,
      contentHash: delivered.contentHash,
      tables: (await tablesMadeWith(deps.tables, inspection)).map(checklistShown),
      pictures: await pictures(deps, delivered),
    }
  },
)

const pictures = async ({ objects }: InspectionDeps, { files }: Delivered) =>
  await Promise.all(
    Object.entries(files).map(async ([sha256, key]) => ({
      sha256,
      url: await objects.downloadUrl({ key, fileName: sha256, expiresInSeconds: addressLife, inline: true }),
    })),
  )
