import { sqsSender } from '@app/functions/platform/adapters/sqs'
import { SQSClient } from '@aws-sdk/client-sqs'
import { stillClock } from '../clock/still-clock'
import { openQueues } from './open-queues'

// Sends one message after another and says so when the queue has it. Its parent kills it in the middle.
const clock = stillClock('2026-11-24T01:00:00Z')
const queue = { name: 'documents', visibilitySeconds: 30, maxReceiveCount: 3, batchSize: 5 }
const queues = await openQueues({ folder: process.argv[2] ?? '', clock, queues: [queue] })
const send = sqsSender(new SQSClient(queues.clientConfig), queues.urlOf)
const writer = async (name: string) => {
  for (let n = 0; ; n++) {
    await send('documents', { n: `${name}${n}` })
    process.stdout.write(`${name}${n}\n`)
  }
}
await Promise.all(['a', 'b', 'c'].map(writer))
