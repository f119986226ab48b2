import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqsSender } from '@app/functions/platform/adapters/sqs'
import { PurgeQueueCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { SQSEvent } from 'aws-lambda'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stillClock } from '../clock/still-clock'
import { openQueues, type Queues } from './open-queues'
import { openQueueLog } from './queue-log'

const documents = { name: 'documents', visibilitySeconds: 30, maxReceiveCount: 3, batchSize: 2 }
const cards = { name: 'cards', visibilitySeconds: 60, maxReceiveCount: 1, batchSize: 10, delaySeconds: 5 }

let folder = ''
let clock = stillClock('2026-11-24T01:00:00Z')
let queues: Queues
let errors: unknown[] = []

const open = async () => {
  const onError = (_: string, error: unknown) => void errors.push(error)
  queues = await openQueues({ folder, clock, queues: [documents, cards], onError })
}
const client = () => new SQSClient(queues.clientConfig)
const send: ReturnType<typeof sqsSender> = (...message) => sqsSender(client(), queues.urlOf)(...message)
const bodies = (event: SQSEvent) => event.Records.map((record) => JSON.parse(record.body))

/** A handler that fails what it is told to fail, and remembers what it was given. */
const handler = (fails: (body: unknown) => boolean = () => false) => {
  const calls: unknown[][] = []
  const handle = async (event: SQSEvent) => {
    calls.push(bodies(event))
    const failed = event.Records.filter((record) => fails(JSON.parse(record.body)))
    return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) }
  }
  return { calls, handle }
}

/** The clock past the visibility timeout, and everything that follows. */
const later = async (plusSeconds = 30) => {
  clock.set({ plusSeconds })
  await queues.idle()
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'queues-'))
  clock = stillClock('2026-11-24T01:00:00Z')
  errors = []
  await open()
})
afterEach(async () => {
  await queues.close()
  rmSync(folder, { recursive: true })
})

describe('a queue', () => {
  it('hands messages over in batches of its size, each once', async () => {
    const { calls, handle } = handler()
    for (const n of [1, 2, 3]) await send('documents', n)
    queues.connect('documents', handle)
    await queues.idle()
    await later(3_600)
    expect(calls.map((call) => call.length)).toEqual([2, 1])
    expect(calls.flat().sort()).toEqual([1, 2, 3])
    expect(queues.depths()).toMatchObject({ documents: 0, 'documents-dead': 0 })
  })

  it('gives a Lambda the event it would get', async () => {
    const events: SQSEvent[] = []
    queues.connect('documents', async (event) => void events.push(event))
    await send('documents', { shop: '槐音面馆' }, { deduplicationId: 'DOC#1' })
    await queues.idle()
    const at = String(Date.parse('2026-11-24T01:00:00Z'))
    expect(events[0]?.Records[0]).toMatchObject({
      body: '{"shop":"槐音面馆"}',
      attributes: { ApproximateReceiveCount: '1', SentTimestamp: at, ApproximateFirstReceiveTimestamp: at },
      messageAttributes: { deduplicationId: { dataType: 'String', stringValue: 'DOC#1' } },
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:local-1:000000000000:documents',
    })
  })

  it('holds a message back for the delay of the queue or of the sender', async () => {
    const { calls, handle } = handler()
    queues.connect('cards', handle)
    await send('cards', 'queue’s own')
    await send('cards', 'sender’s', { delaySeconds: 900 })
    await later(4)
    expect(calls).toEqual([])
    await later(1)
    expect(calls).toEqual([['queue’s own']])
    await later(895)
    expect(calls).toEqual([['queue’s own'], ['sender’s']])
  })

  it('does not lose sight of a message when the clock is put back', async () => {
    const { calls, handle } = handler()
    clock.set({ plusSeconds: 30 * 86_400 })
    await send('documents', 1, { delaySeconds: 60 })
    queues.connect('documents', handle)
    clock.set('real')
    await queues.idle()
    expect(calls).toEqual([[1]])
  })

  it('runs no more calls at once than it may, and none twice while one is under way', async () => {
    let running = 0
    let most = 0
    let release = () => {}
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    const seen: unknown[] = []
    queues.connect('documents', async (event) => {
      running += 1
      most = Math.max(most, running)
      seen.push(...bodies(event))
      await gate
      running -= 1
    })
    for (const n of [1, 2, 3]) await send('documents', n)
    clock.set({ plusSeconds: 3_600 })
    release()
    await queues.idle()
    expect([most, seen.length]).toEqual([1, 3])
  })

  it('has one handler', () => {
    queues.connect('documents', handler().handle)
    expect(() => queues.connect('documents', handler().handle)).toThrow('documents')
    expect(() => queues.connect('unknown', handler().handle)).toThrow('unknown')
  })
})

