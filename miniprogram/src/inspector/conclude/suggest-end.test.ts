import { expect, it } from 'vitest'
import { noEnd } from '../../inspection/draft'
import { liveVerdict } from '../../inspection/live-verdict'
import { allPass, failing, generalKeys, keyKeys, someHead } from '../../inspection/testing'
import { endProblems, suggestEnd, toggleDisposition } from './suggest-end'

const today = '2026-11-24'
const live = (answers: Parameters<typeof liveVerdict>[1]) => liveVerdict(someHead, answers)
const suggested = (answers: Parameters<typeof liveVerdict>[1]) => suggestEnd(noEnd, someHead, live(answers), today)
const [general = ''] = generalKeys
const [key = ''] = keyKeys

it('proposes to pass what conforms, and the person who answered as contact', () => {
  expect(suggested(allPass)).toMatchObject({ dispositions: ['passed'], contactName: '贺青禾' })
  expect(suggested(allPass).rectifyBy).toBeUndefined()
})

it('proposes rectification within 7 days for a failure, and leaves nothing to mend', () => {
  const end = suggested(failing(general))
  expect(end).toMatchObject({ dispositions: ['rectifyByDate'], rectifyBy: '2026-12-01' })
  expect(endProblems(end, live(failing(general)), today)).toEqual([])
})

it('does not overrule what the inspector has chosen', () => {
  const chosen = { ...noEnd, dispositions: ['correctedOnSite' as const] }
  expect(suggestEnd(chosen, someHead, live(failing(general)), today)).toBe(chosen)
})

it('takes the date away with the order to rectify, and brings one with it', () => {
  const end = suggested(failing(general))
  const without = toggleDisposition(end, 'rectifyByDate', today)
  expect(without).not.toHaveProperty('rectifyBy')
  expect(toggleDisposition(without, 'rectifyByDate', today).rectifyBy).toBe('2026-12-01')
})

it('wants a reason where the text of 2016 is silent: one key item fails, every general item passes', () => {
  const end = suggested(failing(key))
  expect(endProblems(end, live(failing(key)), today)).toEqual(['reasonNeeded'])
  expect(endProblems({ ...end, note: '见照片' }, live(failing(key)), today)).toEqual([])
})

it('wants business stopped where an accident threatens, and a person from the shop', () => {
  const end = { ...suggested(failing(general)), accidentRisk: true, contactName: ' ' }
  expect(endProblems(end, live(failing(general)), today)).toEqual(['stopBusinessNeeded', 'contactMissing'])
})
