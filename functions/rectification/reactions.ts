import * as z from 'zod'
import type { Reaction, RowChange } from '../platform/reaction'

const InspectionMessage = z.object({ district: z.string(), shopId: z.string(), inspectionId: z.string() })
/** Which inspection was concluded. */
export type InspectionMessage = z.infer<typeof InspectionMessage>

/** A queue's message, parsed: anything else is a bug and ends among the dead letters. */
export const readInspectionMessage = (message: unknown): InspectionMessage => InspectionMessage.parse(message)

const isConcluded = (image: RowChange['after']) => image?.['state'] === 'submitted'

export const reactions: readonly Reaction[] = [
  {
    queue: 'rectification-follow',
    when: ({ kind, before, after }) =>
      kind === 'Inspection' && isConcluded(after) && !isConcluded(before)
        ? {
            district: String(after?.['district']),
            shopId: String(after?.['shopId']),
            inspectionId: String(after?.['inspectionId']),
          }
        : undefined,
  },
]
