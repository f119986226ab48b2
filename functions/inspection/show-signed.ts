import type { ChecklistShown } from '@app/types/inspection/contract'
import { type Asked, given, isRefused, type Refused, refuse } from '../platform/verb'
import { inspects } from './access'
import { checklistShown, tablesMadeWith } from './checklists'
import type { InspectionDeps } from './deps'
import { pageFrom } from './in-pages'
import { type InspectionAsked, loadInspection, subjectOf } from './load-inspection'
import { addressLife } from './show-inspection'
import type { Delivered } from './store'

type Input = InspectionAsked & { readonly from?: number | undefined }
type PictureThere = { readonly sha256: string; readonly url: string }
type Signed = {
  readonly contentHash: string
  readonly text: string
  readonly tables: ChecklistShown[]
  readonly pictures: PictureThere[]
  readonly next?: number
}

/** What was signed last, word for word, with the tables it was made with: for the two who inspected, to correct it. */
export const showSigned = given(
  async (deps: InspectionDeps, { actor, input }: Asked<Input>): Promise<Signed | Refused> => {
    const loaded = await loadInspection(deps, actor.district, input)
    if (isRefused(loaded)) return loaded
    const { inspection } = loaded
    if (!inspects(actor, inspection)) return refuse('access.denied', undefined, subjectOf(inspection))
    const { delivered, district, shopId, inspectionId } = inspection
    const version = delivered?.version ?? 0
    const kept = await deps.store.signedContents.get({ district, shopId, inspectionId, version })
    if (!delivered || !kept) return refuse('inspection.unknown')
    const whole = {
      text: kept.content,
      tables: (await tablesMadeWith(deps.tables, inspection)).map(checklistShown),
      pictures: await picturesOf(deps, delivered),
    }
    return { contentHash: delivered.contentHash, ...pageFrom(whole, input.from) }
  },
)

const picturesOf = async ({ objects }: InspectionDeps, { files }: Delivered): Promise<PictureThere[]> =>
  await Promise.all(
    Object.entries(files).map(async ([sha256, key]) => ({
      sha256,
      url: await objects.downloadUrl({ key, fileName: sha256, expiresInSeconds: addressLife, inline: true }),
    })),
  )
