import { dayOf } from '@app/rules/time/day'
import type { CredentialKind } from '@app/types/inspection/values'

type Certificate = { readonly certificateValidUntil: string }
type Shown = { readonly shows: CredentialKind }
type On = { readonly startedAt: string; readonly taskOrder?: string | undefined }

/**
 * Whether somebody could inspect with what was held up at the door (Order 49 art. 23, 24): an inspector, with an
 * enforcement certificate that was valid on the day, or with the bureau's task order in its place. `held` is what the
 * person was as an inspector at that time and since; a renewal may be entered after the visit that it covers.
 */
export const isEntitled = (held: readonly Certificate[], { shows }: Shown, { startedAt, taskOrder }: On): boolean => {
  if (held.length === 0) return false
  if (shows === 'taskOrder') return taskOrder !== undefined
  return held.some(({ certificateValidUntil }) => certificateValidUntil >= dayOf(startedAt))
}
