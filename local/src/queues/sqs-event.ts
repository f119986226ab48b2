import { createHash } from 'node:crypto'
import type { SQSBatchResponse, SQSEvent, SQSMessageAttributes, SQSRecord } from 'aws-lambda'
import type { Message } from './message'

/** The event Lambda's poller would hand over for these messages. */
export const sqsEventOf = (messages: readonly Message[]): SQSEvent => ({ Records: messages.map(recordOf) })

const recordOf = (message: Message): SQSRecord => ({
  messageId: message.id,
  receiptHandle: `${message.id}#${message.received}`,
  body: message.body,
  attributes: {
    ApproximateReceiveCount: String(message.received),
    SentTimestamp: String(message.sentAt),
    SenderId: 'local',
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt),
  },
  messageAttributes: attributesOf(message),
  md5OfBody: md5Of(message.body),
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:local-1:000000000000:${message.queue}`,
  awsRegion: 'local-1',
})

const attributesOf = ({ attributes }: Message): SQSMessageAttributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      { dataType: DataType, stringValue: StringValue, binaryValue: BinaryValue },
    ]),
  )

export const md5Of = (text: string): string => createHash('md5').update(text).digest('hex')

/**
 * Which of a batch failed. As Lambda has it: nothing returned means none, and an answer that names a message which is
 * not in the batch, or no message at all, means every one (Lambda developer guide, "Reporting batch item failures").
 */
export const failedOf = (messages: readonly Message[], answer: SQSBatchResponse | undefined): ReadonlySet<string> => {
  const ids = new Set(messages.map((message) => message.id))
  const named = (answer?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier)
  return named.every((id) => ids.has(id)) ? new Set(named) : ids
}
