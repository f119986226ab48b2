import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda'
import { reactLambda } from '../../../lambdas/react'
import { workLambda } from '../../../lambdas/work'
import type { Row } from '../scan-records'
import type { PlantedWorld } from './world'

/** What a consumer wrote and nobody may find in a log. */
export const reported = '招牌换成了老贺家的'

const message = (body: string) =>
  ({ Records: [{ messageId: '1', eventSourceARN: 'arn:aws:sqs:local:0:intake', body }] }) as unknown as SQSEvent

const change = (row: Row) => {
  const { revision: _, ...doc } = row['doc'] as { readonly revision: number }
  const NewImage = marshall({ ...row, doc }, { removeUndefinedValues: true })
  return { Records: [{ eventID: '1', dynamodb: { NewImage, SequenceNumber: '1' } }] } as unknown as DynamoDBStreamEvent
}

/** Messages cut in half, a row of each kind that no longer fits its schema, a page of a code that is none. */
export const breakThings = async ({ world, home, scan, report }: PlantedWorld) => {
  const whole = JSON.stringify({ district: home.districtId, shopId: home.shops.own, words: reported })
  const work = workLambda(world)
  for (const body of [whole.slice(0, -4), whole.slice(5), reported, whole]) await work(message(body))
  const react = reactLambda(world)
  const rows = [...(await scan()).values()].filter(({ doc }) => doc !== undefined)
  for (const row of new Map(rows.map((one) => [one._et, one])).values()) await react(change(row))
  await report('x'.repeat(28), reported)
}
