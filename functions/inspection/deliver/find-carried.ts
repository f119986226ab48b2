import { carriedKey } from '@app/rules/inspection/extra-key'
import type { InspectionContent } from '@app/types/inspection/content'
import { type Refused, refuse } from '../../platform/verb'
import type { InspectionDeps } from '../deps'
import type { InspectionResult, StoredInspection } from '../store'
import { itemsAsked, type Tables } from './delivery'

type Failing = InspectionResult['failing'][number]
type Asked = {
  readonly content: InspectionContent
  readonly tables: Tables
  /** Every inspection of the shop that is there. */
  readonly inspections: readonly StoredInspection[]
}

/** What failed before and was asked again, in words that the bureau has from the finding itself. */
export type Carried = { readonly extraChecks: NonNullable<InspectionContent['extraChecks']> }

/**
 * What a content says failed before, found again in what was kept of earlier visits: the words of a check of its own are
 * printed and made public, and are never the phone's. A failure that no visit to this shop ever found is refused; one
 * that a correction has taken back since was there when it was asked.
 */
export const findCarried = async (
  { store }: Pick<InspectionDeps, 'store'>,
  { content, tables, inspections }: Asked,
): Promise<Carried | Refused> => {
  const { mustCheck, extraChecks = [], inspectionId } = content
  const asked = [...mustCheck, ...extraChecks]
  if (asked.length === 0) return { extraChecks: [] }
  const others = inspections.filter((one) => one.inspectionId !== inspectionId)
  const found = [...others, ...(await correctedOf(store, others))].flatMap(({ result }) => result?.failing ?? [])
  const wordsOf = byItem(found)
  const unknown = asked.filter(({ key }) => !wordsOf.has(carriedKey(key)))
  if (unknown.length > 0) {
    return refuse(
      'inspection.findingUnknown',
      unknown.map((one) => calledBy(one, tables)),
    )
  }
  return { extraChecks: extraChecks.map((check) => ({ ...check, text: textOf(check, wordsOf) })) }
}

/** What its sender knows it by: the words of a check of its own, or the number that the table prints. */
const calledBy = (one: { readonly key: string; readonly text?: string }, tables: Tables): string => {
  const item = itemsAsked(tables).find(({ key }) => key === one.key)
  return one.text ?? (item ? `${item.number} 项` : one.key)
}

type Words = ReadonlyMap<string, readonly string[]>

const byItem = (found: readonly Failing[]): Words => {
  const words = new Map<string, string[]>()
  for (const { key, text } of found) words.set(carriedKey(key), [...(words.get(carriedKey(key)) ?? []), text])
  return words
}

/** In the words that were signed where a finding has them, a table's new version may have put the item otherwise. */
const textOf = ({ key, text }: { readonly key: string; readonly text: string }, words: Words): string => {
  const known = words.get(carriedKey(key)) ?? []
  return known.includes(text) ? text : (known[0] ?? '')
}

const correctedOf = async (
  { correctedVersions }: InspectionDeps['store'],
  inspections: readonly StoredInspection[],
): Promise<readonly StoredInspection[]> => {
  const corrected = inspections.filter(({ earlier = [] }) => earlier.length > 0)
  const versions = await Promise.all(
    corrected.map(({ district, shopId, inspectionId }) =>
      correctedVersions.within(`D#${district}#SHOP#${shopId}`, `CORRECTED#${inspectionId}#`),
    ),
  )
  return versions.flat().map(({ inspection }) => inspection)
}
