import { type Choices, mergeFacts } from '@app/rules/shop/duplicates/merge-facts'
import type { Write } from '../../platform/ports/records'
import type { ShopDeps } from '../deps'
import { openFlags } from '../register/open-flags'
import { paperKindsOf } from '../register/paper-kinds'
import type { StoredShop } from '../store'
import type { KeptPaper } from '../work-deps'
import type { StoredMerge } from './store'

/** Facts that a merge may change of the shop that stays: what taking it back compares and restores. */
export const mergedFacts = [
  'subjectKey',
  'name',
  'address',
  'creditCode',
  'registrationNumber',
  'operator',
  'phone',
  'businessTypes',
  'stationId',
  'gridId',
  'traits',
  'sizeClass',
  'location',
  'tags',
  'paperKinds',
  'flags',
  'mergedFrom',
  'lastInspection',
  'inspectionCount',
] as const satisfies readonly (keyof StoredShop)[]

export const factsOf = (shop: StoredShop): StoredMerge['before'] =>
  Object.fromEntries(mergedFacts.flatMap((fact) => (shop[fact] === undefined ? [] : [[fact, shop[fact]]])))

type Paper = Pick<KeptPaper, 'kind' | 'number'>
const isSame = (one: Paper, other: Paper) => one.kind === other.kind && one.number === other.number

/** The merged entry's papers: those that the shop which stays lacks, and those that it has as well. */
export const sortPapers = (kept: readonly KeptPaper[], merged: readonly KeptPaper[]) => ({
  moved: merged.filter((paper) => !kept.some((one) => isSame(one, paper))),
  both: merged.filter((paper) => kept.some((one) => isSame(one, paper))),
})

export type Pair = { readonly kept: StoredShop; readonly merged: StoredShop }

type Planned = Pair & {
  readonly choices: Choices
  /** Papers of the shop that stays once the others have moved. */
  readonly papers: readonly KeptPaper[]
  /** Over the inspections of both. */
  readonly summary: Pick<StoredShop, 'inspectionCount' | 'lastInspection'>
}

/** The shop that stays, as it is from now on. */
export const survivorOf = ({ kept, merged, choices, papers, summary }: Planned): StoredShop => {
  const facts = mergeFacts(kept, merged, choices)
  const standing = papers.filter(({ cancelled }) => !cancelled)
  return {
    ...facts,
    ...summary,
    flags: openFlags(facts.flags, { ...facts, licences: standing }),
    paperKinds: paperKindsOf(standing),
    mergedFrom: [...(kept.mergedFrom ?? []), merged.shopId, ...(merged.mergedFrom ?? [])],
  }
}

/** A paper goes over whole: it is counted once, wherever it is looked for. */
export const movePaper = (
  papers: Pick<ShopDeps['papers'], 'insert' | 'remove'>,
  paper: KeptPaper,
  shopId: string,
): readonly Write[] => [papers.remove(paper), papers.insert({ ...paper, shopId, revision: paper.revision + 1 })]
