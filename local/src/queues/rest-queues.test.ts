import type { SQSEvent } from 'aws-lambda'
import { expect, it } from 'vitest'
import { restQueues } from './rest-queues'

const event = {} as SQSEvent

it('counts what arrives on resting queues as done, and works on all others', async () => {
  let worked = 0
  const { handlerOf, whileQueuesRest } = restQueues(async () => {
    worked += 1
  })
  const [letters, parcels] = [handlerOf('letters'), handlerOf('parcels')]
  await whileQueuesRest(['letters'], async () => {
    expect(await letters(event)).toEqual({ batchItemFailures: [] })
    await parcels(event)
    expect(worked).toBe(1)
  })
  await letters(event)
  expect(worked).toBe(2)
})

it('works on them again when that work failed', async () => {
  let worked = 0
  const { handlerOf, whileQueuesRest } = restQueues(async () => {
    worked += 1
  })
  await expect(whileQueuesRest(['letters'], () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await handlerOf('letters')(event)
  expect(worked).toBe(1)
})
