import { MapPoint } from '@app/types/shop/joining/contract'
import { applicationAims, applicationStates, claimWays, codeDoubts } from '@app/types/shop/joining/values'
import { businessTypes } from '@app/types/shop/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

/** An application without anything of a person: what stays when the rest is forgotten. */
export const StoredApplication = z.object({
  revision: z.number(),
  district: z.string(),
  applicationId: z.string(),
  openid: z.string(),
  state: z.enum(applicationStates),
  /** As it was when it was sent; the register may know the shop since. */
  aim: z.enum(applicationAims),
  subjectKey: z.string(),
  name: z.string(),
  creditCode: z.string(),
  codeDoubt: z.enum(codeDoubts).optional(),
  businessTypes: z.array(z.enum(businessTypes)),
  address: z.string(),
  stationId: z.string().optional(),
  submittedAt: z.string(),
  changedAt: z.string(),
  words: z.string().optional(),
  decidedBy: z.string().optional(),
  shopId: z.string().optional(),
  /** When the particulars are forgotten. */
  forgetAt: z.string().optional(),
  /** Somebody ran the registered shop already when it was sent. */
  hasMerchant: z.boolean().optional(),
})
export type StoredApplication = z.infer<typeof StoredApplication>

/** What is personal in an application. It vanishes by itself when nothing came of it, and the photograph with it. */
export const StoredParticulars = z.object({
  revision: z.number(),
  district: z.string(),
  applicationId: z.string(),
  operator: z.string(),
  applicant: z.string(),
  phone: z.string(),
  place: MapPoint.optional(),
  photoKey: z.string(),
  forgetAt: z.string().optional(),
})
export type StoredParticulars = z.infer<typeof StoredParticulars>

/** One WeChat user's applications, and what was asked for today: limits hold because every sending raises it. */
export const StoredApplicant = z.object({
  revision: z.number(),
  district: z.string(),
  openid: z.string(),
  /** The newest last. */
  applicationIds: z.array(z.string()),
  open: z.array(z.string()),
  day: z.string(),
  sent: z.number(),
  photos: z.number(),
  /** Tries to claim a shop by a code. */
  claims: z.number().optional(),
  touchedAt: z.string(),
})
export type StoredApplicant = z.infer<typeof StoredApplicant>

/** The open applications under one credit code. */
const OpenUnderCode = z.object({
  revision: z.number(),
  district: z.string(),
  subjectKey: z.string(),
  open: z.array(z.object({ applicationId: z.string(), openid: z.string() })),
})
export type OpenUnderCode = z.infer<typeof OpenUnderCode>

/** A code by which the owner of a registered shop claims it. What it reads is kept nowhere. */
const StoredClaimCode = z.object({
  revision: z.number(),
  district: z.string(),
  /** HMAC of the code: who reads the table cannot claim. */
  codeMac: z.string(),
  shopId: z.string(),
  createdBy: z.string(),
  expiresAt: z.string(),
  /** Numbers that did not fit. */
  wrong: z.number(),
})
export type StoredClaimCode = z.infer<typeof StoredClaimCode>

/** Which code of a shop holds: one at a time. */
const StoredClaimDoor = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  codeMac: z.string(),
  expiresAt: z.string(),
})
export type StoredClaimDoor = z.infer<typeof StoredClaimDoor>

/** That somebody wanted a shop which another runs: for whoever runs it. Without who. */
const StoredClaim = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  claimId: z.string(),
  way: z.enum(claimWays),
  claimedAt: z.string(),
})
export type StoredClaim = z.infer<typeof StoredClaim>

const epoch = (iso: string) => Math.floor(Date.parse(iso) / 1_000)

/** Seconds for which it is known whose an application was, once none is open. */
const applicantLife = 180 * 86_400

type ByApplication = { readonly district: string; readonly applicationId: string }
const pkOf = ({ district, applicationId }: ByApplication) => `D#${district}#APPLICATION#${applicationId}`

const applied = (table: RecordsTable) => ({
  applications: collection(table, {
    name: 'Application',
    schema: StoredApplication,
    key: (key: ByApplication) => ({ pk: pkOf(key), sk: 'APPLICATION' }),
  }),
  particulars: collection(table, {
    name: 'ApplicationParticulars',
    schema: StoredParticulars,
    key: (key: ByApplication) => ({ pk: pkOf(key), sk: 'PARTICULARS' }),
    ttl: ({ forgetAt }) => (forgetAt ? epoch(forgetAt) : undefined),
  }),
})

type ByShop = { readonly district: string; readonly shopId: string }

const claimed = (table: RecordsTable) => ({
  claimCodes: collection(table, {
    name: 'ClaimCode',
    schema: StoredClaimCode,
    key: ({ district, codeMac }: { district: string; codeMac: string }) => ({
      pk: `D#${district}#CLAIMCODE#${codeMac}`,
      sk: 'CLAIMCODE',
    }),
    ttl: ({ expiresAt }) => epoch(expiresAt),
  }),
  claimDoors: collection(table, {
    name: 'ClaimDoor',
    schema: StoredClaimDoor,
    key: ({ district, shopId }: ByShop) => ({ pk: `D#${district}#CLAIMDOOR#${shopId}`, sk: 'CLAIMDOOR' }),
    ttl: ({ expiresAt }) => epoch(expiresAt),
  }),
  claims: collection(table, {
    name: 'ShopClaim',
    schema: StoredClaim,
    key: ({ district, shopId, claimId }: ByShop & { claimId: string }) => ({
      pk: `D#${district}#SHOP#${shopId}#CLAIMS`,
      sk: `CLAIM#${claimId}`,
    }),
    ttl: ({ claimedAt }) => epoch(claimedAt) + applicantLife,
  }),
})

export const joiningStore = (table: RecordsTable) => ({
  ...applied(table),
  ...claimed(table),
  applicants: collection(table, {
    name: 'Applicant',
    schema: StoredApplicant,
    key: ({ district, openid }: { district: string; openid: string }) => ({
      pk: `D#${district}#APPLICANT#${openid}`,
      sk: 'APPLICANT',
    }),
    ttl: ({ open, touchedAt }) => (open.length === 0 ? epoch(touchedAt) + applicantLife : undefined),
  }),
  openUnderCodes: collection(table, {
    name: 'OpenUnderCode',
    schema: OpenUnderCode,
    key: ({ district, subjectKey }: { district: string; subjectKey: string }) => ({
      pk: `D#${district}#APPLIED#${subjectKey}`,
      sk: 'APPLIED',
    }),
  }),
})
export type JoiningStore = ReturnType<typeof joiningStore>
