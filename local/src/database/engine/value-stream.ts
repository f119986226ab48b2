import { Stream } from 'node:stream'
import type { Level, Range } from './level'

/** As much of a readable stream as the engine listens to. */
export type EntryStream = Stream & { destroy: () => void }

/** Emits `data` for each entry of the range, then `end`; reads a page at a time and stops when destroyed. */
export const entryStream = (level: Level, range: Range, pick: (key: string, value: string) => unknown): EntryStream => {
  let wanted = true
  const destroy = () => {
    wanted = false
  }
  // The engine takes a plain emitter's `data` twice; a Stream's once.
  const stream = Object.assign(new Stream(), { destroy })
  const page = range.limit !== undefined && range.limit > 0 ? Math.min(range.limit, 1_000) : 100
  const emitPage = (entries: readonly (readonly [string, string])[]) => {
    for (const [key, value] of entries) {
      if (!wanted) return
      stream.emit('data', pick(key, value))
    }
  }
  const run = async () => {
    const iterator = level.iterator(range)
    try {
      while (wanted) {
        const entries = await iterator.nextv(page)
        if (entries.length === 0) break
        emitPage(entries)
      }
    } finally {
      await iterator.close()
    }
    stream.emit('end')
  }
  run().catch((error: unknown) => stream.emit('error', error))
  return stream
}
