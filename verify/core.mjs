// Checks files of docs/evidence-format.md, in a browser and in Node: it shares no code with the product.
// Numbers in comments are those of that page's list "What a verifier checks".
import { readFile } from './files.mjs'
import { hashOf } from './text.mjs'
import { leafHash, rootOf } from './tree.mjs'
import { Fault, must, words } from './words.mjs'

/** The root that the file's log had when it was as large as what was seen; undefined where the file does not say. */
const rootThen = async ({ head, earlier, format }, entries, { size }) => {
  if (size === 0) return await rootOf([])
  if (size === head.size) return head.root
  if (format === 'qingan-log-1') return await rootOf(await Promise.all(entries.slice(0, size).map(leafHash)))
  return earlier?.head.size === size ? earlier.head.root : undefined
}

/** 6. What was seen before is still so: whether it could be compared. Of a printed root the first digits are known. */
const checkSeen = async ({ file, entries }, seen) => {
  must(seen.district === undefined || seen.district === file.district, 'otherDistrict')
  if (seen.size > file.head.size) throw new Fault('olderThanSeen')
  const root = await rootThen(file, entries, seen)
  must(root === undefined || root.startsWith(seen.root), 'otherThanSeen')
  return root !== undefined
}

/** 7. The PDF is one of the documents. */
const checkPdf = async (entries, pdf) => {
  const hash = await hashOf(pdf)
  const found = entries.find((entry) => entry.kind === 'document' && entry.hash === hash)
  must(found !== undefined, 'pdfDiffers')
  return found
}

/** The head and the key ids of a head file that somebody trusts; throws a fault where it is not whole. */
export const readHeads = async (bytes) => {
  const { file } = await readFile(bytes)
  must(file.format === 'qingan-log-head-1', 'wrongShape')
  return { district: file.district, head: file.head, keyIds: file.keys.map(({ keyId }) => keyId) }
}

/**
 * Verifies a file. `trusted`: ids of keys that somebody vouches for, none if nobody was asked; `seen`: a head kept from before, or its size and the first digits of its root as a document prints them; `pdf`: bytes.
 * The verdict is `genuine`, `forged` or `undecided`; `faults` say why in Chinese.
 */
export const verify = async (asked) => {
  try {
    const facts = await factsOf(asked)
    const faults = openOf(facts).map((code) => ({ code, words: words[code] }))
    return { verdict: faults.length === 0 ? 'genuine' : 'undecided', faults, ...facts }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const verdict = error.code === 'algorithmUnknown' ? 'undecided' : 'forged'
    return { verdict, faults: [{ code: error.code, words: error.message }], entries: [] }
  }
}

/** What keeps a file in which nothing is wrong from being called genuine. */
const openOf = ({ isTrusted, seenAgain }) => [
  ...(isTrusted ? [] : ['keyUnknown']),
  ...(seenAgain === false ? ['seenNotCompared'] : []),
]

const factsOf = async ({ bytes, pdf, trusted = [], seen }) => {
  const { file, entries } = await readFile(bytes)
  const seenAgain = seen ? await checkSeen({ file, entries }, seen) : undefined
  const matched = pdf ? await checkPdf(entries, pdf) : undefined
  const signers = [file.head.keyId, ...(file.earlier ? [file.earlier.head.keyId] : [])]
  const unknown = signers.filter((id) => !trusted.includes(id))
  must(unknown.length === 0 || trusted.length === 0, 'keyForeign')
  return {
    file,
    entries,
    matched,
    seenAgain,
    isTrusted: unknown.length === 0,
    fingerprint: unknown[0] ?? file.head.keyId,
  }
}
