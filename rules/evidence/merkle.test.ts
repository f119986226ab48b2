import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consistencyParts,
  fold,
  type Hash,
  inclusionParts,
  leafHash,
  type NodePlace,
  partsGrown,
  partsOfTree,
  rootOf,
} from './merkle'
import { isConsistent, isIncluded } from './verify-merkle'

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest())
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

/** A tree as its leaves; the definition of RFC 9162 §2.1.1, without any of its shortcuts. */
const headOf = (leaves: readonly Uint8Array[]): Uint8Array => {
  if (leaves.length === 0) return sha256(new Uint8Array())
  const [only] = leaves
  if (leaves.length === 1 && only) return sha256(Buffer.concat([Buffer.from([0]), only]))
  let half = 1
  while (half * 2 < leaves.length) half *= 2
  return sha256(Buffer.concat([Buffer.from([1]), headOf(leaves.slice(0, half)), headOf(leaves.slice(half))]))
}

const nodeOf = (leaves: readonly Uint8Array[], { level, index }: NodePlace) =>
  headOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))
const hashesOf = (leaves: readonly Uint8Array[], parts: readonly (readonly NodePlace[])[]) =>
  parts.map(
    (part) =>
      fold(
        sha256,
        part.map((place) => nodeOf(leaves, place)),
      )!,
  )

/** The leaves of Certificate Transparency's reference tests, and the root of each of its trees. */
const known = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  bytes,
)
const knownRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const leavesOf = (count: number) => Array.from({ length: count }, (_, n) => new Uint8Array([n >> 8, n & 255]))

describe('a Merkle tree', () => {
  it.each(knownRoots.map((root, size) => ({ size, root })))('has the known root at size $size', ({ size, root }) => {
    const parts = partsOfTree(size).map((place) => nodeOf(known, place))
    expect(hex(rootOf(sha256, parts))).toBe(root)
  })

  it('proves a leaf by the known hashes', () => {
    const path = (index: number, size: number) => hashesOf(known, inclusionParts(index, size)).map(hex)
    expect(path(0, 8)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ])
    expect(path(0, 1)).toEqual([])
    expect(path(2, 3)).toEqual([knownRoots[2]])
  })

  it.each([
    // RFC 9162 §2.1.5: PROOF(3), PROOF(4) and PROOF(6) of a tree of seven
    [
      3,
      [
        [{ level: 0, index: 2 }],
        [{ level: 0, index: 3 }],
        [{ level: 1, index: 0 }],
        [
          { level: 1, index: 2 },
          { level: 0, index: 6 },
        ],
      ],
    ],
    [
      4,
      [
        [
          { level: 1, index: 2 },
          { level: 0, index: 6 },
        ],
      ],
    ],
    [6, [[{ level: 1, index: 2 }], [{ level: 0, index: 6 }], [{ level: 2, index: 0 }]]],
    [7, []],
  ])('proves that the first %i of seven are its beginning as the RFC says', (earlier, parts) => {
    expect(consistencyParts(earlier, 7)).toEqual(parts)
  })

  it('proves every leaf of every tree, and every beginning', () => {
    const leaves = leavesOf(70)
    const roots = Array.from({ length: 71 }, (_, size) => headOf(leaves.slice(0, size)))
    for (let size = 1; size <= 70; size++) {
      const root = roots[size]!
      for (let index = 0; index < size; index++) {
        const proof = hashesOf(leaves, inclusionParts(index, size))
        expect(isIncluded(sha256, { index, size, leaf: leafHash(sha256, leaves[index]!), proof, root })).toBe(true)
        const earlier = { size: index + 1, root: roots[index + 1]! }
        const steps = hashesOf(leaves, consistencyParts(index + 1, size))
        expect(isConsistent(sha256, { earlier, later: { size, root }, proof: steps })).toBe(true)
      }
    }
  })

  const named = (places: readonly NodePlace[]) => places.map((place) => JSON.stringify(place))

  it('grows by exactly the nodes that a tree of the new size needs and the old one lacked', () => {
    const atOnce = (from: number, count: number) => named(partsGrown(from, count))
    const oneByOne = (size: number) => Array.from({ length: size }, (_, n) => atOnce(n, 1)).flat()
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 60 }), (size, count) => {
        expect([...oneByOne(size), ...atOnce(size, count)].sort()).toEqual(oneByOne(size + count).sort())
        const all = new Set(oneByOne(size + count))
        expect(all.size).toBe(oneByOne(size + count).length)
        const needed = partsOfTree(size + count).filter(({ level }) => level > 0)
        expect(named(needed).filter((place) => !all.has(place))).toEqual([])
      }),
    )
  })

  it('refuses to prove what is not there', () => {
    expect(() => inclusionParts(3, 3)).toThrow(RangeError)
    expect(() => consistencyParts(0, 3)).toThrow(RangeError)
    expect(() => consistencyParts(4, 3)).toThrow(RangeError)
  })
})

