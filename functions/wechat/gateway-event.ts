import * as z from 'zod'

/** What the mini-program sends. WeChat adds `userInfo` of its own, which is ignored: identity is not taken from events. */
export const CallEvent = z
  .object({
    type: z.literal('call'),
    district: z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{3}$/),
    method: z.enum(['GET', 'POST']),
    path: z.string().min(1).max(2_000),
    body: z.string().optional(),
    idempotencyKey: z
      .string()
      .regex(/^[\x21-\x7e]{1,128}$/)
      .optional(),
  })
  .refine(({ method, body }) => method === 'POST' || body === undefined)
export type CallEvent = z.infer<typeof CallEvent>

/** What WeChat sends when the timer of config.json fires. */
export const TimerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.literal('drain-outbox') })
