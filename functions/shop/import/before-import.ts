import type { StoredShop } from '../store'
import type { KeptPaper } from '../work-deps'
import type { ImportLeft } from './import-left'

/** Counted or noted at every change: nothing to go back to. */
const notFacts: readonly string[] = ['revision', 'imported']

/**
 * The fields in which a shop will differ, as they are now. A sheet only fills what a shop lacks, so that nobody's
 * telephone or name is kept here.
 */
export const beforeOf = (now: StoredShop, next: StoredShop): Record<string, unknown> => {
  const had = now as Readonly<Record<string, unknown>>
  const will = next as Readonly<Record<string, unknown>>
  const names = [...new Set([...Object.keys(had), ...Object.keys(will)])].filter((name) => !notFacts.includes(name))
  const changed = names.filter((name) => JSON.stringify(had[name]) !== JSON.stringify(will[name]))
  return Object.fromEntries(changed.map((name) => [name, had[name] ?? null]))
}

export const amendedOf = (
  amended: readonly KeptPaper[],
  papers: readonly Pick<KeptPaper, 'licenceId' | 'flags'>[],
): ImportLeft['amended'] =>
  amended.map(({ licenceId }) => ({
    licenceId,
    flags: [...(papers.find((paper) => paper.licenceId === licenceId)?.flags ?? [])],
  }))

/** The import as which a shop is kept, unless somebody has changed it since. */
export const importedByOf = ({ imported, revision }: StoredShop): Pick<ImportLeft, 'importedBy'> =>
  imported?.importId && imported.revision === revision ? { importedBy: imported.importId } : {}
