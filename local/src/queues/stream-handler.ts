import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import type { FeedRecord } from '../database/feed/feed-record'
import { toStreamEvent } from '../database/feed/to-stream-event'

export type StreamHandlerParts = {
  readonly handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>
  /** Calls in which the same records may fail. */
  readonly mostAttempts: number
  /** Takes the numbers of the records with which the stream does not wait any longer. */
  readonly setAside: (sequenceNumbers: readonly string[]) => Promise<void>
}

/**
 * Drives a Lambda on a table's stream as Lambda's poller would, for `feed.consume`: a batch of which records are
 * reported as failed comes again; after so many attempts they are set aside and the stream goes on. A call that throws
 * comes again without end: on one machine that is a program to be mended, not a record.
 */
export const streamHandler = ({ handler, mostAttempts, setAside }: StreamHandlerParts) => {
  let attempts = 0
  return async (records: readonly FeedRecord[]): Promise<void> => {
    const { batchItemFailures } = await handler(toStreamEvent(records))
    const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
    if (failed.length > 0) {
      attempts += 1
      if (attempts < mostAttempts) throw new Error(`nothing could be made of changes ${failed.join(', ')}`)
      await setAside(failed)
    }
    attempts = 0
  }
}
