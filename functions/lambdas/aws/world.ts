import * as z from 'zod'
import { awsClients } from '../../platform/adapters/clients'
import type { Deployment, PublicWorld } from '../world'

const PublicEnv = z.object({
  PUBLIC_TABLE: z.string().min(1),
  /** `https://sqs.<region>.amazonaws.com/<account>/<prefix>`; our own name for the queue follows. */
  QUEUE_URL_PREFIX: z.url(),
  PUBLIC_URL: z.url(),
})

const Env = PublicEnv.extend({
  RECORDS_TABLE: z.string().min(1),
  LISTS_TABLE: z.string().min(1),
  AUDIT_TABLE: z.string().min(1),
  BUCKET: z.string().min(1),
  CONSOLE_URL: z.url(),
})

const clock = () => new Date()

/** The deployment on AWS as the environment names it, without any secret. */
export const deploymentOnAws = (env: NodeJS.ProcessEnv): Deployment => {
  const settings = Env.parse(env)
  return {
    clients: awsClients(),
    tables: {
      records: settings.RECORDS_TABLE,
      public: settings.PUBLIC_TABLE,
      lists: settings.LISTS_TABLE,
      audit: settings.AUDIT_TABLE,
    },
    bucket: settings.BUCKET,
    queueUrl: (queue) => settings.QUEUE_URL_PREFIX + queue,
    clock,
    publicUrl: settings.PUBLIC_URL,
    consoleUrl: settings.CONSOLE_URL,
    secureCookies: true,
    documentsAtOnce: true,
  }
}

/** The little of it that `public` is told. */
export const publicDeploymentOnAws = (env: NodeJS.ProcessEnv): Omit<PublicWorld, 'secrets'> => {
  const settings = PublicEnv.parse(env)
  const { dynamo, sqs } = awsClients()
  return {
    clients: { dynamo, sqs },
    tables: { public: settings.PUBLIC_TABLE },
    queueUrl: (queue) => settings.QUEUE_URL_PREFIX + queue,
    clock,
    publicUrl: settings.PUBLIC_URL,
  }
}
