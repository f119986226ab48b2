import { columnNames } from '@app/rules/shop/register-header'

const known: Readonly<Record<string, string>> = columnNames

/** A column of a register by the name that sheets give it; a column that is not known keeps its own. */
export const columnInWords = (column: string): string =>
  Object.hasOwn(known, column) ? (known[column] ?? column) : column