describe('a message that fails', () => {
  it('comes back alone after the visibility timeout, while the rest of its batch is done', async () => {
    const { calls, handle } = handler((body) => body === 'poison' && calls.length < 2)
    await send('documents', 'poison')
    await send('documents', 'good')
    queues.connect('documents', handle)
    await queues.idle()
    expect(calls).toEqual([['poison', 'good']])
    await later(29)
    expect(calls).toHaveLength(1)
    await later(1)
    expect(calls.slice(1)).toEqual([['poison']])
    await later(1)
    expect(calls.slice(2)).toEqual([])
  })

  it('goes to the dead letters after its receives, and from there back through the queue', async () => {
    let broken = true
    const { calls, handle } = handler(() => broken)
    await send('documents', { n: 1 })
    queues.connect('documents', handle)
    await queues.idle()
    await later()
    await later()
    expect([calls.length, queues.deadLetters('documents').length]).toEqual([3, 0])
    await later()
    expect(calls).toHaveLength(3)
    expect(queues.deadLetters('documents')).toMatchObject([{ body: '{"n":1}', received: 3 }])

    broken = false
    expect(await queues.redrive('documents')).toBe(1)
    await queues.idle()
    expect(calls).toHaveLength(4)
    expect(queues.depths()).toMatchObject({ documents: 0, 'documents-dead': 0 })
    expect(await queues.redrive('documents')).toBe(0)
  })

  it('takes its whole batch with it when the handler throws, and says why', async () => {
    queues.connect('cards', async () => {
      throw new Error('no such template')
    })
    await send('cards', 1)
    await send('cards', 2)
    await later(5)
    await later(60)
    expect(queues.deadLetters('cards').map(({ why }) => why)).toEqual(Array(2).fill('Error: no such template'))
    expect(errors).toEqual([expect.any(Error)])
  })

  it('is every message when the answer names one that was not in the batch', async () => {
    const calls: unknown[] = []
    queues.connect('documents', async (event) => {
      calls.push(bodies(event))
      return { batchItemFailures: [{ itemIdentifier: '' }] }
    })
    await send('documents', 1)
    await queues.idle()
    await later()
    expect(calls).toEqual([[1], [1]])
  })
})

describe('a restart', () => {
  it('keeps what waits, what was received and what is dead', async () => {
    queues.connect('documents', handler(() => true).handle)
    queues.connect('cards', handler(() => true).handle)
    await send('documents', 'twice failed')
    await send('cards', 'dead')
    await later(5)
    await later(60)
    await send('cards', 'waiting')
    await queues.close()
    await open()
    expect(queues.depths()).toEqual({ documents: 1, 'documents-dead': 0, cards: 1, 'cards-dead': 1 })
    const { calls, handle } = handler(() => true)
    queues.connect('documents', handle)
    await later()
    await later()
    expect([calls.length, queues.deadLetters('documents').length]).toEqual([1, 1])
  })

  it('refuses a damaged file rather than forget what it holds', async () => {
    const path = join(folder, 'damaged.log')
    writeFileSync(path, '{"do":"send"\n{"do":"send","messages":[]}\n')
    await expect(openQueueLog(path)).rejects.toThrow(SyntaxError)
  })

  it('finds a file that was written anew in between', async () => {
    const path = join(folder, 'small.log')
    const log = await openQueueLog(path, 4)
    const message = { queue: 'q', body: '1', attributes: {}, sentAt: 0, visibleAt: 0, received: 0 }
    await Promise.all(
      Array.from({ length: 10 }, (_, i) => log.write({ do: 'send', messages: [{ ...message, id: String(i) }] })),
    )
    await log.write({ do: 'settle', done: ['0', '1', '2', '3', '4', '5', '6', '7'], failed: [], why: '' })
    await log.write({ do: 'settle', done: ['8'], failed: [], why: '' })
    await log.close()
    expect(readFileSync(path, 'utf8').match(/\n/g)).toHaveLength(1)
    const again = await openQueueLog(path)
    expect([...again.messages.keys()]).toEqual(['9'])
    await again.close()
  })
})

describe('the SQS interface', () => {
  const url = () => queues.urlOf('documents')

  it('takes a batch whole', async () => {
    const entries = ['a', 'b'].map((id) => ({ Id: id, MessageBody: `"${id}"` }))
    const answer = await client().send(new SendMessageBatchCommand({ QueueUrl: url(), Entries: entries }))
    expect(answer.Successful?.map(({ Id }) => Id)).toEqual(['a', 'b'])
    expect(queues.depths()).toMatchObject({ documents: 2 })
  })

  it.each([
    ['an unknown queue', { QueueUrl: 'http://sqs.local/0/unknown', MessageBody: 'x' }, 'QueueDoesNotExist'],
    ['a message above 256 KiB', { MessageBody: 'x'.repeat(262_145) }, 'InvalidParameterValue'],
    ['a delay above 15 minutes', { MessageBody: 'x', DelaySeconds: 901 }, 'InvalidParameterValue'],
    ['a deduplication id', { MessageBody: 'x', MessageDeduplicationId: '1' }, 'InvalidParameterValue'],
    ['no body', { MessageBody: '' }, 'MissingParameter'],
  ])('refuses %s', async (_, message, name) => {
    const sent = client().send(new SendMessageCommand({ QueueUrl: url(), ...message }))
    await expect(sent).rejects.toMatchObject({ name })
    expect(queues.depths()).toMatchObject({ documents: 0 })
  })

  it.each([
    [[], 'EmptyBatchRequest'],
    [Array.from({ length: 11 }, (_, i) => String(i)), 'TooManyEntriesInBatchRequest'],
    [['a', 'a'], 'BatchEntryIdsNotDistinct'],
  ])('refuses the batch %j', async (ids, name) => {
    const Entries = ids.map((Id) => ({ Id, MessageBody: 'x' }))
    const sent = client().send(new SendMessageBatchCommand({ QueueUrl: url(), Entries }))
    await expect(sent).rejects.toMatchObject({ name: expect.stringContaining(name) })
    expect(queues.depths()).toMatchObject({ documents: 0 })
  })

  it('refuses what it does not do', async () => {
    const asked = client().send(new PurgeQueueCommand({ QueueUrl: url() }))
    await expect(asked).rejects.toMatchObject({ name: 'UnknownOperationException' })
  })
})
