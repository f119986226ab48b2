// Checks files of docs/evidence-format.md, in a browser and in Node: it shares no code with the product.
// Numbers in comments are those of that page's list "What a verifier checks".
import { readFile } from './files.mjs'
import { hashOf } from './text.mjs'
import { Fault, must, words } from './words.mjs'

/** 6. What was seen before is still so. */
const checkSeen = (file, seen) => {
  must(seen.district === file.district, 'otherDistrict')
  if (seen.size > file.head.size) throw new Fault('olderThanSeen')
  const same = seen.size === file.head.size ? file.head : file.earlier?.head
  must(same === undefined || same.size !== seen.size || same.root === seen.root, 'otherThanSeen')
  return same?.size === seen.size
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
  return { head: file.head, keyIds: file.keys.map(({ keyId }) => keyId) }
}

/**
 * Verifies a file. `trusted`: ids of keys that somebody vouches for, none if nobody was asked; `seen`: a head kept from before; `pdf`: bytes.
 * The verdict is `genuine`, `forged` or `undecided`; `faults` say why in Chinese.
 */
export const verify = async (asked) => {
  try {
    const facts = await factsOf(asked)
    const faults = facts.isTrusted ? [] : [{ code: 'keyUnknown', words: words.keyUnknown }]
    return { verdict: facts.isTrusted ? 'genuine' : 'undecided', faults, ...facts }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const verdict = error.code === 'algorithmUnknown' ? 'undecided' : 'forged'
    return { verdict, faults: [{ code: error.code, words: error.message }], entries: [] }
  }
}

const factsOf = async ({ bytes, pdf, trusted = [], seen }) => {
  const { file, entries } = await readFile(bytes)
  const seenAgain = seen ? checkSeen(file, seen) : undefined
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
