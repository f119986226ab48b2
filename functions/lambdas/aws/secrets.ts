import * as z from 'zod'
import { readSecret } from '../../platform/adapters/clients'
import type { CodeSecrets, LogSecrets, SignInSecrets } from '../world'

const CodeSecret = z
  .object({ shopCodeKeys: z.record(z.string(), z.string().min(32)), shopCodeKeyVersion: z.string().length(2) })
  .refine(({ shopCodeKeys, shopCodeKeyVersion }) => shopCodeKeyVersion in shopCodeKeys, {
    error: 'the version that signs has no key',
  })

const SignInSecret = z.object({
  tokens: z.string().min(32),
  gatewayKeys: z.object({ keys: z.array(z.looseObject({ kty: z.literal('OKP') })) }),
})

const LogSecret = z.object({ logKey: z.base64().min(100) })

const arnIn = (env: NodeJS.ProcessEnv, name: string): string => z.string(`${name} is missing`).min(1).parse(env[name])

/** Keys of the shop codes, read once when a Lambda starts. Rejects when the secret has not been filled. */
export const readCodeSecrets = async (env: NodeJS.ProcessEnv, read = readSecret): Promise<CodeSecrets> =>
  CodeSecret.parse(JSON.parse(await read(arnIn(env, 'CODE_SECRET_ARN'))))

/** What tells who asks; only `api` may read it. Rejects when the secret has not been filled. */
export const readSignInSecrets = async (env: NodeJS.ProcessEnv, read = readSecret): Promise<SignInSecrets> =>
  SignInSecret.parse(JSON.parse(await read(arnIn(env, 'SIGN_IN_SECRET_ARN'))))

/** The key that signs the heads of the logs; only `timer` may read it. Rejects when the secret has not been filled. */
export const readLogSecrets = async (env: NodeJS.ProcessEnv, read = readSecret): Promise<LogSecrets> =>
  LogSecret.parse(JSON.parse(await read(arnIn(env, 'LOG_SECRET_ARN'))))
