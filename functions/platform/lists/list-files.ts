import type { ObjectStore } from '../ports/objects'
import type { ColumnSet, LazyColumn } from './column'
import { readColumns, UnknownLayoutError, writeColumns } from './column-file'
import { buildColumns, emptyColumn, withColumns } from './column-set'
import { type Columns, searchColumn } from './listing'

export type ListObjects = Pick<ObjectStore, 'put' | 'get' | 'remove'>

const contentType = 'application/octet-stream'

/** What rows are searched by lies beside them. */
const searchKeyOf = (key: string): string => key.replace(/\.columns$/, '.search')

export const writeFiles = async (objects: ListObjects, key: string, set: ColumnSet): Promise<void> => {
  const { columns, search } = writeColumns(set)
  await objects.put({ key: searchKeyOf(key), body: search, contentType })
  await objects.put({ key, body: columns, contentType })
}

export const removeFiles = async (objects: ListObjects, key: string): Promise<void> => {
  await objects.remove(key)
  await objects.remove(searchKeyOf(key))
}

const bytesAt = async (objects: ListObjects, key: string): Promise<Uint8Array> => {
  const found = await objects.get(key)
  if (!found) throw new Error(`the list file ${key} is gone`)
  return found.body
}

/**
 * The columns of a file; without one, no rows. Nor of one of an older layout: its list is being built anew, and what it
 * said of past days is lost.
 */
export const readListFile = async (
  objects: ListObjects,
  columns: Columns,
  key: string | undefined,
): Promise<ColumnSet> => {
  if (key === undefined) return buildColumns(columns, [])
  const bytes = await bytesAt(objects, key)
  try {
    return withColumns(readColumns(bytes), columns)
  } catch (error) {
    if (!(error instanceof UnknownLayoutError)) throw error
    process.stderr.write(`${JSON.stringify({ level: 'error', list: key, error: error.message })}\n`)
    return buildColumns(columns, [])
  }
}

export const readSearch = async (objects: ListObjects, key: string): Promise<LazyColumn> => {
  const { count, columns } = readColumns(await bytesAt(objects, searchKeyOf(key)))
  return columns[searchColumn] ?? emptyColumn('set', count)
}

export const plusSearch = (set: ColumnSet, search: LazyColumn): ColumnSet => ({
  ...set,
  columns: { ...set.columns, [searchColumn]: search },
})

/** The columns of a file and what its rows are searched by. */
export const readWhole = async (
  objects: ListObjects,
  columns: Columns,
  key: string | undefined,
): Promise<ColumnSet> => {
  const set = await readListFile(objects, columns, key)
  return key === undefined || searchColumn in set.columns ? set : plusSearch(set, await readSearch(objects, key))
}
