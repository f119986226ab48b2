/** All chance of one generated set, from its seed alone. */
export type Chance = {
  readonly dice: () => number
  readonly between: (least: number, most: number) => number
  /** A whole number from `least` to `most`, both within. */
  readonly whole: (least: number, most: number) => number
  readonly oneOf: <T>(all: readonly T[]) => T
  readonly bell: () => number
}

/** Mulberry32. */
export const chanceOf = (seed: number): Chance => {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0
  const dice = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number) => least + Math.floor(dice() * (most - least + 1))
  return {
    dice,
    whole,
    between: (least, most) => least + dice() * (most - least),
    oneOf: <T>(all: readonly T[]): T => all[whole(0, all.length - 1)] as T,
    // the sum of four dice is close enough to a bell
    bell: () => (dice() + dice() + dice() + dice() - 2) * 1.73,
  }
}
