import { manifests } from '@app/functions/lambdas/manifests'
import { Duration, aws_sqs as sqs } from 'aws-cdk-lib'
import { Construct } from 'constructs'

export type QueueSettings = {
  readonly prefix: string
  /** How long a worker may run: a message stays hidden at least as long. */
  readonly workSeconds: number
}

const needs = manifests.flatMap(({ queues }) => queues)

/** Messages that one run of this queue's worker is given. */
export const batchOf = (name: string): number => needs.find((queue) => queue.name === name)?.batch ?? 5

/** A queue and its dead letters for each reaction that a manifest names. */
export class Queues extends Construct {
  readonly all: readonly sqs.Queue[]
  /** Changes of which `react` could make nothing: where in the stream they lie. For people, nobody receives from it. */
  readonly aside: sqs.Queue

  constructor(scope: Construct, id: string, { prefix, workSeconds }: QueueSettings) {
    super(scope, id)
    this.aside = this.forPeople(`${prefix}react-failed`, 'react-failed')
    this.all = needs.map(({ name, visibilitySeconds, mostReceives }) => {
      const dead = this.forPeople(`${prefix}${name}-dead`, `${name}-dead`)
      return new sqs.Queue(this, name, {
        queueName: prefix + name,
        visibilityTimeout: Duration.seconds(Math.max(visibilitySeconds, workSeconds)),
        enforceSSL: true,
        deadLetterQueue: { queue: dead, maxReceiveCount: mostReceives },
      })
    })
  }

  private forPeople(queueName: string, id: string) {
    return new sqs.Queue(this, id, { queueName, retentionPeriod: Duration.days(14), enforceSSL: true })
  }
}
