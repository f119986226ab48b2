import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { RowChange } from '../reaction'

type Image = Record<string, AttributeValue> | undefined

const docOf = (image: Image): RowChange['before'] =>
  image ? (unmarshall(image as Parameters<typeof unmarshall>[0])['doc'] as RowChange['before']) : undefined

const textOf = (image: Image, name: string): string => image?.[name]?.S ?? ''

/** A stream batch as changes of our values, in order; what is not kept as a value (keys, counters) is left out. */
export const rowChangesOf = ({ Records }: DynamoDBStreamEvent): RowChange[] =>
  Records.map(changeOf).filter((change) => change.before !== undefined || change.after !== undefined)

const changeOf = ({ dynamodb, eventID }: DynamoDBRecord): RowChange => {
  const { NewImage, OldImage, SequenceNumber } = dynamodb ?? {}
  const image = NewImage ?? OldImage
  return {
    kind: textOf(image, '_et'),
    pk: textOf(image, 'pk'),
    before: docOf(OldImage),
    after: docOf(NewImage),
    changeId: SequenceNumber ?? eventID ?? '',
  }
}
