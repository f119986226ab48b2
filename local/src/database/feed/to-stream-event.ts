import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { place } from '../engine/engine-store'
import type { FeedRecord } from './feed-record'

/** The event that a Lambda function on the table's stream (NEW_AND_OLD_IMAGES) would be called with. */
export const toStreamEvent = (records: readonly FeedRecord[]): DynamoDBStreamEvent => ({
  Records: records.map(toStreamRecord),
})

const toStreamRecord = (record: FeedRecord): DynamoDBRecord => ({
  eventID: record.sequenceNumber,
  eventName: record.eventName,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: place.awsRegion,
  eventSourceARN: `arn:aws:dynamodb:${place.awsRegion}:${place.awsAccountId}:table/${record.table}/stream/local`,
  dynamodb: {
    ApproximateCreationDateTime: record.at,
    Keys: record.keys,
    ...(record.oldImage && { OldImage: record.oldImage }),
    ...(record.newImage && { NewImage: record.newImage }),
    SequenceNumber: record.sequenceNumber,
    StreamViewType: 'NEW_AND_OLD_IMAGES',
  },
  ...(record.expired && { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }),
})
