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

type Lists = Readonly<Record<string, readonly unknown[]>>

/** How many of the first things stand beside what is on the page already; of an empty page one at least. */
const countFitting = (things: readonly unknown[], { beside, least }: Beside): number => {
  let left = carriedRoom - carriedSizeOf(beside)
  const over = things.findIndex((thing) => {
    left -= carriedSizeOf(thing) + 1
    return left < 0
  })
  return over < 0 ? things.length : Math.max(over, least)
}
type Beside = { readonly beside: unknown; readonly least: 0 | 1 }

/**
 * The page of several lists that begins at the `first` of all their things, in the lists' order and each thing whole,
 * beside what stands on it already. `next` is where the next page begins.
 */
export const listsFrom = <L extends Lists>(
  lists: L,
  first: number,
  beside: Beside,
): { readonly page: L; readonly next?: number } => {
  const things = Object.values(lists).flat()
  const end = first + countFitting(things.slice(first), beside)
  let before = 0
  const page = Object.entries(lists).map(([name, list]) => {
    const own = list.slice(Math.max(first - before, 0), Math.max(end - before, 0))
    before += list.length
    return [name, own]
  })
  return { page: Object.fromEntries(page) as L, ...(end < things.length && { next: end }) }
}
