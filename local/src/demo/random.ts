/** Numbers that look random and are always the same for the same seed (mulberry32, public domain). */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    /** Whole number, both ends included. */
    int,
    pick: <T>(of: readonly T[]): T => {
      const one = of[int(0, of.length - 1)]
      if (one === undefined) throw new RangeError('nothing to pick from')
      return one
    },
    chance: (probability: number): boolean => next() < probability,
  }
}
export type Random = ReturnType<typeof randomFrom>
