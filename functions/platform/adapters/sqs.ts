import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { SendMessage, SendOptions } from '../ports/queue'

/** Sends bodies as JSON to standard queues. `urlOf` gives the address of a queue by our name for it. */
export const sqsSender =
  (client: SQSClient, urlOf: (queue: string) => string): SendMessage =>
  async (queue, body, options = {}) => {
    const message = { QueueUrl: urlOf(queue), MessageBody: JSON.stringify(body), ...asked(options) }
    await client.send(new SendMessageCommand(message))
  }

const asked = ({ delaySeconds, deduplicationId }: SendOptions) => ({
  ...(delaySeconds !== undefined && { DelaySeconds: delaySeconds }),
  ...(deduplicationId !== undefined && {
    MessageAttributes: { deduplicationId: { DataType: 'String', StringValue: deduplicationId } },
  }),
})
