import { isExtra } from './extra-key'
import { sharedItems, tablesOnce } from './parts'
import { type Answers, allItems, type Checklist } from './table'

/** A re-check (复查) has no rate: each item is mended or not, and it passes only if all are. */
export type Recheck = {
  readonly mended: boolean
  readonly stillFailing: readonly string[]
  readonly open: readonly string[]
}

/** The outcome of a re-check of these items; it stands beside the first verdict and never overwrites it. */
export const judgeRecheck = (itemKeys: readonly string[], answers: Answers): Recheck => {
  const stillFailing = itemKeys.filter((key) => answers[key]?.result === 'fail')
  const open = itemKeys.filter((key) => !answers[key])
  return { mended: stillFailing.length + open.length === 0, stillFailing, open }
}

type Parts = Recheck & { readonly parts: readonly (Recheck & { readonly checklistId: string })[] }

/**
 * A re-check of several tables: of these items and extra checks, or of every item where none are named. What was looked
 * at besides and fails leaves it unmended too. Each part counts its own items; extra checks are in the whole only.
 */
export const judgeRecheckParts = (
  tables: readonly Pick<Checklist, 'id' | 'groups'>[],
  answers: Answers,
  mustCheck: readonly string[],
): Parts => {
  const order = sharedItems(tables).map(({ item }) => item.key)
  const must = new Set(mustCheck.length > 0 ? mustCheck : order)
  const asked = [...order, ...mustCheck.filter(isExtra)].filter(
    (key) => must.has(key) || answers[key]?.result === 'fail',
  )
  const partOf = (table: Pick<Checklist, 'id' | 'groups'>) => {
    const own = new Set(allItems(table).map(({ key }) => key))
    return {
      checklistId: table.id,
      ...judgeRecheck(
        asked.filter((key) => own.has(key)),
        answers,
      ),
    }
  }
  return { ...judgeRecheck(asked, answers), parts: tablesOnce(tables).map(partOf) }
}
