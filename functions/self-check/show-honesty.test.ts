import { addDays } from '@app/rules/time/day'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { district, places, shopIds } from '../inspection/testing/people'
import { photoSubject } from './photo-subject'
import { dailyTable, openSelfChecks, type SelfChecks } from './testing/open-self-checks'

const first = '2026-11-02'
const shopId = shopIds.noodles
let checks: SelfChecks
let last = ''
beforeAll(async () => {
  checks = await openSelfChecks(`${first}T01:00:00.000Z`)
  await checks.begin('2026-11-01')
  for (let n = 0; n < 12; n++) {
    checks.house.setTime(`${addDays(first, n)}T15:58:00.000Z`)
    const sent = await checks.filled(dailyTable)
    const at = checks.house.clock().getTime()
    const startedAt = new Date(at - 12_000).toISOString()
    const photos = sent.photos.map((photo) => ({ ...photo, takenAt: startedAt }))
    await checks.ask('merchant', 'submitSelfCheck', {
      ...sent,
      startedAt,
      finishedAt: new Date(at).toISOString(),
      photos,
    })
    last = sent.selfCheckId
  }
}, 60_000)
afterAll(async () => await checks.close())

it('gives staff the reasons to look closer, with their figures, and the shop none', async () => {
  for (const who of ['merchant', 'neighbour'] as const)
    expect(await checks.ask(who, 'showHonesty', { shopId })).toMatchObject({ refused: { code: 'access.denied' } })
  const shown = await checks.ask('lead', 'showHonesty', { shopId })
  expect(shown).toMatchObject({ answer: { checks: 12, isWorthALook: true } })
  const reasons = 'answer' in shown ? (shown.answer['reasons'] as string[]) : []
  expect(reasons.join()).toContain('12 次自查里有 12 次填得太快')
})

it('marks the shop in the lists of staff from the next morning on, who can ask for those alone', async () => {
  const listed = async (who: 'lead' | 'merchant', more: object = {}) => {
    const asked = { month: '2026-11', kind: 'daily', stationId: places.station, gridId: places.grid, ...more }
    const outcome = await checks.ask(who, 'listCompletion', asked)
    return 'answer' in outcome ? outcome.answer['shops'] : outcome.refused.code
  }
  checks.house.setTime('2026-11-14T00:10:00.000Z')
  await checks.morning()
  expect(await listed('lead')).toMatchObject([{ shopId, hasHint: true }])
  expect(await listed('lead', { hinted: 'yes' })).toMatchObject([{ shopId }])
  expect(await listed('merchant')).toBe('access.denied')
  const kept = await checks.deps.store.hints.get({ district, shopId })
  expect(kept).toMatchObject({ newest: last, revision: 1 })
  checks.house.setTime('2026-11-15T00:10:00.000Z')
  await checks.morning()
  expect((await checks.deps.store.hints.get({ district, shopId }))?.revision).toBe(1)
})

it('says of a photo that it was used before: of the own ones to the shop, of another’s to the bureau alone', async () => {
  const one = await checks.deps.store.checks.get({ district, shopId, selfCheckId: last })
  const [own, others] = one?.photos ?? []
  expect(one?.photos).toHaveLength(3)
  const { prints } = checks.house.stores.photo
  const subject = photoSubject({ shopId }, last)
  const at = '2026-11-13T15:59:00.000Z'
  const print = (sha256: string, ofShop: string) =>
    prints.insert({
      ...{ revision: 1, district, subject, sha256, shopId, print: '0'.repeat(16), objectKey: 'D/x', keptAt: at },
      ...{ printedAt: at, earlier: [{ subject, shopId: ofShop, sha256, keptAt: at, isSameFile: true }] },
    })
  await checks.house.kernel.commit([print(own?.sha256 ?? '', shopId), print(others?.sha256 ?? '', shopIds.bakery)])
  const marked = async (who: 'merchant' | 'lead') => {
    const shown = await checks.ask(who, 'showSelfCheck', { shopId, selfCheckId: last })
    const answers = 'answer' in shown ? (shown.answer['answers'] as { photos: { marks: string[] }[] }[]) : []
    return answers.flatMap(({ photos }) => photos).map(({ marks }) => marks.includes('usedBefore'))
  }
  expect(await marked('merchant')).toEqual([true, false, false])
  expect(await marked('lead')).toEqual([true, true, false])
})
