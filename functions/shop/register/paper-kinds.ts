import type { LicenceKind } from '@app/types/licence/values'

/** Kinds of some papers, each once, in one order: what a shop keeps of them for lists. */
export const paperKindsOf = (papers: readonly { readonly kind: LicenceKind }[]): LicenceKind[] =>
  [...new Set(papers.map(({ kind }) => kind))].sort()
