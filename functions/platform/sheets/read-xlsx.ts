import type { NamedRows } from './cell'
import { isTorn } from './is-torn'
import { readWorkbook } from './read-workbook'
import { readZip, type ZipEntries } from './read-zip'
import { type Extent, extentOf } from './sheet-extent'
import { failures, mostColumns, mostLines, type SheetFailure, tooLarge } from './sheet-failures'

export type { Cell, NamedRows } from './cell'

/** What a workbook is read from; pictures and printers' settings are not opened. */
const wants = (name: string) => name.endsWith('.xml') || name.endsWith('.rels')
const isWorksheet = (name: string) => /^\/?xl\/worksheets\/[^/]+\.xml$/i.test(name)
const mostCells = 20_000_000

const problemOf = ({ rows, columns, cells }: Extent): keyof typeof failures | undefined => {
  if (columns > mostColumns || cells > mostCells) return 'tooWide'
  return rows > mostLines ? 'tooManyRows' : undefined
}

const refusalOf = (entries: ZipEntries): keyof typeof failures | undefined => {
  if (!entries.has('xl/workbook.xml')) return 'notSpreadsheet'
  for (const [name, xml] of entries) {
    if (isTorn(xml)) return 'cut'
    const problem = isWorksheet(name) ? problemOf(extentOf(xml)) : undefined
    if (problem) return problem
  }
  return undefined
}

/**
 * The sheets of an .xlsx. Size and extent are looked at before anything is taken apart, and only what was looked at is:
 * the reader gets an archive of these very entries.
 */
export const readXlsx = async (
  bytes: Uint8Array,
  mostMegabytes: number,
): Promise<readonly NamedRows[] | SheetFailure> => {
  const entries = readZip(bytes, { mostBytes: mostMegabytes * 1_000_000, wants })
  if (entries === 'tooLarge') return { failure: tooLarge(mostMegabytes) }
  if (typeof entries === 'string') return { failure: failures[entries] }
  const refused = refusalOf(entries)
  if (refused) return { failure: failures[refused] }
  try {
    return await readWorkbook(entries, isWorksheet)
  } catch {
    return { failure: failures.cut }
  }
}
