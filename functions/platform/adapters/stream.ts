import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { RowChange } from '../reaction'

type Image = Record<string, AttributeValue> | undefined

const docOf = (image: Image): RowChange['before'] =>
  image ? (unmarshall(image as Parameters<typeof unmarshall>[0])['doc'] as RowChange['before']) : undefined

const textOf = (image: Image, name: string): string => image?.[name]?.S ?? ''

/** The number by which Lambda is told that this record failed. */
const numberOf = ({ dynamodb, eventID }: DynamoDBRecord): string => dynamodb?.SequenceNumber ?? eventID ?? ''

const changeOf = (record: DynamoDBRecord): RowChange => {
  const { NewImage, OldImage } = record.dynamodb ?? {}
  const image = NewImage ?? OldImage
  return {
    kind: textOf(image, '_et'),
    pk: textOf(image, 'pk'),
    before: docOf(OldImage),
    after: docOf(NewImage),
    at: new Date((record.dynamodb?.ApproximateCreationDateTime ?? 0) * 1_000),
    changeId: numberOf(record),
  }
}

const isOfValue = ({ before, after }: RowChange): boolean => before !== undefined || after !== undefined

/** A stream batch as changes of our values, in order; what is not kept as a value (keys, counters) is left out. */
export const rowChangesOf = ({ Records }: DynamoDBStreamEvent): RowChange[] => Records.map(changeOf).filter(isOfValue)

/** The same, with the numbers of the records that nobody can read apart: one of them must not hide the others. */
export const readStream = ({ Records }: DynamoDBStreamEvent) => {
  const changes: RowChange[] = []
  const unreadable: string[] = []
  for (const record of Records) {
    try {
      changes.push(changeOf(record))
    } catch {
      unreadable.push(numberOf(record))
    }
  }
  return { changes: changes.filter(isOfValue), unreadable }
}
