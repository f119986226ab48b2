import * as z from 'zod'
import type { Reaction, RowChange } from '../platform/reaction'
import { movedShop } from './move-orders'

const InspectionMessage = z.object({
  district: z.string(),
  shopId: z.string(),
  inspectionId: z.string(),
  version: z.number().default(1),
  /** Revision of the publication that was withdrawn. */
  withdrawnAt: z.number().optional(),
})
/** Which version of an inspection arrived: the first, or a correction of it; or that its result was withdrawn. */
export type InspectionMessage = z.infer<typeof InspectionMessage>

/** A queue's message, parsed: anything else is a bug and ends among the dead letters. */
export const readInspectionMessage = (message: unknown): InspectionMessage => InspectionMessage.parse(message)

const isConcluded = (image: RowChange['after']) => image?.['state'] === 'submitted'

const versionOf = (image: RowChange['after']): number =>
  (image?.['delivered'] as { version?: number } | undefined)?.version ?? 1

/**
 * Concluded for the first time, or corrected: then it may order something else, or nothing, for it may not even have been
 * held.
 */
const isTakenIn = ({ kind, before, after }: RowChange): boolean => {
  if (kind !== 'Inspection') return false
  if (isConcluded(after) && !isConcluded(before)) return true
  return isConcluded(before) && versionOf(after) > versionOf(before)
}

const isWithdrawn = ({ kind, before, after }: RowChange): boolean =>
  kind === 'Publication' && after?.['decision'] === 'withdrawn' && before?.['decision'] !== 'withdrawn'

const inspectionOf = (image: RowChange['after']) => ({
  district: String(image?.['district']),
  shopId: String(image?.['shopId']),
  inspectionId: String(image?.['inspectionId']),
})

export const reactions: readonly Reaction[] = [
  {
    queue: 'rectification-follow',
    when: (change) => {
      const { after } = change
      if (!isTakenIn(change)) return undefined
      const version = versionOf(after)
      return {
        ...inspectionOf(after),
        ...(version > 1 && { version }),
      }
    },
  },
  {
    queue: 'rectification-follow',
    when: (change) =>
      isWithdrawn(change)
        ? { ...inspectionOf(change.after), withdrawnAt: Number(change.after?.['revision']) }
        : undefined,
  },
  { queue: 'rectification-move', when: movedShop },
]
