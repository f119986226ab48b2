import { randomUUID } from 'node:crypto'
import { longestDelaySeconds, type Message, type MessageAttribute } from './message'
import { md5Of } from './sqs-event'

type Entry = {
  readonly Id?: string
  readonly MessageBody?: string
  readonly DelaySeconds?: number
  readonly MessageAttributes?: Readonly<Record<string, MessageAttribute>>
  readonly MessageDeduplicationId?: string
}
type Asked = Entry & { readonly QueueUrl?: string; readonly Entries?: readonly Entry[] }
type Refused = { readonly refused: string; readonly message: string }

export type SqsParts = {
  /** The queue of a name with its own delay; undefined when there is none. */
  readonly delayOf: (queue: string) => number | undefined
  readonly send: (messages: readonly Message[]) => Promise<void>
  readonly clock: () => Date
}

// 256 KiB holds in every region and for every account; larger ones are a newer option.
const mostBytes = 262_144

/** Answers SendMessage and SendMessageBatch of the AWS JSON protocol; refuses every other operation. */
export const sqsAnswer =
  (parts: SqsParts) =>
  async (request: Request): Promise<Response> => {
    const asked: Asked = JSON.parse(await request.text())
    const queue = asked.QueueUrl?.split('/').at(-1) ?? ''
    const delay = parts.delayOf(queue)
    if (delay === undefined) return refusedWith({ refused: 'QueueDoesNotExist', message: `There is no queue ${queue}` })
    const to = { queue, delay, now: parts.clock().getTime() }
    const operation = request.headers.get('x-amz-target')
    if (operation === 'AmazonSQS.SendMessage') return sendOne(parts, asked, to)
    if (operation === 'AmazonSQS.SendMessageBatch') return sendBatch(parts, asked.Entries ?? [], to)
    return refusedWith({ refused: 'UnknownOperationException', message: `${operation} is not answered here` })
  }

type Target = { readonly queue: string; readonly delay: number; readonly now: number }

const sendOne = async ({ send }: SqsParts, entry: Entry, to: Target): Promise<Response> => {
  const refused = refuseEntries([entry])
  if (refused) return refusedWith(refused)
  const message = messageOf(entry, to)
  await send([message])
  return json(receiptOf(message))
}

const sendBatch = async ({ send }: SqsParts, entries: readonly Entry[], to: Target): Promise<Response> => {
  const refused = refuseBatch(entries) ?? refuseEntries(entries)
  if (refused) return refusedWith(refused)
  const messages = entries.map((entry) => messageOf(entry, to))
  await send(messages)
  return json({ Successful: messages.map((message, i) => ({ Id: entries[i]?.Id, ...receiptOf(message) })), Failed: [] })
}

const receiptOf = ({ id, body }: Message) => ({ MessageId: id, MD5OfMessageBody: md5Of(body) })

const messageOf = (entry: Entry, to: Target): Message => ({
  id: randomUUID(),
  queue: to.queue,
  body: entry.MessageBody ?? '',
  attributes: entry.MessageAttributes ?? {},
  sentAt: to.now,
  visibleAt: to.now + (entry.DelaySeconds ?? to.delay) * 1_000,
  received: 0,
})

const refuseBatch = (entries: readonly Entry[]): Refused | undefined => {
  if (entries.length === 0) return { refused: 'EmptyBatchRequest', message: 'A batch has at least one entry' }
  if (entries.length > 10) return { refused: 'TooManyEntriesInBatchRequest', message: 'A batch has at most 10 entries' }
  const distinct = new Set(entries.map((entry) => entry.Id)).size === entries.length
  return distinct ? undefined : { refused: 'BatchEntryIdsNotDistinct', message: 'Two entries have the same Id' }
}

const refuseEntries = (entries: readonly Entry[]): Refused | undefined => {
  const bytes = entries.reduce((sum, entry) => sum + Buffer.byteLength(JSON.stringify(entry.MessageBody ?? '')), 0)
  if (bytes > mostBytes) return invalid(`Messages have at most ${mostBytes} bytes together`)
  return entries.map(refuseEntry).find((refused) => refused !== undefined)
}

const refuseEntry = ({ MessageBody, DelaySeconds = 0, MessageDeduplicationId }: Entry): Refused | undefined => {
  if (!MessageBody) return { refused: 'MissingParameter', message: 'MessageBody is missing' }
  if (DelaySeconds < 0 || DelaySeconds > longestDelaySeconds) return invalid('DelaySeconds is 0 to 900')
  return MessageDeduplicationId === undefined ? undefined : invalid('A standard queue takes no MessageDeduplicationId')
}

const invalid = (message: string): Refused => ({ refused: 'InvalidParameterValue', message })

const refusedWith = ({ refused, message }: Refused) => json({ __type: `com.amazonaws.sqs#${refused}`, message }, 400)

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/x-amz-json-1.0' } })
