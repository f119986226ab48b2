import type { DynamoDBBatchResponse } from 'aws-lambda'
import { expect, it } from 'vitest'
import type { FeedRecord } from '../database/feed/feed-record'
import { streamHandler } from './stream-handler'

const record = (sequenceNumber: string): FeedRecord => ({
  sequenceNumber,
  table: 'records',
  eventName: 'INSERT',
  at: 0,
  keys: {},
})
const batch = ['1', '2', '3'].map(record)
const failing = (...numbers: string[]): DynamoDBBatchResponse => ({
  batchItemFailures: numbers.map((itemIdentifier) => ({ itemIdentifier })),
})

const open = (answers: readonly DynamoDBBatchResponse[]) => {
  const left = [...answers]
  const aside: string[][] = []
  const handle = streamHandler({
    handler: async () => left.shift() ?? failing(),
    mostAttempts: 3,
    setAside: async (numbers) => void aside.push([...numbers]),
  })
  return { handle, aside }
}

it('lets the stream go on when nothing failed', async () => {
  const { handle, aside } = open([])
  await expect(handle(batch)).resolves.toBeUndefined()
  expect(aside).toEqual([])
})

it('asks for a batch again while its records fail, and sets them aside in the end', async () => {
  const { handle, aside } = open([failing('1', '2'), failing('2'), failing('2')])
  await expect(handle(batch)).rejects.toThrow('1, 2')
  await expect(handle(batch)).rejects.toThrow('2')
  await expect(handle(batch)).resolves.toBeUndefined()
  expect(aside).toEqual([['2']])
})

it('counts anew for the next batch, also when the last one came right', async () => {
  const { handle, aside } = open([failing('1'), failing('1'), failing(), failing('3'), failing('3')])
  for (const words of ['1', '1']) await expect(handle(batch)).rejects.toThrow(words)
  await handle(batch)
  for (const words of ['3', '3']) await expect(handle(batch)).rejects.toThrow(words)
  expect(aside).toEqual([])
})
