/** All chance of one history, from its seed alone. */
export type Random = {
  readonly dice: () => number
  /** A whole number from 0 to `most`, `most` excluded. */
  readonly below: (most: number) => number
  readonly between: (least: number, most: number) => number
  readonly chance: (share: number) => boolean
}

/** Mulberry32: 32 bits of state, enough for a few hundred draws, and fast. */
export const seeded = (seed: number): Random => {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0
  const dice = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    dice,
    below: (most) => Math.floor(dice() * most),
    between: (least, most) => least + Math.floor(dice() * (most - least)),
    chance: (share) => dice() < share,
  }
}

/** FNV-1a: stands for SHA-256 where a history needs names, not secrets. */
export const shortHashOf = (text: string): string => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(36)
}
