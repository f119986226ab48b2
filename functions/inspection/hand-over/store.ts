import { picturePurposes } from '@app/types/photo/values'
import * as z from 'zod'
import { collection } from '../../platform/adapters/collection'
import type { RecordsTable } from '../../platform/adapters/tables'

const Receipt = z.object({
  inspectionId: z.string(),
  version: z.number(),
  contentHash: z.string(),
  receivedAt: z.string(),
  receiptHash: z.string(),
})

const Person = z.object({ personId: z.string(), name: z.string() })

/** That a begun inspection was given to the colleague: one for each inspection, the last. */
const StoredHandOver = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  inspectionId: z.string(),
  shopName: z.string(),
  from: Person,
  to: Person,
  givenAt: z.string(),
  /** From then on it is the giver's again. */
  expiresAt: z.string(),
  pictures: z.array(z.object({ purpose: z.enum(picturePurposes), sha256: z.string() })),
  taken: z.object({ at: z.string(), keptAs: z.string() }).optional(),
  withdrawnAt: z.string().optional(),
  /** The station gave it back to its giver. */
  released: z.object({ at: z.string(), personId: z.string(), name: z.string(), reason: z.string() }).optional(),
  delivered: z.object({ by: z.string(), receipt: Receipt }).optional(),
})
export type StoredHandOver = z.infer<typeof StoredHandOver>

/** The draft itself, as the phone wrote it: there as long as it waits. */
const HandedDraft = z.object({
  revision: z.number(),
  district: z.string(),
  inspectionId: z.string(),
  draft: z.string(),
  expiresAt: z.string(),
})

type Of = Pick<StoredHandOver, 'district' | 'inspectionId'>

const epoch = (instant: string) => Math.floor(Date.parse(instant) / 1_000)
/** So long the giver's phone may ask what became of it. */
const rememberedSeconds = 90 * 86_400

const partitionOf = ({ district, inspectionId }: Of) => `D#${district}#HANDOVER#${inspectionId}`
const placeOf = (district: string, personId: string) => `D#${district}#HANDEDTO#${personId}`

export const handOverStore = (table: RecordsTable) => {
  const handOvers = collection(table, {
    name: 'HandOver',
    schema: StoredHandOver,
    key: (of: Of) => ({ pk: partitionOf(of), sk: 'HANDOVER' }),
    list: ({ district, to, givenAt, taken, withdrawnAt }) =>
      taken || withdrawnAt ? undefined : { listPk: placeOf(district, to.personId), listSk: givenAt },
    ttl: ({ expiresAt }) => epoch(expiresAt) + rememberedSeconds,
  })
  return {
    handOvers,
    handedDrafts: collection(table, {
      name: 'HandedDraft',
      schema: HandedDraft,
      key: (of: Of) => ({ pk: partitionOf(of), sk: 'DRAFT' }),
      ttl: ({ expiresAt }) => epoch(expiresAt),
    }),
    /** What waits for somebody or did until it was returned, newest first. */
    handedTo: async (district: string, personId: string) =>
      (await handOvers.list(placeOf(district, personId), { limit: 50, reverse: true })).items,
  }
}
