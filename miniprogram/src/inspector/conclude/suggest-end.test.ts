import { expect, it } from 'vitest'
import { noEnd } from '../../inspection/draft'
import { liveVerdict } from '../../inspection/live-verdict'
import { allPass, failing, generalKeys, keyKeys, someHead } from '../../inspection/testing'
import { endProblems, missingToStop, suggestEnd, toggleDisposition } from './suggest-end'

const today = '2026-11-24'
const live = (answers: Parameters<typeof liveVerdict>[1]) => liveVerdict(someHead, answers)
const suggested = (answers: Parameters<typeof liveVerdict>[1]) =>
  suggestEnd(noEnd, someHead, live(answers), { today, answers })
const [general = ''] = generalKeys
const [key = ''] = keyKeys

it('proposes to pass what conforms, and the person who answered as contact', () => {
  expect(suggested(allPass)).toMatchObject({ dispositions: ['passed'], contactName: '贺青禾' })
  expect(suggested(allPass).rectifyBy).toBeUndefined()
})

it('proposes rectification within 7 days for a failure, and leaves nothing to mend', () => {
  const end = suggested(failing(general))
  expect(end).toMatchObject({ dispositions: ['rectifyByDate'], rectifyBy: '2026-12-01' })
  expect(endProblems(end, live(failing(general)), { today, answers: failing(general) })).toEqual([])
})

it('does not overrule what the inspector has chosen', () => {
  const chosen = { ...noEnd, dispositions: ['correctedOnSite' as const] }
  expect(suggestEnd(chosen, someHead, live(failing(general)), { today, answers: failing(general) })).toBe(chosen)
})

it('takes the date away with the order to rectify, and brings one with it', () => {
  const end = suggested(failing(general))
  const without = toggleDisposition(end, 'rectifyByDate', today)
  expect(without).not.toHaveProperty('rectifyBy')
  expect(toggleDisposition(without, 'rectifyByDate', today).rectifyBy).toBe('2026-12-01')
})

it('wants a reason where the text of 2016 is silent: one key item fails, every general item passes', () => {
  const end = suggested(failing(key))
  expect(endProblems(end, live(failing(key)), { today, answers: failing(key) })).toEqual(['reasonNeeded'])
  expect(endProblems({ ...end, note: '见照片' }, live(failing(key)), { today, answers: failing(key) })).toEqual([])
})

it('wants business stopped where an accident threatens, and a person from the shop', () => {
  const end = { ...suggested(failing(general)), accidentRisk: true, contactName: ' ' }
  expect(endProblems(end, live(failing(general)), { today, answers: failing(general) })).toEqual([
    'stopBusinessNeeded',
    'contactMissing',
  ])
})

it('proposes besides what was decided about single items, until the latest of their days', () => {
  const [, other = ''] = generalKeys
  const answers = {
    ...failing(general, other),
    [general]: { result: 'fail' as const, handling: { disposition: 'rectifyByDate' as const, by: '2026-12-09' } },
    [other]: { result: 'fail' as const, handling: { disposition: 'correctedOnSite' as const } },
  }
  expect(suggested(answers)).toMatchObject({
    dispositions: ['correctedOnSite', 'rectifyByDate'],
    rectifyBy: '2026-12-09',
  })
})

it('orders nothing where every failure was mended before their eyes and the shop conforms all the same', () => {
  const mended = { result: 'fail' as const, handling: { disposition: 'correctedOnSite' as const } }
  const answers = { ...failing(general), [general]: mended }
  const end = suggested(answers)
  expect(end.dispositions).toEqual(['correctedOnSite'])
  expect(endProblems(end, live(answers), { today, answers })).toEqual([])
})

it('orders nothing after a re-check whose last open item was mended before their eyes', () => {
  const head = { ...someHead, kind: 'recheck' as const }
  const answers = {
    ...allPass,
    [general]: { result: 'fail' as const, handling: { disposition: 'correctedOnSite' as const } },
  }
  const standing = liveVerdict(head, answers)
  const end = suggestEnd(noEnd, head, standing, { today, answers })
  expect(end.dispositions).toEqual(['correctedOnSite'])
  expect(endProblems(end, standing, { today, answers })).toEqual([])
})

it('says so where an item was decided about anew after the whole', () => {
  const end = suggested(failing(general))
  const handling = { disposition: 'investigation' as const }
  const answers = { ...failing(general), [general]: { result: 'fail' as const, handling } }
  expect(endProblems(end, live(answers), { today, answers })).toEqual(['itemNotInWhole'])
})

it('lets nothing be signed that is not complete', () => {
  expect(endProblems(suggested(allPass), live({}), { today, answers: {} })).toContain('notComplete')
})

it.each([
  [{ kind: 'notHeld' }, '先选为什么没有查成'],
  [{ kind: 'notHeld', reason: 'other' }, '写一句是什么原因'],
  [{ kind: 'notHeld', reason: 'moved' }, undefined],
  [{ kind: 'obstructed', facts: ' ' }, '先写经过'],
  [{ kind: 'obstructed', facts: '不让进' }, undefined],
] as const)('says what an ending without a result lacks: %j', (part, missing) => {
  expect(missingToStop({ ...noEnd, ...part })).toBe(missing)
})
