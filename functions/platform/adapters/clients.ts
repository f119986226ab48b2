import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'

/** What a deployment talks to; the local cloud gives the same clients other request handlers. */
export type Clients = { readonly dynamo: DynamoDBClient; readonly s3: S3Client; readonly sqs: SQSClient }

/** Clients of the Lambda's own region and role. */
export const awsClients = (): Clients => ({
  dynamo: new DynamoDBClient({}),
  s3: new S3Client({}),
  sqs: new SQSClient({}),
})

/** The text of a secret. */
export const readSecret = async (arn: string): Promise<string> => {
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId: arn }))
  return SecretString ?? ''
}
