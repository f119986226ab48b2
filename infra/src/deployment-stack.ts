import {
  Duration,
  type aws_dynamodb as dynamodb,
  aws_apigatewayv2 as gateway,
  aws_apigatewayv2_integrations as integrations,
  aws_lambda as lambda,
  Stack,
  aws_lambda_event_sources as sources,
} from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { houseLambda } from './lambda'
import { batchOf, Queues } from './queues'
import { type Stage, settings } from './settings'
import { Storage } from './storage'

const workSeconds = 300

/** One deployment: Lambdas cut by trust, each granted what its part needs and no more. */
export class DeploymentStack extends Stack {
  constructor(scope: Construct, stage: Stage) {
    const chosen = settings[stage]
    super(scope, `qingan-${stage}`, { env: { region: chosen.region } })
    const storage = new Storage(this, 'Storage', chosen)
    const prefix = `qingan-${stage}-`
    const queues = new Queues(this, 'Queues', { prefix, workSeconds })
    const told = {
      PUBLIC_TABLE: storage.public.tableName,
      QUEUE_URL_PREFIX: `https://sqs.${this.region}.${this.urlSuffix}/${this.account}/${prefix}`,
      PUBLIC_URL: chosen.publicUrl,
    }
    const all = { ...told, RECORDS_TABLE: storage.records.tableName, BUCKET: storage.bucket.bucketName }
    const code = { CODE_SECRET_ARN: storage.codeSecret.secretArn }
    const signIn = { SIGN_IN_SECRET_ARN: storage.signInSecret.secretArn }
    const api = houseLambda(this, {
      name: 'api',
      environment: { ...all, ...code, ...signIn },
      seconds: 10,
      memory: 512,
    })
    const anyone = houseLambda(this, { name: 'public', environment: { ...told, ...code }, seconds: 5, memory: 512 })
    const react = houseLambda(this, { name: 'react', environment: all, seconds: 60, memory: 512 })
    const work = houseLambda(this, {
      name: 'work',
      environment: { ...all, ...code },
      seconds: workSeconds,
      memory: 1769,
    })
    for (const one of [api, anyone, work]) storage.codeSecret.grantRead(one)
    storage.signInSecret.grantRead(api)
    for (const one of [api, work]) {
      storage.records.grantReadWriteData(one)
      storage.bucket.grantReadWrite(one)
    }
    storage.public.grantReadData(anyone)
    storage.records.grantReadData(react)
    storage.public.grantReadWriteData(react)
    storage.public.grant(work, 'dynamodb:PutItem')
    this.wake({ react, work, anyone }, storage, queues)
    this.address(api, anyone)
  }

  private wake(
    { react, work, anyone }: Record<'react' | 'work' | 'anyone', lambda.IFunction>,
    storage: Storage,
    queues: Queues,
  ) {
    react.addEventSource(
      // TableV2's optional stream ARN does not fit exactOptionalPropertyTypes
      new sources.DynamoEventSource(storage.records as dynamodb.ITable, {
        startingPosition: lambda.StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 10,
        // the stream keeps a change for 24 hours: half of them are left to look at what was set aside
        maxRecordAge: Duration.hours(12),
        onFailure: new sources.SqsDlq(queues.aside),
      }),
    )
    for (const queue of queues.all) {
      queue.grantSendMessages(react)
      queue.grantSendMessages(work)
      const batchSize = batchOf(queue.node.id)
      work.addEventSource(new sources.SqsEventSource(queue, { batchSize, reportBatchItemFailures: true }))
    }
    queues.all.find(({ node }) => node.id === 'intake')?.grantSendMessages(anyone)
  }

  private address(api: lambda.IFunction, anyone: lambda.IFunction) {
    const http = new gateway.HttpApi(this, 'Http')
    const answers = (name: string, by: lambda.IFunction) => new integrations.HttpLambdaIntegration(name, by)
    const methods = [gateway.HttpMethod.GET, gateway.HttpMethod.POST]
    http.addRoutes({ path: '/api/{proxy+}', methods, integration: answers('ToApi', api) })
    const toPublic = answers('ToPublic', anyone)
    http.addRoutes({ path: '/s/{proxy+}', methods, integration: toPublic })
    http.addRoutes({ path: '/', methods: [gateway.HttpMethod.GET], integration: toPublic })
  }
}
