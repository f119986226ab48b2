import * as z from 'zod'

/** One part of a result ticket (结果小票) as it is printed, to be read before it is: texts, pairs, rules, a code. */
const TicketPartShown = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['title', 'verdict', 'center', 'text']), text: z.string() }),
  z.object({ kind: z.literal('pair'), name: z.string(), value: z.string() }),
  z.object({ kind: z.literal('rule') }),
  /** The address in the code. */
  z.object({ kind: z.literal('qr'), text: z.string() }),
])
export type TicketPartShown = z.infer<typeof TicketPartShown>

/** `bytes`: ESC/POS in GBK, base64. `missing`: characters that such printers lack. */
export const TicketShown = z.object({
  bytes: z.base64(),
  missing: z.array(z.string()),
  parts: z.array(TicketPartShown),
})
export type TicketShown = z.infer<typeof TicketShown>
