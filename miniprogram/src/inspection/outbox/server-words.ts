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
  'gateway.unreachable': 'noAnswer',
  // a server that is being replaced, or not set up yet
  'route.unknown': 'serverFailed',
  'district.unknown': 'serverFailed',
  'request.keyMissing': 'serverFailed',
}

/** Every other refusal of a delivery is the server's last word until somebody has seen to it. */
const reasons: Readonly<Record<string, RefusalReason>> = {
  'shop.unknown': 'shopUnknown',
  'person.unknown': 'inspectorUnknown',
  'inspection.certificateInvalid': 'inspectorExpired',
  'inspection.credentialDiffers': 'credentialDiffers',
  'inspection.recusedBefore': 'recusedBefore',
  'inspection.timesInvalid': 'clockWrong',
  'inspection.tableUnknown': 'tableUnknown',
  'inspection.findingUnknown': 'findingUnknown',
  'inspection.contentChanged': 'contentAltered',
  'inspection.signatureMissing': 'signatureMissing',
  'photo.unusable': 'photoRejected',
  'handOver.released': 'handedBack',
  'access.denied': 'senderNotAllowed',
  'access.secondFactorDue': 'senderNotAllowed',
  'access.consoleNeeded': 'senderNotAllowed',
  'account.ended': 'senderEnded',
  // what the server says of the content itself says best what is to be done about it
  'request.invalid': 'contentInvalid',
  'request.controlCharacters': 'contentInvalid',
  'request.tooLarge': 'contentInvalid',
  'request.keyReused': 'contentInvalid',
  'inspection.sameInspector': 'contentInvalid',
  'inspection.verdictDiffers': 'contentInvalid',
  'inspection.incomplete': 'contentInvalid',
  'inspection.dispositionInvalid': 'contentInvalid',
  'inspection.reasonNeeded': 'contentInvalid',
  'inspection.photosTooMany': 'contentInvalid',
  'inspection.drawingInvalid': 'contentInvalid',
}

/** What the server says to everybody alike, the phone knows better of an inspection that lies on it. */
const ownWords: ReadonlySet<RefusalReason> = new Set([
  'senderNotAllowed',
  'senderEnded',
  'handedBack',
  'inspectorExpired',
])

/** Whether the phone knows what to make of a refusal of a delivery or of one of its pictures. */
export const knowsRefusal = (code: string): boolean =>
  code === 'inspection.unknown' || code in passing || code in reasons || code in faults

const faults: Readonly<Record<string, PhotoFault>> = {
  'upload.tooLarge': 'tooLarge',
  'photo.tooManyPixels': 'tooLarge',
  'photo.notAPicture': 'notPicture',
  'photo.otherFormat': 'notPicture',
  'photo.animated': 'notPicture',
  'photo.broken': 'unreadable',
  'photo.signatureUsed': 'unreadable',
}

/** Whether a refusal passes by itself or with a sign-in: what was asked is asked again. */
export const passes = (code: string): boolean => code in passing

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
  const said = ownWords.has(reason) ? {} : { said: message }
  return { kind: 'refused', refusal: { reason, ...said, ...(next && { next }), ...(detail && { detail }) } }
}

/** A picture that the server will never take, whoever sends it again; undefined: it said something else. */
export const refusedPhoto = ({ code }: Refused): PhotoAnswer | undefined => {
  const why = faults[code]
  return why && { kind: 'rejected', why }
}
