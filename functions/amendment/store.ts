import { AmendmentChange } from '@app/types/amendment/contract'
import { amendmentStates } from '@app/types/amendment/values'
import * as z from 'zod'
import { collection } from '../platform/adapters/collection'
import type { RecordsTable } from '../platform/adapters/tables'

const StoredAmendment = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  amendmentId: z.string(),
  shopName: z.string(),
  change: AmendmentChange,
  /** What the register said then, and what it should say, in people's words. */
  before: z.string(),
  wanted: z.string(),
  doubtful: z.boolean(),
  reason: z.string(),
  photos: z.array(z.object({ sha256: z.string(), objectKey: z.string() })),
  state: z.enum(amendmentStates),
  requestedAt: z.string(),
  personId: z.string(),
  /** Where the answer goes. */
  openid: z.string().optional(),
  decided: z.object({ by: z.string(), personId: z.string(), at: z.string(), words: z.string().optional() }).optional(),
})
export type StoredAmendment = z.infer<typeof StoredAmendment>

/** Of what a request is open: of one fact there is one. */
const OpenAmendment = z.object({
  revision: z.number(),
  district: z.string(),
  shopId: z.string(),
  factKey: z.string(),
  amendmentId: z.string(),
})

type ShopKey = { readonly district: string; readonly shopId: string }

/** Apart from the shop's own partition: no card reads them. */
const amendmentsPk = ({ district, shopId }: ShopKey) => `D#${district}#SHOP#${shopId}#AMENDMENTS`
const openPk = (district: string) => `D#${district}#AMENDMENTS`

export const amendmentStore = (table: RecordsTable) => {
  const amendments = collection(table, {
    name: 'Amendment',
    schema: StoredAmendment,
    key: ({ district, shopId, amendmentId }: ShopKey & Pick<StoredAmendment, 'amendmentId'>) => ({
      pk: amendmentsPk({ district, shopId }),
      sk: `AMENDMENT#${amendmentId}`,
    }),
    list: ({ district, state, requestedAt, amendmentId }) =>
      state === 'open' ? { listPk: openPk(district), listSk: `${requestedAt}#${amendmentId}` } : undefined,
  })
  return {
    amendments,
    ofShop: async (shop: ShopKey) => await amendments.within(amendmentsPk(shop), 'AMENDMENT#'),
    openIn: async (district: string): Promise<readonly StoredAmendment[]> => {
      const found: StoredAmendment[] = []
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const page = await amendments.list(openPk(district), { limit: 500, cursor })
        found.push(...page.items)
        cursor = page.cursor
      }
      return found
    },
    open: collection(table, {
      name: 'OpenAmendment',
      schema: OpenAmendment,
      key: ({ district, shopId, factKey }: ShopKey & { readonly factKey: string }) => ({
        pk: amendmentsPk({ district, shopId }),
        sk: `OPEN#${factKey}`,
      }),
    }),
  }
}
export type AmendmentStore = ReturnType<typeof amendmentStore>
