import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'
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
  const secret = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: settings.SECRET_ARN }))
  return {
    clients: { dynamo: new DynamoDBClient({}), s3: new S3Client({}), sqs: new SQSClient({}) },
    tables: { records: settings.RECORDS_TABLE, public: settings.PUBLIC_TABLE },
    bucket: settings.BUCKET,
    queueUrl: (queue) => settings.QUEUE_URL_PREFIX + queue,
    clock: () => new Date(),
    secrets: Secrets.parse(JSON.parse(secret.SecretString ?? '{}')),
    publicUrl: settings.PUBLIC_URL,
    secureCookies: true,
    documentsAtOnce: true,
  }
}
