import type { ImportRow } from '@app/types/shop/imports'

type Found = ImportRow['problems'][number]

/** One line of the table: a row and one of its problems, or a row without any. */
export type ProblemLine = { readonly key: string; readonly row: ImportRow; readonly problem?: Found }

/** A row with several problems takes several lines: nothing is summed up. */
export const problemLines = (rows: readonly ImportRow[]): readonly ProblemLine[] =>
  rows.flatMap((row): readonly ProblemLine[] =>
    row.problems.length === 0
      ? [{ key: `${row.row}`, row }]
      : row.problems.map((problem, index) => ({ key: `${row.row}-${index}`, row, problem })),
  )
