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
