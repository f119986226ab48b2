import * as z from 'zod'
import { changes, Id, Instant, reads, refusing, Words } from '../platform/contract'

/** Names a session to people; neither signs anybody in nor names it in the database. */
const SessionId = z.string().regex(/^[\w-]{43}$/)

/** A browser that is signed in. */
export const Session = z.object({
  sessionId: SessionId,
  browser: z.string(),
  startedAt: Instant,
  /** To ten minutes. */
  lastUsedAt: Instant,
  expiresAt: Instant,
  /** The one that asks. */
  current: z.boolean(),
})
export type Session = z.infer<typeof Session>

const Ended = z.object({ ended: z.number().int() })

/** Where somebody is signed in. WeChat has no sessions: each call there is vouched for anew. */
export const sessionsContract = {
  listMySessions: reads('/sessions').output(z.object({ sessions: z.array(Session) })),
  /** Ends one of the own sessions; ending one that is over changes nothing. */
  endMySession: changes('/sessions/{sessionId}/end')
    .input(z.strictObject({ sessionId: SessionId }))
    .output(Ended),
  listSessionsOf: reads('/staff/{personId}/sessions')
    .input(z.object({ personId: Id }))
    .output(z.object({ sessions: z.array(Session) }))
    .errors(refusing('person.unknown')),
  /** Ends one session of somebody else, or without `sessionId` all of them; the next call of that browser is nobody's. */
  endSessionsOf: changes('/staff/{personId}/sessions/end')
    .input(z.strictObject({ personId: Id, sessionId: SessionId.optional(), reason: Words(200) }))
    .output(Ended)
    .errors(refusing('person.unknown')),
}
