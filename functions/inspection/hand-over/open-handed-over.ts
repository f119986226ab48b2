import type { ChecklistShown } from '@app/types/inspection/contract'
import type { HandOverShown } from '@app/types/inspection/hand-over'
import type { PicturePurpose } from '@app/types/photo/values'
import { type Asked, given, isRefused, type Refused, refuse } from '../../platform/verb'
import { checklistShown } from '../checklists'
import type { InspectionDeps } from '../deps'
import { pageFrom } from '../in-pages'
import { addressLife } from '../show-inspection'
import { type HandOverAsked, handOverShown, loadHandOver, stateOf } from './hand-over'
import { tablesInDraft } from './read-draft'
import type { StoredHandOver } from './store'

type PictureThere = { readonly purpose: PicturePurpose; readonly sha256: string; readonly url: string }
type Input = HandOverAsked & { readonly from?: number | undefined }
type Answer = {
  readonly handOver: HandOverShown
  readonly text: string
  readonly tables: ChecklistShown[]
  readonly pictures: PictureThere[]
  readonly next?: number
}

/** The draft that waits for whoever asks, with its tables and addresses of what its pictures show. */
export const openHandedOver = given(
  async (deps: InspectionDeps, { actor, input, at }: Asked<Input>): Promise<Answer | Refused> => {
    const loaded = await loadHandOver(deps, actor, input, 'to')
    if (isRefused(loaded)) return loaded
    const { stored } = loaded
    if (stored.taken) return refuse('handOver.taken')
    const kept = await deps.store.handedDrafts.get(stored)
    if (!kept || stateOf(stored, at) !== 'waiting') return refuse('handOver.unknown')
    const tables = (await tablesInDraft(deps, stored.district, kept.draft)) ?? []
    const whole = {
      text: kept.draft,
      tables: tables.map(checklistShown),
      pictures: await picturesOf(deps, stored, at),
    }
    return { handOver: handOverShown(stored, at), ...pageFrom(whole, input.from) }
  },
)

const picturesOf = async (
  { photos, objects }: InspectionDeps,
  { district, inspectionId, pictures }: StoredHandOver,
  at: Date,
): Promise<PictureThere[]> => {
  const subject = { kind: 'inspection', id: inspectionId } as const
  const { files } = await photos.intakeFiles({ district, subject, at }, pictures)
  const shown = files.map(async ({ purpose, sha256, intake }) => {
    const key = intake.state === 'there' && intake.picture.shown?.objectKey
    if (!key) return []
    const url = await objects.downloadUrl({ key, fileName: sha256, expiresInSeconds: addressLife, inline: true })
    return [{ purpose, sha256, url }]
  })
  return (await Promise.all(shown)).flat()
}
