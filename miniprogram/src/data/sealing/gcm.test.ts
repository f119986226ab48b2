import { createCipheriv, createDecipheriv } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aesGcm, tagLength } from './gcm'

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

// McGrew and Viega, The Galois/Counter Mode of Operation, test cases 13, 14 and 16 (AES-256)
it.each([
  ['', '', '', '530f8afbc74536b9a963b4f1c4cb738b', '00'.repeat(32), '00'.repeat(12)],
  [
    '00'.repeat(16),
    '',
    'cea7403d4d606b6e074ec5d3baf39d18',
    'd0d1c8a799996bf0265b98b5d48ab919',
    '00'.repeat(32),
    '00'.repeat(12),
  ],
  [
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
    '76fc6ece0f4e1768cddf8853bb2d551b',
    'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
    'cafebabefacedbaddecaf888',
  ],
])('seals as the published test case: %s', (...[plain, beside, cipher, tag, key, nonce]) => {
  const sealed = aesGcm(hex(key)).seal({ nonce: hex(nonce), beside: hex(beside) }, hex(plain))
  expect(Buffer.from(sealed).toString('hex')).toBe(cipher + tag)
})

it('agrees with the platform’s own in both directions', () => {
  fc.assert(
    fc.property(
      bytes(32),
      bytes(12),
      fc.uint8Array({ maxLength: 40 }),
      fc.uint8Array({ maxLength: 200 }),
      (key, nonce, beside, plain) => {
        const ours = aesGcm(key)
        const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(beside)
        const theirs = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
        expect(Buffer.from(ours.seal({ nonce, beside }, plain)).equals(theirs)).toBe(true)
        const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(beside)
        decipher.setAuthTag(theirs.subarray(-tagLength))
        expect(Buffer.from(ours.open({ nonce, beside }, new Uint8Array(theirs)) ?? [1])).toEqual(
          Buffer.concat([decipher.update(theirs.subarray(0, -tagLength)), decipher.final()]),
        )
      },
    ),
  )
})

it('opens nothing of which a single bit was changed', () => {
  const sealer = aesGcm(bytes32(7))
  const under = { nonce: hex('00'.repeat(12)), beside: hex('aa') }
  const sealed = sealer.seal(under, hex('00112233445566778899'))
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = sealed.slice()
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
    expect(sealer.open(under, changed)).toBeUndefined()
  }
  expect(sealer.open({ ...under, beside: hex('ab') }, sealed)).toBeUndefined()
  expect(aesGcm(bytes32(8)).open(under, sealed)).toBeUndefined()
  expect(sealer.open(under, hex('00'))).toBeUndefined()
})

const bytes32 = (byte: number) => new Uint8Array(32).fill(byte)
