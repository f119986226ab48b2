import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** The local deployment's secrets; made once and kept beside the data. */
export type LocalSecrets = {
  readonly shopCodeKeys: Readonly<Record<string, string>>
  readonly shopCodeKeyVersion: string
  readonly tokens: string
  readonly gatewayPrivateKey: JWK
  readonly gatewayPublicKey: JWK
}

const random = () => randomBytes(32).toString('base64url')

const make = async (): Promise<LocalSecrets> => {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const named = { kid: 'gateway', alg: 'EdDSA' }
  return {
    shopCodeKeys: { '01': random() },
    shopCodeKeyVersion: '01',
    tokens: random(),
    gatewayPrivateKey: { ...(await exportJWK(pair.privateKey)), ...named },
    gatewayPublicKey: { ...(await exportJWK(pair.publicKey)), ...named },
  }
}

/** Reads the secrets of a data folder, or makes them where there are none. */
export const openSecrets = async (file: string): Promise<LocalSecrets> => {
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known) return JSON.parse(known)
  const made = await make()
  await writeFile(file, JSON.stringify(made), { mode: 0o600 })
  return made
}
