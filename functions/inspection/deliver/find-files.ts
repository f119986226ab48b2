import { photoLimits } from '@app/types/inspection/values'
import { refuseFiles } from '../../photo/public'
import type { Write } from '../../platform/ports/records'
import { type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import type { Delivery, Files, Tables } from './delivery'
import { namedFiles } from './named-files'

type Found =
  | { readonly files: Files; readonly writes: readonly Write[] }
  /** Hashes of what has not arrived. */
  | { readonly missing: readonly string[] }

/**
 * Every signature and photograph of a delivery, taken in: there with the very hash it is named by, and a whole picture.
 * One that is no picture is refused in people's words; those that have not arrived are named by their hash, so that the
 * phone sends them and no other.
 */
export const findFiles = async (
  { photos }: Pick<InspectionDeps, 'photos'>,
  delivery: Delivery,
  { tables, at }: { readonly tables: Tables; readonly at: Date },
): Promise<Found | Refused> => {
  const named = namedFiles(delivery, tables)
  const taken = new Set(named.flatMap(({ purpose, sha256 }) => (purpose === 'photo' ? [sha256] : []))).size
  if (taken > photoLimits.ofInspection) return refuse('inspection.photosTooMany', [`现在有 ${taken} 张`])
  const { district, inspectionId, shop } = delivery.content
  const subject = { kind: 'inspection', id: inspectionId } as const
  const { files, writes } = await photos.intakeFiles({ district, subject, shopId: shop.shopId, at }, named)
  const unusable = refuseFiles(files.filter(({ intake }) => intake.state !== 'lost'))
  if (unusable) return unusable
  const missing = new Set(files.flatMap(({ sha256, intake }) => (intake.state === 'lost' ? [sha256] : [])))
  if (missing.size > 0) return { missing: [...missing] }
  return { files: Object.fromEntries(files.flatMap(shownAt)), writes }
}

type Taken = Awaited<ReturnType<InspectionDeps['photos']['intakeFiles']>>['files'][number]

/** Under its content: where what everybody sees lies. */
const shownAt = ({ sha256, intake }: Taken) =>
  intake.state === 'there' && intake.picture.shown ? [[sha256, intake.picture.shown.objectKey] as const] : []
