import { aes256, type EncryptBlock } from './aes'
import { ghash } from './ghash'

export const nonceLength = 12
export const tagLength = 16

/** Bytes as blocks of four words, the last filled up with zeros. */
const eachBlock = (bytes: Uint8Array, take: (block: Uint32Array, offset: number) => void): void => {
  const block = new Uint32Array(4)
  for (let offset = 0; offset < bytes.length; offset += 16) {
    block.fill(0)
    const end = Math.min(16, bytes.length - offset)
    for (let i = 0; i < end; i++) {
      const word = i >> 2
      block[word] = (block[word] as number) | ((bytes[offset + i] as number) << (24 - 8 * (i & 3)))
    }
    take(block, offset)
  }
}

const byteOf = (block: Uint32Array, index: number): number =>
  ((block[index >> 2] as number) >>> (24 - 8 * (index & 3))) & 0xff

const firstCounter = (nonce: Uint8Array): Uint32Array => {
  const view = new DataView(nonce.buffer, nonce.byteOffset, nonceLength)
  return Uint32Array.of(view.getUint32(0), view.getUint32(4), view.getUint32(8), 1)
}

/** The key stream over the bytes: encrypts and decrypts alike. */
const streamed = (encrypt: EncryptBlock, nonce: Uint8Array, bytes: Uint8Array): Uint8Array => {
  const counter = firstCounter(nonce)
  const mask = new Uint32Array(4)
  const out = new Uint8Array(bytes.length)
  for (let offset = 0; offset < bytes.length; offset += 16) {
    counter[3] = (counter[3] as number) + 1
    mask.set(counter)
    encrypt(mask)
    const end = Math.min(16, bytes.length - offset)
    for (let i = 0; i < end; i++) out[offset + i] = (bytes[offset + i] as number) ^ byteOf(mask, i)
  }
  return out
}

/** Lengths in bits, as two numbers of 64. */
const lengths = (beside: number, bytes: number): Uint32Array =>
  Uint32Array.of(Math.floor(beside / 2 ** 29), (beside << 3) >>> 0, Math.floor(bytes / 2 ** 29), (bytes << 3) >>> 0)

type Under = { readonly nonce: Uint8Array; readonly beside: Uint8Array }

const tagOf = (encrypt: EncryptBlock, { nonce, beside }: Under, cipher: Uint8Array): Uint8Array => {
  const key = new Uint32Array(4)
  encrypt(key)
  const { take, sum } = ghash(key)
  eachBlock(beside, take)
  eachBlock(cipher, take)
  take(lengths(beside.length, cipher.length))
  const mask = firstCounter(nonce)
  encrypt(mask)
  return Uint8Array.from({ length: tagLength }, (_, i) => byteOf(sum, i) ^ byteOf(mask, i))
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.reduce((odd, byte, i) => odd | (byte ^ (other[i] as number)), 0) === 0

/** AES-256-GCM (NIST SP 800-38D), nonces of 12 bytes. `beside` is not hidden, and cannot be changed either. */
export const aesGcm = (key: Uint8Array) => {
  const encrypt = aes256(key)
  return {
    /** The hidden bytes, then the tag. */
    seal: (under: Under, bytes: Uint8Array): Uint8Array => {
      const cipher = streamed(encrypt, under.nonce, bytes)
      const sealed = new Uint8Array(cipher.length + tagLength)
      sealed.set(cipher)
      sealed.set(tagOf(encrypt, under, cipher), cipher.length)
      return sealed
    },
    /** Undefined when anything was changed, or another key sealed it. */
    open: (under: Under, sealed: Uint8Array): Uint8Array | undefined => {
      if (sealed.length < tagLength) return undefined
      const cipher = sealed.subarray(0, sealed.length - tagLength)
      const tag = sealed.subarray(sealed.length - tagLength)
      return isSame(tag, tagOf(encrypt, under, cipher)) ? streamed(encrypt, under.nonce, cipher) : undefined
    },
  }
}
