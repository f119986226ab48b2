import { manifests } from '@app/functions/lambdas/manifests'
import { Duration, aws_sqs as sqs } from 'aws-cdk-lib'
import { Construct } from 'constructs'

/** A queue and its dead letters for each reaction that a manifest names. */
export class Queues extends Construct {
  readonly all: readonly sqs.Queue[]

  constructor(scope: Construct, id: string, prefix: string) {
    super(scope, id)
    this.all = manifests
      .flatMap(({ queues }) => queues)
      .map(({ name, visibilitySeconds, mostReceives }) => {
        const dead = new sqs.Queue(this, `${name}-dead`, {
          queueName: `${prefix}${name}-dead`,
          retentionPeriod: Duration.days(14),
          enforceSSL: true,
        })
        return new sqs.Queue(this, name, {
          queueName: prefix + name,
          visibilityTimeout: Duration.seconds(visibilitySeconds),
          enforceSSL: true,
          deadLetterQueue: { queue: dead, maxReceiveCount: mostReceives },
        })
      })
  }
}
