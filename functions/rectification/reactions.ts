import * as z from 'zod'
import type { Reaction, RowChange } from '../platform/reaction'
import { movedShop } from './move-orders'

const InspectionMessage = z.object({
  district: z.string(),
  shopId: z.string(),
  inspectionId: z.string(),
  version: z.number().default(1),
})
/** Which version of an inspection was concluded: the first, or a correction of it. */
export type InspectionMessage = z.infer<typeof InspectionMessage>

/** A queue's message, parsed: anything else is a bug and ends among the dead letters. */
export const readInspectionMessage = (message: unknown): InspectionMessage => InspectionMessage.parse(message)

const isConcluded = (image: RowChange['after']) => image?.['state'] === 'submitted'

const versionOf = (image: RowChange['after']): number =>
  (image?.['delivered'] as { version?: number } | undefined)?.version ?? 1

/** Concluded for the first time, or concluded anew: what was corrected may order something else. */
const isTakenIn = ({ kind, before, after }: RowChange): boolean =>
  kind === 'Inspection' && isConcluded(after) && (!isConcluded(before) || versionOf(after) > versionOf(before))

export const reactions: readonly Reaction[] = [
  {
    queue: 'rectification-follow',
    when: (change) => {
      const { after } = change
      if (!isTakenIn(change)) return undefined
      const version = versionOf(after)
      return {
        district: String(after?.['district']),
        shopId: String(after?.['shopId']),
        inspectionId: String(after?.['inspectionId']),
        ...(version > 1 && { version }),
      }
    },
  },
  { queue: 'rectification-move', when: movedShop },
]
