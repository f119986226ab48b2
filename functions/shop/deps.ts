import type { InspectionLine } from '@app/types/inspection/contract'
import type { Licence } from '@app/types/licence/contract'
import type { PublicCard } from '@app/types/shop/card'
import type { Dossier } from '@app/types/shop/contract'
import type { StaffBook } from '../identity/public'
import type { Lists } from '../platform/lists/read-list'
import type { NewId } from '../platform/ports/clock'
import type { ObjectStore } from '../platform/ports/objects'
import type { CodeKeys } from './code/code-signing'
import type { JoiningPorts } from './joining/deps'
import type { KeepPapers } from './keep-papers'
import type { ShopStore, StoredShop } from './store'

/** What the register asks the licence domain: a shop's papers with their state on a day. */
export type AskLicence = {
  readonly ofShop: (district: string, shopId: string, today: string) => Promise<readonly Licence[]>
}

/** The same of papers that are known by their number, in one read. */
export type AskPapers = {
  readonly byIds: (
    papers: readonly { readonly district: string; readonly shopId: string; readonly licenceId: string }[],
    today: string,
  ) => Promise<readonly (Licence | undefined)[]>
}

/** What the register asks the inspection domain about one shop, and entries merged into it; newest first. */
export type AskInspection = {
  readonly ofShop: (
    district: string,
    shopId: string,
    mergedFrom?: readonly string[],
  ) => Promise<{
    readonly lines: readonly InspectionLine[]
    readonly lastFailures: Dossier['lastFailures']
    /** What the shop shows of them. */
    readonly summary: Pick<StoredShop, 'inspectionCount' | 'lastInspection'>
  }>
  readonly forPublic: (
    district: string,
    shopId: string,
    mergedFrom?: readonly string[],
  ) => Promise<{
    /** What the public may read of the submitted ones. */
    readonly forCard: PublicCard['inspections']
    /** That there were others, which are public no longer. */
    readonly takenBack?: PublicCard['takenBack']
  }>
}

/** What the public may read on a day of the people of a shop, and of entries that were merged into it. */
export type PublicPeople = (shop: StoredShop, today: string) => Promise<PublicCard['people']>

export type ShopDeps = {
  readonly store: ShopStore
  readonly staff: StaffBook
  readonly licences: AskLicence
  readonly inspections: AskInspection
  readonly employees: PublicPeople
  readonly papers: KeepPapers
  readonly objects: ObjectStore
  readonly lists: Lists
  readonly newId: NewId
  readonly codeKeys: CodeKeys
  /** Version that new signs are signed with. */
  readonly codeKeyVersion: string
  /** `https://host`, without a slash at the end: what signs carry. */
  readonly publicUrl: string
  readonly joining: JoiningPorts
}
