import { manifests } from '@app/functions/lambdas/manifests'
import { App } from 'aws-cdk-lib'
import { Match, Template } from 'aws-cdk-lib/assertions'
import { beforeAll, describe, expect, it } from 'vitest'
import { DeploymentStack } from './deployment-stack'

let template: Template

beforeAll(() => {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } })
  template = Template.fromStack(new DeploymentStack(app, 'live'))
}, 90_000)

const policiesOf = (name: string) =>
  JSON.stringify(Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) => id.startsWith(name)))

type Statement = { readonly Action: string | readonly string[]; readonly Resource: unknown }
const statementsOf = (name: string): readonly Statement[] =>
  Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith(name))
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as Statement[])

const environmentOf = (name: string): Record<string, unknown> => {
  const [[, made] = []] = Object.entries(template.findResources('AWS::Lambda::Function')).filter(([id]) =>
    new RegExp(`^${name}[0-9A-F]{8}$`).test(id),
  )
  return made?.['Properties'].Environment.Variables ?? {}
}

describe('the deployment', () => {
  it('keeps records with a stream of both images, recovery and protection', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      Replicas: Match.arrayWith([Match.objectLike({ DeletionProtectionEnabled: true })]),
    })
  })

  it('makes a queue and its dead letters for everything that a manifest names', () => {
    const named = manifests.flatMap(({ queues }) => queues)
    // and one for changes of which nothing could be made
    template.resourceCountIs('AWS::SQS::Queue', named.length * 2 + 1)
    for (const { name, mostReceives } of named) {
      template.hasResourceProperties('AWS::SQS::Queue', {
        QueueName: `qingan-live-${name}`,
        RedrivePolicy: Match.objectLike({ maxReceiveCount: mostReceives }),
      })
    }
  })

  it('hides a message at least as long as its worker may run, or AWS would hand it out twice', () => {
    const live = Object.values(template.findResources('AWS::SQS::Queue')).filter(
      ({ Properties }) => Properties.RedrivePolicy,
    )
    for (const { Properties } of live) expect(Properties.VisibilityTimeout).toBeGreaterThanOrEqual(300)
  })

  const sourcesOf = (property: 'EventSourceArn' | 'FunctionName', id: RegExp) =>
    Object.values(template.findResources('AWS::Lambda::EventSourceMapping'))
      .map(({ Properties }) => Properties)
      .filter((properties) => id.test(JSON.stringify(properties[property])))

  it('lets the stream go on: a bad change is found, tried again, then set aside while it can still be read', () => {
    const [aside = ''] = Object.keys(
      template.findResources('AWS::SQS::Queue', { Properties: { QueueName: 'qingan-live-react-failed' } }),
    )
    const [stream] = sourcesOf('FunctionName', /"react/)
    expect(stream).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      // a stream keeps a change for 24 hours: a person has the other half of them
      MaximumRecordAgeInSeconds: 43_200,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [aside, 'Arn'] } } },
    })
    template.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'qingan-live-react-failed',
      MessageRetentionPeriod: 1_209_600,
    })
    expect(policiesOf('react')).toContain(aside)
  })

  it('takes back alone what failed of a queue’s batch', () => {
    const named = manifests.flatMap(({ queues }) => queues)
    const fromQueues = sourcesOf('FunctionName', /"work/)
    expect(fromQueues).toHaveLength(named.length)
    for (const source of fromQueues) expect(source.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
  })

  it('hands work that fills its memory one at a time, so that it takes no neighbour with it', () => {
    const batches = Object.fromEntries(
      sourcesOf('FunctionName', /"work/).map(({ EventSourceArn, BatchSize }) => [
        JSON.stringify(EventSourceArn),
        BatchSize,
      ]),
    )
    const batchOf = (queue: string) => Object.entries(batches).find(([arn]) => new RegExp(queue).test(arn))?.[1]
    expect(['documentrender', 'importread', 'signrender', 'intake'].map(batchOf)).toEqual([1, 1, 1, 5])
  })

  it('lets work write the cards that react could not, and read none', () => {
    const ofPublic = /"Action":("[^"]*"|\[[^\]]*\]),"Effect":"Allow","Resource":[^}]*StoragePublic/
    expect(ofPublic.exec(policiesOf('work'))?.[1]).toBe('"dynamodb:PutItem"')
  })

  it('lets the public function read cards and report, and nothing else', () => {
    const policies = policiesOf('public')
    expect(policies).not.toMatch(/PutItem|UpdateItem|DeleteItem|s3:/)
    expect(policies).not.toContain('StorageRecords')
  })

  it.each([
    ['api', ['CodeSecret', 'SignInSecret']],
    ['work', ['CodeSecret']],
    ['public', ['CodeSecret']],
    ['lists', ['CodeSecret', 'SignInSecret']],
    ['react', []],
    ['timer', ['LogSecret']],
  ])('tells %s of the secrets %j and lets it read no other', (name, secrets) => {
    const inPolicy = policiesOf(name).match(/Storage\w+Secret/g) ?? []
    expect([...new Set(inPolicy)].toSorted()).toEqual(secrets.map((secret) => `Storage${secret}`))
    const environment = JSON.stringify(environmentOf(name))
    expect([...new Set(environment.match(/Storage\w+Secret/g) ?? [])].toSorted()).toEqual(
      secrets.map((secret) => `Storage${secret}`),
    )
  })

  it('keeps list files from everybody but those who read them and who makes them', () => {
    const touchesFiles = (name: string) => /\/L\/\*/.test(policiesOf(name))
    expect(['api', 'work', 'public', 'react', 'lists', 'timer'].filter(touchesFiles)).toEqual([
      'work',
      'lists',
      'timer',
    ])
    const writesLists = (name: string) =>
      statementsOf(name).some(
        ({ Action, Resource }) =>
          /s3:(Put|Delete)|dynamodb:(Put|Update|Delete|BatchWrite)/.test(JSON.stringify(Action)) &&
          /\/L\/\*|StorageLists/.test(JSON.stringify(Resource)),
      )
    expect(['api', 'work', 'public', 'lists'].filter(writesLists)).toEqual([])
    expect(['react', 'timer'].filter(writesLists)).toEqual(['react', 'timer'])
    expect(policiesOf('lists')).not.toMatch(/s3:(Put|Delete)/)
    expect(policiesOf('public')).not.toContain('StorageLists')
  })

  it('lets nobody but api read what was sent and what is sealed, and nobody remove it but work', () => {
    const on = (name: string, place: RegExp) =>
      statementsOf(name)
        .filter(({ Resource }) => place.test(JSON.stringify(Resource)))
        .flatMap(({ Action }) => Action)
        .map((action) => action.replace(/\*$/, ''))
    // all of them: what is granted of orders alone goes on after the district
    const onPictures = (name: string) => on(name, /\/[QO]\/\*"/)
    expect([...new Set(onPictures('api'))].toSorted()).toEqual(expect.arrayContaining(['s3:GetObject', 's3:PutObject']))
    expect(onPictures('api').filter((action) => action.includes('Delete'))).toEqual([])
    expect([...new Set(onPictures('work'))]).toEqual(['s3:DeleteObject'])
    // work takes in what came through a printed code: pictures of orders, and never reads what is sealed
    const reads = (actions: readonly string[]) => actions.some((action) => action.startsWith('s3:Get'))
    expect(reads(on('work', /\/Q\/\*\/pictures\/rectification\/\*"/))).toBe(true)
    expect(reads(on('work', /\/O\/\*/))).toBe(false)
    expect(on('work', /\/O\/\*\/pictures\/rectification\/\*"/)).toContain('s3:PutObject')
    for (const name of ['public', 'lists', 'react', 'timer']) expect(on(name, /\/[QO]\/\*/)).toEqual([])
  })

  it('lets the timer alone add to the seals of the audit log, and nobody change or take out one', () => {
    const actionsOnSeals = (name: string) =>
      statementsOf(name)
        .filter(({ Resource }) => JSON.stringify(Resource).includes('StorageAudit'))
        .flatMap(({ Action }) => Action)
        .filter((action) => /:(Put|Update|Delete|BatchWrite|PartiQL|\*)/.test(action))
    const everybody = ['api', 'public', 'lists', 'react', 'work', 'timer']
    expect(everybody.map((name) => [name, actionsOnSeals(name)]).filter(([, actions]) => actions?.length)).toEqual([
      ['timer', ['dynamodb:PutItem']],
    ])
    for (const name of ['public', 'lists', 'react']) expect(policiesOf(name)).not.toContain('StorageAudit')
  })

  it('wakes the timer by the clock of Shanghai', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(*/2 * * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
      Target: Match.objectLike({ Input: '{"name":"compact-lists"}' }),
    })
  })

  it('names to the public function what it needs and nothing besides', () => {
    const named = Object.keys(environmentOf('public')).filter((name) => !name.startsWith('AWS_'))
    expect(named.toSorted()).toEqual(['CODE_SECRET_ARN', 'PUBLIC_TABLE', 'PUBLIC_URL', 'QUEUE_URL_PREFIX'])
  })

  it('answers the public pages, the first one included, by the public function and the API by its own', () => {
    const integrations = template.findResources('AWS::ApiGatewayV2::Integration')
    const lambdaOf = (target: string) => {
      const [, integration = ''] = /"Ref":"(\w+)"/.exec(target) ?? []
      return /"Fn::GetAtt":\["(api|public)/.exec(JSON.stringify(integrations[integration]))?.[1]
    }
    const routes = Object.values(template.findResources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => [
      Properties.RouteKey,
      lambdaOf(JSON.stringify(Properties.Target)),
    ])
    expect(Object.fromEntries(routes)).toEqual({
      'GET /': 'public',
      'GET /s/{proxy+}': 'public',
      'POST /s/{proxy+}': 'public',
      'GET /api/{proxy+}': 'api',
      'POST /api/{proxy+}': 'api',
    })
  })

  it('uses nothing that China regions lack', () => {
    template.resourceCountIs('AWS::Lambda::Url', 0)
    template.resourceCountIs('AWS::Cognito::UserPool', 0)
    template.allResourcesProperties(
      'AWS::Lambda::Function',
      Match.not(Match.objectLike({ TracingConfig: Match.anyValue() })),
    )
  })
})
