import { refusals } from '@app/rules/submission/refusals'
import { contract } from '@app/types/contract'
import { inspectionRefusals } from '@app/types/platform/refusals/inspection'
import { platformRefusals } from '@app/types/platform/refusals/platform'
import { expect, it } from 'vitest'
import { announcementKnows } from '../announce-words'
import { knowsRefusal, refusedDelivery } from './server-words'

type Declared = { readonly '~orpc': { readonly errorMap: object } }
const declaredBy = (...operations: readonly Declared[]) => [
  ...new Set(operations.flatMap((one) => Object.keys(one['~orpc'].errorMap))),
]

const { inspection, photo } = contract
const ofDeliveries = declaredBy(inspection.deliverInspection, photo.preparePicture)
const ofAnnouncements = declaredBy(inspection.announceInspection)
const ofHandOvers = declaredBy(
  inspection.handOverDraft,
  inspection.takeOverDraft,
  inspection.withdrawHandOver,
  inspection.openHandedOver,
)

it.each(ofDeliveries)('%s has words where a delivery or a picture is refused with it', (code) => {
  expect(knowsRefusal(code)).toBe(true)
})

it.each(ofAnnouncements)('%s has words where an announcement is refused with it', (code) => {
  expect(announcementKnows(code)).toBe(true)
})

it.each(Object.keys(platformRefusals).filter((code) => /^(access|request|gateway|route|district)\./.test(code)))(
  '%s has words, whatever is asked',
  (code) => {
    // an answer that is cut in pages is never a delivery's
    expect(knowsRefusal(code) || code === 'gateway.answerTooLarge').toBe(true)
  },
)

/** What is told of tables, documents, draws, conflicts, plans and superior visits, to whoever asks for those; on a page, in the server's words. */
const elsewhere =
  /^(checklist|conduct|draw|conflict|document|plan|superiorVisit)\.|^photo\.unknown$|^inspection\.(noChecklist|nothingToRecheck|exists|notRecused|submitted)$/

it.each(Object.keys(inspectionRefusals))('%s is said to the phone somewhere, or never', (code) => {
  const said = [...ofDeliveries, ...ofAnnouncements, ...ofHandOvers].includes(code)
  expect(said || elsewhere.test(code) || code === 'handOver.notTaken').toBe(true)
})

it('says that an account was stopped only where it was', () => {
  const said = (code: string) => refusedDelivery({ code, message: '服务器的话', next: '服务器说的办法' })
  expect(said('access.denied')).toEqual({
    kind: 'refused',
    refusal: { reason: 'senderNotAllowed', next: '服务器说的办法' },
  })
  expect(refusals.senderNotAllowed.message).not.toContain('停用')
  expect(said('account.ended')).toMatchObject({ refusal: { reason: 'senderEnded' } })
})
