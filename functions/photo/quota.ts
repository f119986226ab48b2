import { dayOf } from '@app/rules/time/day'
import { pictureQuota } from '@app/types/photo/values'
import type { Write } from '../platform/ports/records'
import { type Refused, refuse } from '../platform/verb'
import type { PhotoStore } from './store'

type Counted = { readonly district: string; readonly owner: string; readonly bytes: number; readonly at: Date }

/** The write that counts one more picture of this day, or that there were enough. */
export const countPicture = async (
  { counts }: PhotoStore,
  { district, owner, bytes, at }: Counted,
): Promise<Write | Refused> => {
  const countedAt = at.toISOString()
  const day = dayOf(countedAt)
  const known = await counts.get({ district, owner })
  const today = known?.day === day ? known : { pictures: 0, bytes: 0 }
  const next = { district, owner, day, pictures: today.pictures + 1, bytes: today.bytes + bytes, countedAt }
  if (next.pictures > pictureQuota.pictures || next.bytes > pictureQuota.bytes) return refuse('upload.tooMany')
  return known ? counts.replace({ ...next, revision: known.revision }) : counts.insert({ ...next, revision: 1 })
}
