import { ValidUntil } from '@app/types/licence/contract'
import { licenceKinds, numberProblems } from '@app/types/licence/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'

export const StoredLicence = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  licenceId: z.string(),
  kind: z.enum(licenceKinds),
  number: z.string(),
  validUntil: ValidUntil.optional(),
  cancelled: z.boolean(),
  /** Codes of `rules/shop/register-problems` that an import left on it. */
  flags: z.array(z.string()),
  numberProblem: z.enum(numberProblems).optional(),
  /** Who compared a number that does not fit with the paper, and when. */
  verified: z.object({ by: z.string(), personId: z.string().optional(), at: z.string() }).optional(),
  recordedAt: z.string(),
  /** What it said before, newest first. */
  earlier: z
    .array(z.object({ number: z.string(), validUntil: ValidUntil.optional(), recordedAt: z.string() }))
    .optional(),
  /** Of the paper, as a correction of the register brought it; what is shown of it. */
  photo: z.object({ sha256: z.string(), objectKey: z.string() }).optional(),
})
export type StoredLicence = z.infer<typeof StoredLicence>

/** Versions kept beside the last one. */
const mostEarlier = 20

/** What a paper said before it says something else. */
export const earlierOf = ({ number, validUntil, recordedAt, earlier = [] }: StoredLicence) =>
  [{ number, ...(validUntil && { validUntil }), recordedAt }, ...earlier].slice(0, mostEarlier)

/** Papers live in their shop's partition, so that its stream is in order and a card is one query. */
export const licenceStore = (table: RecordsTable) => {
  const licences = collection(table, {
    name: 'Licence',
    schema: StoredLicence,
    key: ({ district, shopId, licenceId }: { district: string; shopId: string; licenceId: string }) => ({
      pk: `D#${district}#SHOP#${shopId}`,
      sk: `LICENCE#${licenceId}`,
    }),
  })
  return {
    licences,
    ofShop: (district: string, shopId: string) => licences.within(`D#${district}#SHOP#${shopId}`, 'LICENCE#'),
  }
}
export type LicenceStore = ReturnType<typeof licenceStore>
