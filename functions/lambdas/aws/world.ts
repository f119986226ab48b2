import * as z from 'zod'
import { awsClients, readSecret } from '../../platform/adapters/clients'
import type { World } from '../world'

const Env = z.object({
  RECORDS_TABLE: z.string().min(1),
  PUBLIC_TABLE: z.string().min(1),
  BUCKET: z.string().min(1),
  /** `https://sqs.<region>.amazonaws.com/<account>/<prefix>`; our own name for the queue follows. */
  QUEUE_URL_PREFIX: z.url(),
  PUBLIC_URL: z.url(),
  SECRET_ARN: z.string().min(1),
})

const Secrets = z.object({
  shopCodeKeys: z.record(z.string(), z.string().min(32)),
  shopCodeKeyVersion: z.string().length(2),
  tokens: z.string().min(32),
  gatewayKeys: z.object({ keys: z.array(z.looseObject({ kty: z.literal('OKP') })) }),
})

/** The deployment on AWS, from the environment and one secret, read once when a Lambda starts. */
export const worldOnAws = async (env: NodeJS.ProcessEnv): Promise<World> => {
  const settings = Env.parse(env)
  const secret = await readSecret(settings.SECRET_ARN)
  return {
    clients: awsClients(),
    tables: { records: settings.RECORDS_TABLE, public: settings.PUBLIC_TABLE },
    bucket: settings.BUCKET,
    queueUrl: (queue) => settings.QUEUE_URL_PREFIX + queue,
    clock: () => new Date(),
    secrets: Secrets.parse(JSON.parse(secret)),
    publicUrl: settings.PUBLIC_URL,
    secureCookies: true,
    documentsAtOnce: true,
  }
}
