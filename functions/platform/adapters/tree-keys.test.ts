import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { checkTreeHead, treeKey } from './tree-keys'

const newKey = (namedCurve: string) =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
const signer = treeKey(newKey('P-256'))

describe('the key of a log', () => {
  it('signs what its public half checks, and nothing else', async () => {
    const signature = await signer.sign('日志')
    expect(signature).toMatch(/^[0-9a-f]{128}$/)
    expect(checkTreeHead(signer.key, '日志', signature)).toBe(true)
    expect(checkTreeHead(signer.key, '日志。', signature)).toBe(false)
    expect(checkTreeHead(treeKey(newKey('P-256')).key, '日志', signature)).toBe(false)
  })

  it('is not believed under another name or another algorithm', async () => {
    const signature = await signer.sign('x')
    expect(checkTreeHead({ ...signer.key, keyId: 'ab'.repeat(32) }, 'x', signature)).toBe(false)
    expect(checkTreeHead({ ...signer.key, algorithm: 'SM2-SM3' }, 'x', signature)).toBe(false)
  })

  it('on another curve stops the start', () => {
    expect(() => treeKey(newKey('P-384'))).toThrow('P-256')
  })
})
