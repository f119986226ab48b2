import type { Day } from '@app/rules/time/day'
import type { Licence } from '@app/types/licence/contract'
import type { LicenceStore } from './store'
import { licenceOn } from './views'

export type { AmendPaper } from './amend-paper'
export { checkedNumber } from './check-number'

/** What other domains may ask about papers. */
export const askLicence = (store: LicenceStore) => ({
  /** A shop's papers, in the order in which they were recorded, with their state on that day. */
  ofShop: async (district: string, shopId: string, today: Day): Promise<readonly Licence[]> =>
    (await store.ofShop(district, shopId)).map((licence) => licenceOn(licence, today)),
  /** Papers that are known by their number, in one read, with their state on that day. */
  byIds: async (papers: readonly PaperPlace[], today: Day): Promise<readonly (Licence | undefined)[]> =>
    (await store.licences.getMany(papers)).map((licence) => licence && licenceOn(licence, today)),
})
type PaperPlace = { readonly district: string; readonly shopId: string; readonly licenceId: string }
export type AskLicence = ReturnType<typeof askLicence>
