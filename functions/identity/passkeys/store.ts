import { passkeyTransports } from '@app/types/identity/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

export const StoredPasskey = z.object({
  revision: z.number(),
  district: z.string(),
  personId: z.string(),
  passkeyId: z.string(),
  name: z.string(),
  /** COSE key, base64url. */
  publicKey: z.string(),
  /** How often the authenticator says it was used; 0 where it does not count. */
  counter: z.number(),
  transports: z.array(z.enum(passkeyTransports)),
  synced: z.boolean(),
  createdAt: z.string(),
  lastUsedAt: z.string().optional(),
})
export type StoredPasskey = z.infer<typeof StoredPasskey>

/** The one challenge that a session waits on; the next one takes its place. */
const StoredChallenge = z.object({
  revision: z.number(),
  district: z.string(),
  sessionId: z.string(),
  challenge: z.string(),
  purpose: z.enum(['make', 'use']),
  expiresAt: z.string(),
})
export type StoredChallenge = z.infer<typeof StoredChallenge>

type PasskeyKey = { readonly district: string; readonly personId: string; readonly passkeyId: string }

export const passkeyRecords = (table: RecordsTable) => ({
  passkeys: collection(table, {
    name: 'Passkey',
    schema: StoredPasskey,
    key: ({ district, personId, passkeyId }: PasskeyKey) => ({
      pk: `D#${district}#PERSON#${personId}`,
      sk: `PASSKEY#${passkeyId}`,
    }),
  }),
  challenges: collection(table, {
    name: 'PasskeyChallenge',
    schema: StoredChallenge,
    key: ({ district, sessionId }: { district: string; sessionId: string }) => ({
      pk: `D#${district}#SESSION#${sessionId}`,
      sk: 'CHALLENGE',
    }),
    ttl: ({ expiresAt }) => Math.floor(Date.parse(expiresAt) / 1000),
  }),
})
