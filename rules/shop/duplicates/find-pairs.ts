import { type ComparedShop, judgePair, type Suspicion } from './judge-pair'
import { gramsOf, nameCore, placeCore } from './likeness'
import { type DuplicateTable, duplicateTable } from './table'

/** `YX1A0001.YX1A0002`: two shops, the lower number first. */
export const pairIdOf = (one: string, other: string): string => (one < other ? `${one}.${other}` : `${other}.${one}`)

export type SuspectedPair = Suspicion & { readonly pairId: string }

type Numbered = Pick<ComparedShop, 'creditCode' | 'registrationNumber' | 'phone'>

const numberKeys = ({ creditCode, registrationNumber, phone }: Numbered): readonly string[] => [
  ...(creditCode ? [`code ${creditCode}`] : []),
  ...(registrationNumber ? [`number ${registrationNumber}`] : []),
  ...(phone ? [`phone ${phone}`] : []),
]

/** Every two shops that `judgePair` may suspect share one of these. */
export const blockKeys = (shop: ComparedShop): readonly string[] => {
  const { whole, number } = placeCore(shop.address)
  const places = [...(number ? [`#${number}`] : []), ...(whole ? [`=${whole}`] : [])]
  const names = [...gramsOf(nameCore(shop.name)), `~${shop.initials}`]
  return [...numberKeys(shop), ...places.flatMap((place) => names.map((name) => `${place} ${name}`))]
}

const blocksOf = (shops: readonly ComparedShop[]): ReadonlyMap<string, readonly number[]> => {
  const blocks = new Map<string, number[]>()
  for (const [at, shop] of shops.entries()) {
    for (const key of blockKeys(shop)) {
      const block = blocks.get(key)
      if (block) block.push(at)
      else blocks.set(key, [at])
    }
  }
  return blocks
}

const orderOf = ({ name, address }: ComparedShop): string => {
  const { street, whole } = placeCore(address)
  return `${street}\n${nameCore(name)}\n${whole}`
}

/** A large block is put in order and each entry compared with its next neighbours: work grows with the block alone. */
const inReach = (
  block: readonly number[],
  shops: readonly ComparedShop[],
  { mostInBlock, neighbours }: DuplicateTable,
): { readonly line: readonly number[]; readonly reach: number } => {
  if (block.length <= mostInBlock) return { line: block, reach: block.length }
  const keyed = block.map((at) => ({ at, order: orderOf(shops[at] as ComparedShop) }))
  return {
    line: keyed.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.at - b.at)).map(({ at }) => at),
    reach: neighbours,
  }
}

function* pairsOf({ line, reach }: ReturnType<typeof inReach>): Generator<readonly [number, number]> {
  for (const [place, one] of line.entries()) {
    for (const other of line.slice(place + 1, place + 1 + reach)) if (one !== other) yield [one, other]
  }
}

/**
 * Pairs of positions worth comparing, each once. Their number is bounded by the entries' keys times a constant, never
 * by the square of the register.
 */
export function* comparedPairs(
  shops: readonly ComparedShop[],
  table: DuplicateTable = duplicateTable,
): Generator<readonly [number, number]> {
  const seen = new Set<number>()
  for (const block of blocksOf(shops).values()) {
    for (const [one, other] of pairsOf(inReach(block, shops, table))) {
      const pair = Math.min(one, other) * shops.length + Math.max(one, other)
      if (!seen.has(pair)) yield [one, other]
      seen.add(pair)
    }
  }
}

/** The suspected pairs of a district's register, the weightiest first. */
export const findPairs = (
  shops: readonly ComparedShop[],
  table: DuplicateTable = duplicateTable,
): readonly SuspectedPair[] => {
  const found: SuspectedPair[] = []
  for (const [a, b] of comparedPairs(shops, table)) {
    const [one, other] = [shops[a] as ComparedShop, shops[b] as ComparedShop]
    const suspicion = judgePair(one, other, table)
    if (suspicion) found.push({ pairId: pairIdOf(one.shopId, other.shopId), ...suspicion })
  }
  return found.sort((a, b) => b.weight - a.weight || (a.pairId < b.pairId ? -1 : 1))
}
