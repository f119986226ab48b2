import { describe, expect, it } from 'vitest'
import type { AskApi, Question } from './ask-api'
import type { CarryOut } from './carry-out'
import { drainOutbox } from './drain-outbox'
import type { Answer } from './gateway-refusals'
import type { OutboxEntry } from './outbox-entry'

const entry = (id: string): OutboxEntry => ({ id, kind: 'mini-program-code', scene: id, page: 'pages/shop/index' })
const leasing = (...ids: string[]): Answer => ({
  status: 200,
  body: JSON.stringify({ leaseId: 'lease', entries: ids.map(entry) }),
})
const accepted: Answer = { status: 200, body: '{}' }
const lost = 'unreachable' as const
const failed: Answer = { status: 503, body: '' }

/** An API that follows a script for leases and one for reports; the last line of each is repeated. */
const scripted = (leases: (Answer | 'unreachable')[], reports: (Answer | 'unreachable')[] = [accepted]) => {
  const asked: Question[] = []
  const ask: AskApi = async (question) => {
    asked.push(question)
    const script = question.path === '/api/outbox/lease' ? leases : reports
    return (script.length > 1 ? script.shift() : script[0]) ?? lost
  }
  const keysOf = (path: string) => asked.filter((each) => each.path === path).map((each) => each.idempotencyKey)
  return { ask, asked, keysOf }
}
let ids = 0
const clock = () => new Date(0)
const newId = () => `id-${++ids}`
const sending: CarryOut = async () => ({ state: 'sent', png: 'AA==' })
const nothing = { sent: 0, refused: 0, retry: 0, unknown: 0, unreported: 0 }

describe('draining the outbox', () => {
  it('does nothing when nothing is due', async () => {
    const { ask, asked } = scripted([leasing()])
    expect(await drainOutbox({ districts: ['YX1'], ask, carryOut: sending, newId, clock })).toEqual(nothing)
    expect(asked).toHaveLength(1)
  })

  it('tries every leased entry exactly once', async () => {
    const tried: string[] = []
    const carryOut: CarryOut = async ({ id }) => {
      tried.push(id)
      return id === 'b' ? { state: 'refused', errCode: 43101, errMsg: '' } : { state: 'sent' }
    }
    const { ask } = scripted([leasing('a', 'b', 'c', 'd', 'e', 'f', 'g')])
    const drained = await drainOutbox({ districts: ['YX1'], ask, carryOut, newId, clock })
    expect(drained).toEqual({ ...nothing, sent: 6, refused: 1 })
    expect(tried.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
  })

  it.each([
    ['whose answer was lost', lost],
    ['that met a server in trouble', failed],
    ['that met another one', { status: 409, body: '{}' }],
    ['that came too soon', { status: 429, body: '{}' }],
  ])('repeats a lease %s under the same key, so that none is orphaned', async (_, answer) => {
    const { ask, keysOf } = scripted([answer, leasing('a')])
    expect(await drainOutbox({ districts: ['YX1'], ask, carryOut: sending, newId, clock })).toMatchObject({ sent: 1 })
    expect(new Set(keysOf('/api/outbox/lease')).size).toBe(1)
  })

  it('repeats a lost report under the same key, without trying the entry again', async () => {
    let tries = 0
    const carryOut: CarryOut = async () => {
      tries++
      return { state: 'sent' }
    }
    const { ask, keysOf } = scripted([leasing('a')], [lost, failed, accepted])
    expect(await drainOutbox({ districts: ['YX1'], ask, carryOut, newId, clock })).toMatchObject({ sent: 1 })
    expect(keysOf('/api/outbox/report')).toEqual(['lease-a', 'lease-a', 'lease-a'])
    expect(tries).toBe(1)
  })

  it.each([
    ['that never arrives', lost],
    ['that is refused', { status: 404, body: '{}' }],
  ])('tells of a report %s', async (_, answer) => {
    const { ask } = scripted([leasing('a')], [answer])
    expect(await drainOutbox({ districts: ['YX1'], ask, carryOut: sending, newId, clock })).toEqual({
      ...nothing,
      unreported: 1,
    })
  })

  it('goes on while leases are full, and stops when the next timer is near', async () => {
    const full = leasing(...Array.from({ length: 20 }, (_, at) => `${at}`))
    const patient = scripted([full, full, leasing('last')])
    const kit = { districts: ['YX1'], carryOut: sending, newId }
    expect(await drainOutbox({ ...kit, ask: patient.ask, clock })).toMatchObject({ sent: 41 })
    let seconds = 0
    const hurried = () => new Date(3_000 * seconds++)
    expect(await drainOutbox({ ...kit, ask: scripted([full]).ask, clock: hurried })).toMatchObject({ sent: 40 })
  })

  it('serves a district although another one’s lease is refused', async () => {
    const { ask } = scripted([{ status: 404, body: '{}' }, leasing('a')])
    const drained = await drainOutbox({ districts: ['YX1', 'YX2'], ask, carryOut: sending, newId, clock })
    expect(drained).toEqual({ ...nothing, sent: 1 })
  })
})
