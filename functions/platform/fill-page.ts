/** JSON that one page holds: WeChat's cloud carries 100 KB a call (functions/wechat/relay-call.ts), wrapped and escaped. */
export const pageBytes = 60_000

/** JSON of one answer that is no page: what is left of 100 KB for escaping and for the words around it. */
export const carriedBytes = 80_000

export const sizeOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '')

/** As many of the first as there is room for; of a page that is still empty one at least, so that paging goes on. */
export const fitting = <T>(things: readonly T[], room: number): T[] => {
  const taken: T[] = []
  let left = room
  for (const thing of things) {
    left -= sizeOf(thing) + 1
    if (left < 0 && !(taken.length === 0 && room === pageBytes)) break
    taken.push(thing)
  }
  return taken
}

/** Bytes of a value as WeChat's cloud carries it: JSON as a text within JSON. */
export const carriedSizeOf = (value: unknown): number => sizeOf(JSON.stringify(value))

/** Most that a page of anything carries, by `carriedSizeOf`: the rest of 100 KB is for what stands on every page. */
const carriedRoom = 90_000
/** Characters by which a piece grows; the last steps cost no more than a few kilobytes of its room. */
const step = 1_000

/** As much of a text from a place on as one page carries. */
export const pieceFrom = (text: string, from: number): string => {
  let [end, left] = [from, carriedRoom]
  while (end < text.length) {
    left -= carriedSizeOf(text.slice(end, end + step))
    if (left < 0) break
    end += step
  }
  return text.slice(from, end)
}

/** How many of the things from the `first` on stand on a page beside what is there; on an empty page one at least. */
export const fitsFrom = (things: readonly unknown[], first: number, beside: string): number => {
  let left = carriedRoom - carriedSizeOf(beside)
  const rest = things.slice(first)
  const over = rest.findIndex((thing) => {
    left -= carriedSizeOf(thing) + 1
    return left < 0
  })
  if (over < 0) return rest.length
  return over === 0 && beside === '' ? 1 : over
}