const sized = fc
  .integer({ min: 1, max: 200 })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat({ max: size - 1 }) }))

type Claim = Parameters<typeof isIncluded>[1]
const other = sha256(Buffer.from('other'))
const forgeries: Readonly<Record<string, (claim: Claim, at: number) => Claim>> = {
  'another index': (claim, at) => ({ ...claim, index: (claim.index + 1 + (at % claim.size)) % (claim.size + 1) }),
  'another leaf': (claim) => ({ ...claim, leaf: other }),
  'another root': (claim) => ({ ...claim, root: other }),
  'one hash more': (claim) => ({ ...claim, proof: [...claim.proof, other] }),
  'one hash less': (claim, at) => ({ ...claim, proof: claim.proof.toSpliced(at % (claim.proof.length || 1), 1) }),
  'a size that is too small': (claim) => ({ ...claim, size: claim.index }),
  'a size that needs a longer way': (claim) => ({ ...claim, size: claim.size * 2 + 1 }),
}

describe('a proof', () => {
  it.each(Object.entries(forgeries))('proves nothing with %s', (_, forge) => {
    fc.assert(
      fc.property(sized, fc.nat(), ({ size, index }, at) => {
        const leaves = leavesOf(size)
        const proof = hashesOf(leaves, inclusionParts(index, size))
        const claim = { index, size, leaf: leafHash(sha256, leaves[index]!), proof, root: headOf(leaves) }
        const forged = forge(claim, at)
        fc.pre(JSON.stringify(forged) !== JSON.stringify(claim))
        expect(isIncluded(sha256, forged)).toBe(false)
      }),
    )
  })

  it('of a beginning proves nothing about a changed history', () => {
    fc.assert(
      fc.property(sized, fc.nat(), ({ size, index }, at) => {
        const leaves = leavesOf(size)
        const earlier = { size: index + 1, root: headOf(leaves.slice(0, index + 1)) }
        const forged = leaves.with(at % (index + 1), new Uint8Array([255, 255, 255]))
        const proof = hashesOf(forged, consistencyParts(index + 1, size))
        expect(isConsistent(sha256, { earlier, later: { size, root: headOf(forged) }, proof })).toBe(false)
      }),
    )
  })

  it('of a beginning must be whole', () => {
    const leaves = leavesOf(13)
    const earlier = { size: 6, root: headOf(leaves.slice(0, 6)) }
    const later = { size: 13, root: headOf(leaves) }
    const proof = hashesOf(leaves, consistencyParts(6, 13))
    for (let at = 0; at < proof.length; at++)
      expect(isConsistent(sha256, { earlier, later, proof: proof.toSpliced(at, 1) })).toBe(false)
    expect(isConsistent(sha256, { earlier, later, proof: [...proof, proof[0]!] })).toBe(false)
    expect(isConsistent(sha256, { earlier: { ...earlier, size: 0 }, later, proof })).toBe(false)
    expect(isConsistent(sha256, { earlier: later, later: earlier, proof })).toBe(false)
  })
})
