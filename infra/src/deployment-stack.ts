import { timers } from '@app/functions/lambdas/manifests'
import {
  Duration,
  type aws_dynamodb as dynamodb,
  aws_apigatewayv2 as gateway,
  aws_apigatewayv2_integrations as integrations,
  aws_lambda as lambda,
  Stack,
  aws_scheduler as scheduler,
  aws_lambda_event_sources as sources,
  TimeZone,
  aws_scheduler_targets as targets,
} from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { houseLambda, type LambdaNeeds } from './lambda'
import { batchOf, Queues } from './queues'
import { type Stage, settings } from './settings'
import { Storage } from './storage'

const workSeconds = 300
/** What people gave and what was made for them; list files lie beside it. */
const districtsFiles = 'D/*'
const listFiles = 'L/*'
/** Pictures that nobody looked at yet, and originals. */
const sentPictures = 'Q/*'
const sealedPictures = 'O/*'

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
    const all = {
      ...told,
      RECORDS_TABLE: storage.records.tableName,
      LISTS_TABLE: storage.lists.tableName,
      AUDIT_TABLE: storage.audit.tableName,
      BUCKET: storage.bucket.bucketName,
      CONSOLE_URL: chosen.consoleUrl,
    }
    const code = { CODE_SECRET_ARN: storage.codeSecret.secretArn }
    const signIn = { SIGN_IN_SECRET_ARN: storage.signInSecret.secretArn }
    const log = { LOG_SECRET_ARN: storage.logSecret.secretArn }
    const environments = { all, signing: { ...all, ...log }, trusted: { ...all, ...code }, told: { ...told, ...code } }
    const made = this.lambdas({ ...environments, signedIn: { ...all, ...code, ...signIn } })
    const { api, anyone, lists, react, work, timer } = made
    for (const one of [api, anyone, work, lists]) storage.codeSecret.grantRead(one)
    for (const one of [api, lists]) storage.signInSecret.grantRead(one)
    for (const one of [api, work]) {
      storage.records.grantReadWriteData(one)
      storage.bucket.grantReadWrite(one, districtsFiles)
    }
    allowPictures({ api, work }, storage.bucket)
    this.allowLists({ lists, timer, react, work }, storage)
    this.allowSeals({ api, work, timer }, storage)
    wakeByClock(this, timer)
    storage.public.grantReadData(anyone)
    storage.records.grantReadData(react)
    storage.public.grantReadWriteData(react)
    storage.public.grant(work, 'dynamodb:PutItem')
    this.wake({ react, work, anyone }, storage, queues)
    for (const queue of queues.all.filter(({ node }) => wakenByTimer.includes(node.id))) queue.grantSendMessages(timer)
    this.address({ api, lists, anyone })
  }

  private lambdas(tell: Record<'all' | 'trusted' | 'told' | 'signedIn' | 'signing', Record<string, string>>) {
    const make = (needs: LambdaNeeds) => houseLambda(this, needs)
    return {
      api: make({ name: 'api', environment: tell.signedIn, seconds: 10, memory: 512 }),
      anyone: make({ name: 'public', environment: tell.told, seconds: 5, memory: 512 }),
      // columns of a whole district lie in memory
      lists: make({ name: 'lists', environment: tell.signedIn, seconds: 10, memory: 3008 }),
      react: make({ name: 'react', environment: tell.all, seconds: 60, memory: 512 }),
      work: make({ name: 'work', environment: tell.trusted, seconds: workSeconds, memory: 1769 }),
      timer: make({ name: 'timer', environment: tell.signing, seconds: 300, memory: 3008 }),
    }
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

  /**
   * `lists` alone answers from list files, and `work` reads them for an export whose rows `lists` fixed; whoever asks
   * `lists` is known by `records`, where it also leaves a denial.
   */
  private allowLists(
    { lists, timer, react, work }: Record<'lists' | 'timer' | 'react' | 'work', lambda.Function>,
    storage: Storage,
  ) {
    storage.records.grantReadWriteData(lists)
    for (const one of [lists, work]) storage.lists.grantReadData(one)
    for (const one of [lists, work]) storage.bucket.grantRead(one, listFiles)
    storage.lists.grantWriteData(react)
    storage.lists.grantReadWriteData(timer)
    storage.bucket.grantReadWrite(timer, listFiles)
  }

  /**
   * The sequencer adds seals and leaves, takes away what waited for it, signs heads and shows them; the auditor has them
   * compared and proofs are made through `api`, `work` prints the newest head. Nobody changes a row or takes one out.
   */
  private allowSeals({ api, work, timer }: Record<'api' | 'work' | 'timer', lambda.Function>, storage: Storage) {
    storage.records.grantReadData(timer)
    storage.records.grant(timer, 'dynamodb:DeleteItem')
    storage.public.grant(timer, 'dynamodb:PutItem')
    storage.logSecret.grantRead(timer)
    for (const one of [api, work, timer]) storage.audit.grantReadData(one)
    storage.audit.grant(timer, 'dynamodb:PutItem')
  }

  private address({ api, lists, anyone }: Record<'api' | 'lists' | 'anyone', lambda.IFunction>) {
    const http = new gateway.HttpApi(this, 'Http')
    const answers = (name: string, by: lambda.IFunction) => new integrations.HttpLambdaIntegration(name, by)
    const methods = [gateway.HttpMethod.GET, gateway.HttpMethod.POST]
    http.addRoutes({ path: '/api/lists/{proxy+}', methods, integration: answers('ToLists', lists) })
    http.addRoutes({ path: '/api/{proxy+}', methods, integration: answers('ToApi', api) })
    const toPublic = answers('ToPublic', anyone)
    http.addRoutes({ path: '/s/{proxy+}', methods, integration: toPublic })
    http.addRoutes({ path: '/', methods: [gateway.HttpMethod.GET], integration: toPublic })
  }
}

/**
 * `api` lends the form under which a picture is sent, looks at what came and puts the original under its seal; nobody
 * overwrites or removes what is sealed but `work`, which forgets what nobody delivered.
 */
const allowPictures = ({ api, work }: Record<'api' | 'work', lambda.IFunction>, bucket: Storage['bucket']) => {
  for (const prefix of [sentPictures, sealedPictures]) {
    bucket.grantRead(api, prefix)
    bucket.grantPut(api, prefix)
    bucket.grantDelete(work, prefix)
  }
  // what came through a printed code is taken in from the queue, of orders alone; a sealed original is never read there
  bucket.grantRead(work, `${sentPictures}/pictures/rectification/*`)
  for (const prefix of [sentPictures, sealedPictures]) bucket.grantPut(work, `${prefix}/pictures/rectification/*`)
}

/** Queues that a timer fills. */
const wakenByTimer: readonly string[] = ['duplicate-search', 'job-resume', 'rectification-day', 'publication-day']

/** Every timer of the house, by its own cron in Shanghai; a run that fails is tried again for a while. */
const wakeByClock = (stack: Stack, timer: lambda.IFunction) => {
  for (const { name, cron } of timers) {
    const [minute = '*', hour = '*'] = cron.split(' ')
    new scheduler.Schedule(stack, name, {
      schedule: scheduler.ScheduleExpression.cron({ minute, hour, timeZone: TimeZone.ASIA_SHANGHAI }),
      target: new targets.LambdaInvoke(timer, {
        input: scheduler.ScheduleTargetInput.fromObject({ name }),
        retryAttempts: 2,
        maxEventAge: Duration.minutes(10),
      }),
    })
  }
}
