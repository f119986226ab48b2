import type { InspectionKind, ItemResult } from '@app/types/inspection/values'

type Answered = {
  readonly kind: InspectionKind
  readonly tables: readonly { readonly id: string; readonly version: number }[]
  readonly answers: Readonly<Record<string, { readonly result: ItemResult }>>
}

/**
 * What was found in one inspection, item by item, as a text to be compared with another's of the same tables. Undefined
 * of a re-check: what it looks at was chosen by what failed, and mended shops are all alike.
 */
export const answersOf = ({ kind, tables, answers }: Answered): string | undefined => {
  if (kind === 'recheck') return undefined
  const versions = tables.map(({ id, version }) => `${id} ${version}`).sort()
  const results = Object.entries(answers).map(([key, { result }]) => `${key} ${result}`)
  return [...versions, '', ...results.sort()].join('\n')
}
