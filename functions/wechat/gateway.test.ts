import { expect, it } from 'vitest'
import { createGateway } from './gateway'

const timer = { Type: 'Timer', TriggerName: 'drain-outbox', Time: '2027-03-18T02:00:00Z', Message: '' }
const asked: string[] = []
const gatewayOf = (openid: string | undefined) =>
  createGateway({
    apiUrl: 'https://api.example.cn',
    ask: async ({ path }) => {
      asked.push(path)
      return { status: 200, body: JSON.stringify({ leaseId: 'l', entries: [] }) }
    },
    identity: () => ({ openid }),
    districts: ['YX1', 'YX2'],
    carryOut: async () => ({ state: 'sent' }),
    newId: () => 'id',
    clock: () => new Date(0),
  })

it.each([
  ['WeChat’s timer drains the outbox of every district', undefined, timer, ['/api/outbox/lease', '/api/outbox/lease']],
  ['a person who sends the timer’s event is refused', 'oAnyone', timer, []],
  ['another timer is refused', undefined, { ...timer, TriggerName: 'other' }, []],
  [
    'a person’s call is relayed',
    'oAnyone',
    { type: 'call', district: 'YX1', method: 'GET', path: '/api/me' },
    ['/api/me'],
  ],
])('%s', async (_, openid, event, paths) => {
  asked.length = 0
  await gatewayOf(openid)(event)
  expect(asked).toEqual(paths)
})
