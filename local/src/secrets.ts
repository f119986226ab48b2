import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { exportJWK, generateKeyPair, type JWK } from 'jose'

/** The local deployment's secrets; made once and kept beside the data. */
export type LocalSecrets = {
  readonly shopCodeKeys: Readonly<Record<string, string>>
  readonly shopCodeKeyVersion: string
  readonly tokens: string
  readonly gatewayPrivateKey: JWK
  readonly gatewayPublicKey: JWK
  /** Signs the heads of the logs. */
  readonly logKey: string
}

const random = () => randomBytes(32).toString('base64url')

const newLogKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64')

const make = async (): Promise<LocalSecrets> => {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const named = { kid: 'gateway', alg: 'EdDSA' }
  return {
    shopCodeKeys: { '01': random() },
    shopCodeKeyVersion: '01',
    tokens: random(),
    logKey: newLogKey(),
    gatewayPrivateKey: { ...(await exportJWK(pair.privateKey)), ...named },
    gatewayPublicKey: { ...(await exportJWK(pair.publicKey)), ...named },
  }
}

/** Reads the secrets of a data folder, or makes them where there are none. */
export const openSecrets = async (file: string): Promise<LocalSecrets> => {
  const known = await readFile(file, 'utf8').catch(() => undefined)
  const kept: Partial<LocalSecrets> = known ? JSON.parse(known) : {}
  // a folder from before there were signed logs has the others
  if (kept.logKey) return kept as LocalSecrets
  const made = { ...(await make()), ...kept }
  await writeFile(file, JSON.stringify(made), { mode: 0o600 })
  return made
}
