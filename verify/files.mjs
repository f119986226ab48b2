// Part of a verifier of docs/evidence-format.md that shares no code with the product.
import { checkHead, checkKeys } from './head.mjs'
import { each, hashes, parse, shaped, types } from './text.mjs'
import { isConsistent, isIncluded, leafHash, rootOf } from './tree.mjs'
import { must } from './words.mjs'

const caused = { kind: 'text', district: 'text', subject: 'text', at: 'at', hash: 'hash' }
const ofDocument = { ...caused, number: 'text', version: 'positive' }
const entryShapes = {
  document: { ...ofDocument, content: 'hash' },
  withdrawal: ofDocument,
  publication: ofDocument,
  audit: { ...caused, day: 'day', count: 'number' },
}

const checkEntry = (entry, district) => {
  must(types.object(entry) && Object.hasOwn(entryShapes, entry.kind), 'wrongShape')
  shaped(entry, entryShapes[entry.kind])
  must(entry.district === district, 'otherDistrict')
}

const readProof = async (proof) => {
  shaped(proof, {
    district: 'text',
    'earlier?': 'object',
    entries: 'list',
    format: 'text',
    head: 'object',
    keys: 'list',
  })
  const { district, entries, head, earlier, keys } = proof
  if (earlier) shaped(earlier, { consistency: 'list', head: 'object' })
  checkKeys(keys, earlier ? [head, earlier.head] : [head])
  await checkHead(head, keys, district)
  must(entries.length > 0, 'wrongShape')
  each(entries, { entry: 'object', index: 'number', inclusion: 'list' })
  for (const [n, { entry, index, inclusion }] of entries.entries()) {
    checkEntry(entry, district)
    hashes(inclusion)
    must(n === 0 || (index > entries[n - 1].index && entry.subject === entries[0].entry.subject), 'notInOrder')
    const claim = { index, size: head.size, leaf: await leafHash(entry), path: inclusion, root: head.root }
    must(await isIncluded(claim), 'notIncluded')
  }
  if (earlier) await readEarlier(proof)
  return entries.map(({ entry }) => entry)
}

const readEarlier = async ({ district, earlier, head, keys }) => {
  hashes(earlier.consistency)
  await checkHead(earlier.head, keys, district)
  must(earlier.head.size <= head.size && earlier.head.at <= head.at, 'notConsistent')
  must(await isConsistent(earlier.head, head, earlier.consistency), 'notConsistent')
}

const readLog = async ({ district, entries, head, keys, ...rest }) => {
  shaped(
    { district, entries, head, keys, ...rest },
    { district: 'text', entries: 'list', format: 'text', head: 'object', keys: 'list' },
  )
  checkKeys(keys, [head])
  await checkHead(head, keys, district)
  const leaves = []
  for (const entry of entries) {
    checkEntry(entry, district)
    leaves.push(await leafHash(entry))
  }
  must(leaves.length === head.size && (await rootOf(leaves)) === head.root, 'otherRoot')
  return entries
}

const readHeadFile = async ({ district, head, keys, ...rest }) => {
  shaped({ district, head, keys, ...rest }, { district: 'text', format: 'text', head: 'object', keys: 'list' })
  checkKeys(keys)
  await checkHead(head, keys, district)
  return []
}

const readers = { 'qingan-proof-1': readProof, 'qingan-log-1': readLog, 'qingan-log-head-1': readHeadFile }

/** The file and the entries that it proves; throws a fault. */
export const readFile = async (bytes) => {
  const file = parse(bytes)
  must(types.object(file) && Object.hasOwn(readers, file.format), 'wrongShape')
  return { file, entries: await readers[file.format](file) }
}
