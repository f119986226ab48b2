import { expect, it } from 'vitest'
import type { Api } from '../data/api'
import { memoryStorage } from '../data/memory-storage'
import { enterDistrict, leaveSession, openSession, refreshSession, refreshUnlessLeft } from './open-session'

const inspector = {
  district: { districtId: 'YX1', name: '云溪区', bureauName: '云溪区市场监督管理局' },
  person: {
    personId: 'p',
    name: '顾清和',
    grants: [{ role: 'office' as const }, { role: 'merchant' as const, shopIds: [] }],
  },
}
const answers: Api['identity']['me'] = async () => ({ value: inspector })

it('opens at the right door the next time, before any answer', async () => {
  const storage = memoryStorage()
  await refreshSession(openSession({ storage, homeDistrict: 'YX1' }), answers)
  expect(openSession({ storage, homeDistrict: 'YX1' }).get()).toMatchObject({ role: 'merchant', me: inspector })
})

it('goes on with what it knows when there is no network', async () => {
  const session = openSession({ storage: memoryStorage(), homeDistrict: 'YX1' })
  await refreshSession(session, answers)
  await refreshSession(session, async () => ({ offline: true }))
  expect(session.get().role).toBe('merchant')
})

it('forgets who one was on entering another district', async () => {
  const session = openSession({ storage: memoryStorage(), homeDistrict: 'YX1' })
  await refreshSession(session, answers)
  enterDistrict(session, 'YX2')
  expect(session.get()).toEqual({ district: 'YX2', role: 'consumer' })
})

it('drops an answer that arrives after the district was left', async () => {
  const session = openSession({ storage: memoryStorage(), homeDistrict: 'YX1' })
  await refreshSession(session, async () => {
    enterDistrict(session, 'YX2')
    return { value: inspector }
  })
  expect(session.get()).toEqual({ district: 'YX2', role: 'consumer' })
})

it('forgets who one was on signing out, over a restart too, until one signs in again', async () => {
  const storage = memoryStorage()
  const session = openSession({ storage, homeDistrict: 'YX1' })
  await refreshSession(session, answers)
  leaveSession(session)
  await refreshUnlessLeft(session, answers)
  const again = openSession({ storage, homeDistrict: 'YX1' })
  await refreshUnlessLeft(again, answers)
  expect(again.get()).toEqual({ district: 'YX1', role: 'consumer', left: true })
  await refreshSession(again, answers)
  expect(again.get()).toEqual({ district: 'YX1', role: 'merchant', me: inspector })
})
