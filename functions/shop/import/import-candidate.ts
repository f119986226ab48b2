import { type FlagCode, registerFlags } from '@app/rules/shop/register-problems'
import { licenceKinds } from '@app/types/licence/values'
import { businessTypes, shopStatuses, sizeClasses } from '@app/types/shop/values'
import * as z from 'zod'

const validUntil = z.union([z.iso.date(), z.literal('unlimited')])

const flagCodes = Object.keys(registerFlags) as FlagCode[]

/** A paper as a sheet describes it: `rules/shop/register-licence`. */
export const CandidateLicence = z.object({
  kind: z.enum(licenceKinds),
  number: z.string(),
  validUntil: validUntil.exactOptional(),
  flags: z.array(z.enum(flagCodes)),
})
export type CandidateLicence = z.infer<typeof CandidateLicence>

const CandidateShop = z.object({
  name: z.string(),
  creditCode: z.string().exactOptional(),
  registrationNumber: z.string().exactOptional(),
  operator: z.string().exactOptional(),
  businessTypes: z.array(z.enum(businessTypes)),
  licences: z.array(CandidateLicence),
  stationName: z.string().exactOptional(),
  gridName: z.string().exactOptional(),
  address: z.string(),
  phone: z.string().exactOptional(),
  sizeClass: z.enum(sizeClasses).exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  point: z.object({ longitude: z.number(), latitude: z.number() }).exactOptional(),
  status: z.enum(shopStatuses).exactOptional(),
})

/**
 * What a row of a sheet stands for until it is stored. Rows of one subject are merged; the first carries the shop with
 * the flags of them all, the others only say whose they are.
 */
export const ImportCandidate = z.object({
  subjectKey: z.string(),
  shop: CandidateShop.exactOptional(),
  flags: z.array(z.string()),
})
export type ImportCandidate = z.infer<typeof ImportCandidate>
