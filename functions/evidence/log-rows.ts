import type { NodePlace } from '@app/rules/evidence/merkle'
import type { TreeHead, TreeHeadKey } from '@app/types/evidence/contract'
import type { AuditSeals, SealRow } from '../platform/ports/audit-seals'
import { bytesOf, hexOf, type Leaf } from './entry-name'

/** A leaf as it lies there; nothing about it is believed. */
export type KeptLeaf = { readonly index: number; readonly text: string; readonly hash: string }

type Grown = { readonly place: NodePlace; readonly hash: Uint8Array }
export type Growth = { readonly size: number; readonly leaves: readonly Leaf[]; readonly nodes: readonly Grown[] }

const digits = 12
const padded = (count: number) => String(count).padStart(digits, '0')
const first = padded(0)
const last = '9'.repeat(digits)

const leavesOf = (district: string) => `D#${district}#LOG`
const placesOf = (district: string) => `D#${district}#LOGPLACES`
const headsOf = (district: string) => `D#${district}#LOGHEADS`
const keysOf = (district: string) => `D#${district}#LOGKEYS`
const nodesOf = (district: string) => `D#${district}#LOGNODES`
const nodeSk = ({ level, index }: NodePlace) => `${String(level).padStart(2, '0')}#${padded(index)}`

/**
 * A district's log as rows of the append-only table: leaves by their number, whole subtrees above them, the place of
 * every leaf by its name, signed heads by their size, public keys. Nothing is ever written twice.
 */
export const logRows = (rows: AuditSeals) => ({
  size: async (district: string): Promise<number> => {
    const newest = (await rows.edge(leavesOf(district), [first, last], 'last')) as KeptLeaf | undefined
    return newest ? newest.index + 1 : 0
  },
  leaf: async (district: string, index: number) =>
    (await rows.get({ pk: leavesOf(district), sk: padded(index) })) as KeptLeaf | undefined,
  /** The hash of a whole subtree. Throws where it should be and is not: the table was touched. */
  node: async (district: string, place: NodePlace): Promise<Uint8Array> => {
    const sk = place.level === 0 ? padded(place.index) : nodeSk(place)
    const row = await rows.get({ pk: place.level === 0 ? leavesOf(district) : nodesOf(district), sk })
    if (typeof row?.['hash'] !== 'string') throw new Error(`the log of ${district} lacks its node ${nodeSk(place)}`)
    return bytesOf(row['hash'])
  },
  placeOf: async (district: string, name: string) =>
    (await rows.get({ pk: placesOf(district), sk: name }))?.['index'] as number | undefined,
  /** Numbers of all leaves whose subject begins so. */
  placesAbout: async (district: string, subject: string) =>
    (await rows.within(placesOf(district), subject, `${subject}~`)).map(({ index }) => index as number),
  /** The number of the leaf whose name is the last that begins so. */
  lastAbout: async (district: string, beginning: string) =>
    (await rows.edge(placesOf(district), [beginning, `${beginning}~`], 'last'))?.['index'] as number | undefined,
  /** All or nothing; false when another sequencer was faster. */
  grow: (district: string, { size, leaves, nodes }: Growth): Promise<boolean> =>
    rows.append([
      ...leaves.map(({ text, hash }, n) => ({
        pk: leavesOf(district),
        sk: padded(size + n),
        index: size + n,
        text,
        hash: hexOf(hash),
      })),
      ...leaves.map(({ name }, n) => ({ pk: placesOf(district), sk: name, index: size + n })),
      ...nodes.map(({ place, hash }) => ({ pk: nodesOf(district), sk: nodeSk(place), hash: hexOf(hash) })),
    ]),
  ...headRows(rows),
})
export type LogRows = ReturnType<typeof logRows>

const headRows = (rows: AuditSeals) => ({
  newestHead: async (district: string) =>
    (await rows.edge(headsOf(district), [first, last], 'last')) as TreeHead | undefined,
  oldestHead: async (district: string) =>
    (await rows.edge(headsOf(district), [first, last], 'first')) as TreeHead | undefined,
  headAt: async (district: string, size: number) =>
    (await rows.get({ pk: headsOf(district), sk: padded(size) })) as TreeHead | undefined,
  addHead: (head: TreeHead): Promise<boolean> =>
    rows.append([{ pk: headsOf(head.district), sk: padded(head.size), ...head }]),
  addKey: (district: string, key: TreeHeadKey): Promise<boolean> =>
    rows.append([{ pk: keysOf(district), sk: key.keyId, ...key }]),
  keys: async (district: string) =>
    (await rows.within(keysOf(district), '0', '~')) as readonly SealRow[] as readonly TreeHeadKey[],
})
