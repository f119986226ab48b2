// Part of a verifier of docs/evidence-format.md that shares no code with the product.
import { bytesOf, digest, each, hashOf, shaped, textOf, utf8 } from './text.mjs'
import { Fault, must } from './words.mjs'

const headShape = {
  algorithm: 'text',
  at: 'at',
  district: 'text',
  format: 'text',
  hash: 'text',
  keyId: 'hash',
  root: 'hex',
  signature: 'hex',
  size: 'number',
}
const keyShape = { algorithm: 'text', keyId: 'hash', publicKey: 'hex' }

/** 2. A head is signed by one of the keys; whether that key is anybody's is another question. */
export const checkHead = async (head, keys, district) => {
  shaped(head, headShape)
  must(head.format === 'qingan-head-1', 'wrongShape')
  must(head.district === district, 'otherDistrict')
  if (head.algorithm === 'SM2-SM3' || head.hash === 'SM3') throw new Fault('algorithmUnknown')
  must(head.algorithm === 'ES256' && head.hash === 'SHA-256' && digest.test(head.root), 'wrongShape')
  const key = keys.find(({ keyId }) => keyId === head.keyId)
  must(key !== undefined && key.algorithm === head.algorithm, 'keyForged')
  const spki = bytesOf(key.publicKey)
  must((await hashOf(spki)) === key.keyId, 'keyForged')
  must(await isSigned(head, spki), 'signatureForged')
}

/** Keys are in order, none twice; every key that a file brings is one that signed in it. */
export const checkKeys = (keys, heads) => {
  each(keys, keyShape)
  const ids = keys.map(({ keyId }) => keyId)
  must(
    ids.every((id, n) => n === 0 || id > ids[n - 1]),
    'wrongShape',
  )
  if (heads)
    must(
      ids.every((id) => heads.some(({ keyId }) => keyId === id)),
      'wrongShape',
    )
}

const isSigned = async ({ signature, ...unsigned }, spki) => {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('spki', spki, curve, false, ['verify']).catch(() => undefined)
  must(key !== undefined, 'keyForged')
  const how = { name: 'ECDSA', hash: 'SHA-256' }
  return crypto.subtle.verify(how, key, bytesOf(signature), utf8.encode(textOf(unsigned)))
}
