import { createRequire } from 'node:module'
import { DatabaseBusyError } from '../database-busy-error'

/** Bounds of a walk over keys, in key order unless `reverse`; `limit` −1 is no limit. */
export type Range = {
  readonly gt?: string
  readonly gte?: string
  readonly lt?: string
  readonly lte?: string
  readonly limit?: number
  readonly reverse?: boolean
}

export type LevelIterator = {
  readonly nextv: (size: number) => Promise<[key: string, value: string][]>
  readonly close: () => Promise<void>
}

export type LevelWrite = { type: 'put'; key: string; value: string } | { type: 'del'; key: string }

/** What is used of LevelDB. Values are text. */
export type Level = {
  readonly open: () => Promise<void>
  readonly close: () => Promise<void>
  readonly getSync: (key: string) => string | undefined
  readonly batch: (writes: readonly LevelWrite[], options: { readonly sync: boolean }) => Promise<void>
  readonly clear: (range: Range) => Promise<void>
  /** Sees what was there when it was made. */
  readonly iterator: (range: Range) => LevelIterator
}

type Make<Args extends unknown[]> = new (...args: Args) => Level

// dynalite's own LevelDB, so that the lock file keeps exactly one in step.
const need = createRequire(createRequire(import.meta.url).resolve('dynalite'))
const { Level: DiskLevel } = need('level') as { Level: Make<[path: string, options: { valueEncoding: 'utf8' }]> }
const { MemoryLevel } = need('memory-level') as { MemoryLevel: Make<[options: { valueEncoding: 'utf8' }]> }

/** Opens the folder, or memory when there is none. Throws `DatabaseBusyError` when another database holds it. */
export const openLevel = async (path: string | undefined): Promise<Level> => {
  const valueEncoding = 'utf8'
  const level = path === undefined ? new MemoryLevel({ valueEncoding }) : new DiskLevel(path, { valueEncoding })
  try {
    await level.open()
  } catch (error) {
    if (path !== undefined && isLocked(error)) throw new DatabaseBusyError(path)
    throw error
  }
  return level
}

const isLocked = (error: unknown): boolean =>
  error instanceof Error && (codeOf(error) === 'LEVEL_LOCKED' || isLocked(error.cause))

const codeOf = (error: Error): unknown => ('code' in error ? error.code : undefined)

/** Every entry of the range, a chunk at a time. */
export async function* chunksOf(level: Level, range: Range, size = 200): AsyncGenerator<[string, string][]> {
  const iterator = level.iterator(range)
  try {
    for (;;) {
      const chunk = await iterator.nextv(size)
      if (chunk.length === 0) return
      yield chunk
    }
  } finally {
    await iterator.close()
  }
}

/** Every key that begins with the prefix. `￿` is after every character a key may hold. */
export const beginningWith = (prefix: string): Range => ({ gte: prefix, lt: `${prefix}\uffff` })
