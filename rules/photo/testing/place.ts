import { type Chance, chanceOf } from './random'

/** What is photographed day after day: the same corner of the same kitchen. */
export const placeKinds = ['fridge', 'shelf', 'worktop', 'sink', 'cabinet'] as const
export type PlaceKind = (typeof placeKinds)[number]

/**
 * Something that stands there: where (in widths of the picture, the middle is 0), how far away (1 is the wall), what it
 * looks like. `texture` names the noise on it.
 */
export type Thing = {
  readonly shape: 'box' | 'round'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly shade: number
  /** Dark or light stripes on it: a label, a handle, a lid. */
  readonly stripes: readonly { readonly from: number; readonly to: number; readonly shade: number }[]
  readonly texture: number
  readonly roughness: number
}

export type Place = {
  readonly kind: PlaceKind
  readonly wall: { readonly shade: number; readonly tile: number; readonly grout: number; readonly texture: number }
  /** Furniture, which stays; farthest first. */
  readonly fixed: readonly Thing[]
  /** What is put there and taken away; farthest first. */
  readonly goods: readonly Thing[]
}

const stripesOf = (chance: Chance): Thing['stripes'] =>
  Array.from({ length: chance.whole(0, 3) }, () => {
    const from = chance.between(0, 0.85)
    return { from, to: from + chance.between(0.04, 0.3), shade: chance.between(20, 240) }
  })

const plain = (chance: Chance, box: Pick<Thing, 'x' | 'y' | 'width' | 'height' | 'depth' | 'shade'>): Thing => ({
  shape: 'box',
  stripes: [],
  texture: chance.whole(0, 1e6),
  roughness: chance.between(1, 5),
  ...box,
})

/** One of the things that stand on a board whose upper edge is at `y`. */
const goodOn = (chance: Chance, { x, y, depth }: { x: number; y: number; depth: number }): Thing => {
  const height = chance.between(0.05, 0.17)
  return {
    shape: chance.oneOf(['box', 'box', 'round']),
    x,
    y: y - height / 2,
    width: chance.between(0.04, 0.15),
    height,
    depth: depth - chance.between(0, 0.18),
    shade: chance.between(25, 235),
    stripes: stripesOf(chance),
    texture: chance.whole(0, 1e6),
    roughness: chance.between(2, 14),
  }
}

const rowOf = (chance: Chance, y: number, depth: number): readonly Thing[] => {
  const count = chance.whole(2, 8)
  return Array.from({ length: count }, (_, n) =>
    goodOn(chance, { x: -0.46 + (0.92 * (n + chance.between(0.1, 0.9))) / count, y, depth }),
  )
}

/** Boards across the picture, as in a fridge, on a shelf, in a disinfection cabinet. */
const boards = (chance: Chance, count: number): Pick<Place, 'fixed' | 'goods'> => {
  const depth = chance.between(0.85, 0.97)
  const offset = chance.between(-0.04, 0.04)
  const heights = Array.from({ length: count }, (_, n) => -0.34 + offset + (0.74 * (n + 0.8)) / count)
  const shade = chance.between(120, 230)
  const fixed = heights.map((y) =>
    plain(chance, { x: 0, y, width: 1.4, height: chance.between(0.012, 0.03), depth, shade }),
  )
  return { fixed, goods: heights.flatMap((y) => rowOf(chance, y, depth)) }
}

const frame = (chance: Chance): readonly Thing[] => {
  const [left, right] = [chance.between(-0.55, -0.42), chance.between(0.42, 0.55)]
  const [depth, shade] = [chance.between(0.7, 0.85), chance.between(60, 220)]
  return [left, right].map((x) =>
    plain(chance, { x, y: 0, width: chance.between(0.05, 0.16), height: 1.4, depth, shade }),
  )
}

const worktop = (chance: Chance): Pick<Place, 'fixed' | 'goods'> => {
  const y = chance.between(0.02, 0.16)
  const top = plain(chance, { x: 0, y: y + 0.3, width: 1.6, height: 0.6, depth: 0.95, shade: chance.between(90, 210) })
  const hood = plain(chance, {
    x: chance.between(-0.2, 0.2),
    y: -0.36,
    width: chance.between(0.5, 0.9),
    height: chance.between(0.08, 0.2),
    depth: 0.8,
    shade: chance.between(100, 230),
  })
  return {
    fixed: [top, hood],
    goods: [...rowOf(chance, y, 0.95), ...rowOf(chance, y + chance.between(0.14, 0.24), 0.75)],
  }
}

const sink = (chance: Chance): Pick<Place, 'fixed' | 'goods'> => {
  const count = chance.whole(2, 3)
  const y = chance.between(0.05, 0.2)
  const steel = chance.between(150, 220)
  const basins = Array.from({ length: count }, (_, n) => {
    const x = -0.4 + (0.8 * (n + 0.5)) / count + chance.between(-0.02, 0.02)
    const rim = { x, y, width: 0.72 / count, height: chance.between(0.22, 0.32), depth: 0.9 }
    return [
      plain(chance, { ...rim, shade: steel }),
      plain(chance, { ...rim, width: rim.width * 0.86, height: rim.height * 0.82, shade: steel * 0.55, depth: 0.96 }),
      plain(chance, { x, y: y - 0.24, width: 0.025, height: 0.16, depth: 0.88, shade: chance.between(60, 240) }),
    ]
  })
  return { fixed: basins.flat(), goods: [...rowOf(chance, y - 0.14, 0.95), ...rowOf(chance, y + 0.1, 0.88)] }
}

const furnish: Readonly<Record<PlaceKind, (chance: Chance) => Pick<Place, 'fixed' | 'goods'>>> = {
  fridge: (chance) => {
    const { fixed, goods } = boards(chance, chance.whole(3, 5))
    return { fixed: [...fixed, ...frame(chance)], goods }
  },
  shelf: (chance) => boards(chance, chance.whole(2, 4)),
  cabinet: (chance) => {
    const { fixed, goods } = boards(chance, chance.whole(3, 4))
    return { fixed: [...frame(chance), ...fixed], goods }
  },
  worktop,
  sink,
}

export const placeOf = (seed: number): Place => {
  const chance = chanceOf(seed)
  const kind = chance.oneOf(placeKinds)
  const wall = {
    shade: chance.between(110, 235),
    tile: chance.oneOf([0, 0.06, 0.1, 0.14]) * chance.between(0.85, 1.2),
    grout: chance.between(0.78, 0.95),
    texture: chance.whole(0, 1e6),
  }
  return { kind, wall, ...furnish[kind](chance) }
}

const moved = (chance: Chance, thing: Thing, share: number): readonly Thing[] => {
  if (chance.dice() > share) return [thing]
  const become = chance.oneOf(['gone', 'moved', 'another'] as const)
  if (become === 'gone') return []
  if (become === 'moved') return [{ ...thing, x: thing.x + chance.between(-0.06, 0.06) }]
  const board = thing.y + thing.height / 2
  return [goodOn(chance, { x: thing.x, y: board, depth: thing.depth + 0.09 })]
}

/** The same place another time: part of what stood there is gone, moved or something else. */
export const laterIn = (place: Place, seed: number, share: number): Place => {
  const chance = chanceOf(seed)
  return { ...place, goods: place.goods.flatMap((thing) => moved(chance, thing, share)) }
}
