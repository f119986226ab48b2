import type { FindOpenJobs, OpenJob } from '../platform/open-jobs'
import { isRunning } from './import/undo/undo-state'
import { isOver } from './signs/sign-steps'
import type { ShopStore } from './store'

/** Of each kind the newest are looked through: an older one that is not over stood still before. */
const newest = 100
/** WeChat's pictures are waited for, for up to a quarter of an hour between two looks. */
const picturePatience = 120

type Stored = { readonly revision: number }

const open = (kind: string, id: string, doc: Stored, patience?: number): OpenJob => ({
  kind,
  name: `${kind}#${id}`,
  revision: doc.revision,
  doc,
  ...(patience !== undefined && { patience }),
})

/** Imports, transfers, orders of signs and the search for duplicates, as far as they are not over. */
export const openShopJobs =
  (store: ShopStore): FindOpenJobs =>
  async (district) => {
    const page = { limit: newest, reverse: true }
    const [imports, transfers, signs, search] = await Promise.all([
      store.imports.list(`D#${district}#IMPORTS`, page),
      store.transfers.list(`D#${district}#TRANSFERS`, page),
      store.signJobs.list(`D#${district}#SIGNJOBS`, page),
      store.duplicateSearches.get({ district }),
    ])
    return [
      ...imports.items
        .filter(({ state, undo }) => state === 'reading' || state === 'storing' || isRunning(undo))
        .map((one) => open('Import', one.importId, one)),
      ...transfers.items.filter(({ state }) => state === 'moving').map((one) => open('Transfer', one.transferId, one)),
      ...signs.items
        .filter((one) => !isOver(one))
        .map((one) => open('SignJob', one.signJobId, one, one.image === 'wxacode' ? picturePatience : undefined)),
      ...(search && !search.finishedAt ? [open('DuplicateSearch', district, search)] : []),
    ]
  }
