import { District, Grant } from '@app/types/identity/contract'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'
import { bulkRecords } from './bulk/store'
import { passkeyRecords } from './passkeys/store'

const StoredDistrict = District.extend({
  revision: z.number(),
  createdAt: z.string(),
  /** Administrators have to have a passkey so many days after `since`; absent: none is asked for. */
  passkeyRule: z.object({ since: z.string(), graceDays: z.number() }).optional(),
})
export type StoredDistrict = z.infer<typeof StoredDistrict>

/** In this order in a list of everybody. Staff who run a shop too are listed with the staff. */
export const among = ['staff', 'merchants'] as const

/** What an inspector's grant says that a signature rests on; grids change hands without it. */
const InspectorThen = z.object({
  certificateNumber: z.string(),
  certificateValidUntil: z.string(),
  stationId: z.string(),
})
export type InspectorThen = z.infer<typeof InspectorThen>

export const StoredPerson = z.object({
  revision: z.number(),
  district: z.string(),
  personId: z.string(),
  name: z.string(),
  openid: z.string(),
  grants: z.array(Grant),
  state: z.enum(['active', 'ended']),
  since: z.string(),
  endedAt: z.string().optional(),
  /** What the inspector's grant said before, oldest first; without `grant` the person was no inspector until then. */
  formerly: z.array(z.object({ until: z.string(), grant: InspectorThen.optional() })).optional(),
  /** Where the person is listed: a few staff are never looked for among thousands of merchants. */
  among: z.enum(among),
})
export type StoredPerson = z.infer<typeof StoredPerson>

/** Who runs a shop, found from the shop; kept in step with the person's grants by `person-writes.ts`. */
const Membership = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  personId: z.string(),
  openid: z.string(),
})

/** Which person a WeChat user is in a district; one person for one OPENID. */
const WechatLink = z.object({ revision: z.number(), district: z.string(), openid: z.string(), personId: z.string() })

const StoredInvitation = z.object({
  revision: z.number(),
  district: z.string(),
  invitationId: z.string(),
  name: z.string(),
  grant: Grant,
  state: z.enum(['open', 'used', 'revoked']),
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: z.string(),
  usedBy: z.string().optional(),
})
export type StoredInvitation = z.infer<typeof StoredInvitation>

const StoredSignIn = z.object({
  revision: z.number(),
  district: z.string(),
  signInId: z.string(),
  challenge: z.string(),
  comparison: z.string(),
  browser: z.string(),
  state: z.enum(['waiting', 'confirmed', 'denied', 'used']),
  personId: z.string().optional(),
  startedAt: z.string(),
  expiresAt: z.string(),
})
export type StoredSignIn = z.infer<typeof StoredSignIn>

const StoredSession = z.object({
  revision: z.number(),
  district: z.string(),
  /** SHA-256 of the cookie's token: who reads the table cannot sign in. */
  sessionId: z.string(),
  personId: z.string(),
  browser: z.string(),
  startedAt: z.string(),
  /** Written at most every ten minutes. */
  lastUsedAt: z.string().optional(),
  expiresAt: z.string(),
  /** What the session still wants before it is the person's: a passkey used, or the first one made; `done` after that. */
  factor: z.enum(['none', 'use', 'make', 'done']).default('none'),
})
export type StoredSession = z.infer<typeof StoredSession>

/** An assertion's number, kept until it cannot be used again anyway. */
const SpentAssertion = z.object({ revision: z.number(), district: z.string(), jti: z.string(), expiresAt: z.string() })

const epoch = (iso: string) => Math.floor(Date.parse(iso) / 1000)

const accounts = (table: RecordsTable) => ({
  districts: collection(table, {
    name: 'District',
    schema: StoredDistrict,
    key: ({ districtId }: { districtId: string }) => ({ pk: `D#${districtId}`, sk: 'DISTRICT' }),
    // the one list that crosses districts: timers go from one to the next
    list: ({ districtId }) => ({ listPk: 'DISTRICTS', listSk: districtId }),
  }),
  people: collection(table, {
    name: 'Person',
    schema: StoredPerson,
    key: ({ district, personId }: { district: string; personId: string }) => ({
      pk: `D#${district}#PERSON#${personId}`,
      sk: 'PERSON',
    }),
    list: ({ district, among: group, name, personId }) => ({
      listPk: `D#${district}#PEOPLE#${group}`,
      listSk: `${name}#${personId}`,
    }),
  }),
  members: collection(table, {
    name: 'Membership',
    schema: Membership,
    key: ({ district, shopId, personId }: { district: string; shopId: string; personId: string }) => ({
      pk: `D#${district}#MEMBERS#${shopId}`,
      sk: `MEMBER#${personId}`,
    }),
  }),
  links: collection(table, {
    name: 'WechatLink',
    schema: WechatLink,
    key: ({ district, openid }: { district: string; openid: string }) => ({
      pk: `D#${district}#OPENID#${openid}`,
      sk: 'LINK',
    }),
  }),
  invitations: collection(table, {
    name: 'Invitation',
    schema: StoredInvitation,
    key: ({ district, invitationId }: { district: string; invitationId: string }) => ({
      pk: `D#${district}#INVITATION#${invitationId}`,
      sk: 'INVITATION',
    }),
    list: ({ district, invitationId }) => ({ listPk: `D#${district}#INVITATIONS`, listSk: invitationId }),
  }),
})

const signInRecords = (table: RecordsTable) => ({
  signIns: collection(table, {
    name: 'SignIn',
    schema: StoredSignIn,
    key: ({ district, signInId }: { district: string; signInId: string }) => ({
      pk: `D#${district}#SIGNIN#${signInId}`,
      sk: 'SIGNIN',
    }),
    ttl: ({ expiresAt }) => epoch(expiresAt) + 3600,
  }),
  sessions: collection(table, {
    name: 'Session',
    schema: StoredSession,
    key: ({ district, sessionId }: { district: string; sessionId: string }) => ({
      pk: `D#${district}#SESSION#${sessionId}`,
      sk: 'SESSION',
    }),
    list: ({ district, personId, startedAt }) => ({ listPk: `D#${district}#SESSIONS#${personId}`, listSk: startedAt }),
    ttl: ({ expiresAt }) => epoch(expiresAt),
  }),
  spent: collection(table, {
    name: 'SpentAssertion',
    schema: SpentAssertion,
    key: ({ district, jti }: { district: string; jti: string }) => ({ pk: `D#${district}#JTI#${jti}`, sk: 'JTI' }),
    ttl: ({ expiresAt }) => epoch(expiresAt),
  }),
})

export const identityStore = (table: RecordsTable) => ({
  ...accounts(table),
  ...signInRecords(table),
  ...passkeyRecords(table),
  ...bulkRecords(table),
})
export type IdentityStore = ReturnType<typeof identityStore>
