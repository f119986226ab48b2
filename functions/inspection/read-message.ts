import * as z from 'zod'
import type { InspectionMessage } from './reactions'

const Message = z.object({ district: z.string(), shopId: z.string(), inspectionId: z.string() })

/** A queue's message, parsed: anything else is a bug and ends among the dead letters. */
export const readMessage = (message: unknown): InspectionMessage => Message.parse(message)
