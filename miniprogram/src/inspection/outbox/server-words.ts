import type { DeliveryAnswer, PhotoAnswer, PhotoFault, Trouble } from '@app/rules/submission/answers'
import type { RefusalReason } from '@app/rules/submission/refusals'
import type { Outcome, Refused } from '../../data/outcome'

/** Refusals that pass by themselves, or with a sign-in. */
const passing: Readonly<Record<string, Trouble>> = {
  'request.busy': 'busy',
  'request.tooMany': 'busy',
  'upload.tooMany': 'busy',
  'access.signInNeeded': 'signedOut',
  'access.assertionRefused': 'signedOut',
}

/** Every other refusal of a delivery is the server's last word until somebody has seen to it. */
const reasons: Readonly<Record<string, RefusalReason>> = {
  'shop.unknown': 'shopUnknown',
  'person.unknown': 'inspectorUnknown',
  'inspection.certificateInvalid': 'inspectorExpired',
  'inspection.recusedBefore': 'recusedBefore',
  'inspection.timesInvalid': 'clockWrong',
  'inspection.tableUnknown': 'tableUnknown',
  'inspection.contentChanged': 'contentAltered',
  'inspection.signatureMissing': 'signatureMissing',
  'photo.unusable': 'photoRejected',
  'access.denied': 'senderEnded',
  'account.ended': 'senderEnded',
}

const faults: Readonly<Record<string, PhotoFault>> = {
  'upload.tooLarge': 'tooLarge',
  'photo.tooManyPixels': 'tooLarge',
  'photo.notAPicture': 'notPicture',
  'photo.otherFormat': 'notPicture',
  'photo.animated': 'notPicture',
  'photo.broken': 'unreadable',
  'photo.signatureUsed': 'unreadable',
}

/** Why an outcome is no answer; undefined when it is one. */
export const troubleIn = (outcome: Outcome<unknown>): Trouble | undefined => {
  if ('offline' in outcome) return 'offline'
  if ('failed' in outcome) return 'serverFailed'
  return 'refused' in outcome ? passing[outcome.refused.code] : undefined
}

/** A refused delivery in the outbox's words; what it corrects not being there is an answer of its own. */
export const refusedDelivery = ({ code, message, next, detail }: Refused): DeliveryAnswer => {
  if (code === 'inspection.unknown') return { kind: 'earlierMissing' }
  const reason = reasons[code] ?? 'contentInvalid'
  return { kind: 'refused', refusal: { reason, said: message, ...(next && { next }), ...(detail && { detail }) } }
}

/** A picture that the server will never take, whoever sends it again; undefined: it said something else. */
export const refusedPhoto = ({ code }: Refused): PhotoAnswer | undefined => {
  const why = faults[code]
  return why && { kind: 'rejected', why }
}
