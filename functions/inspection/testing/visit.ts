import { createHash } from 'node:crypto'
import { allItems, type Checklist } from '@app/rules/inspection/checklist'
import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import { hashOf } from '../../checklist/public'
import { signaturePng } from '../../paper/test-support/draw-png'
import type { Submission } from '../submission'
import { type Answered, type Ask, answered } from './ask'
import type { House } from './house'
import { actorOf, district, type Name, personIdOf, shopIds } from './people'

export const checklist: Checklist = catering2016

/** Beginning of an inspection of the noodle shop by the lead and the second inspector. */
export const beginning = (house: House, change: Record<string, unknown> = {}) => {
  house.tick()
  const startedAt = house.clock().toISOString()
  return {
    shopId: shopIds.noodles as string,
    inspectionId: house.newId(),
    kind: 'routine',
    checklistHash: hashOf(checklist),
    secondInspectorId: personIdOf('second'),
    notification: { credentialsShown: true, recusalRequested: false, answeredBy: '贺青禾', answeredAt: startedAt },
    place: { address: '云溪区青石路18号' },
    startedAt,
    ...change,
  }
}

export type Found = Readonly<Record<string, { result: 'pass' | 'fail' | 'notApplicable'; remark?: string }>>

/** Every item in order but those named by number. */
export const answersBut = (found: Found = {}): Submission['answers'] =>
  Object.fromEntries(allItems(checklist).map(({ key, number }) => [key, found[number] ?? { result: 'pass' }]))

export const failing = (...numbers: readonly string[]): Found =>
  Object.fromEntries(numbers.map((number) => [number, { result: 'fail', remark: `${number} 有问题。` }]))

/** A file that a person prepared and uploaded, referred to as the phone does. */
export const upload = async (
  { stores, objects, kernel, newId }: House,
  by: Name,
  { purpose, body, contentType }: { purpose: 'photo' | 'signature'; body: Uint8Array; contentType: string },
) => {
  const uploadId = newId()
  const sha256 = createHash('sha256').update(body).digest('hex')
  const objectKey = `D/${district}/uploads/${purpose}/${uploadId}`
  const facts = { revision: 1, district, uploadId, personId: personIdOf(by), purpose, objectKey, contentType, sha256 }
  await kernel.commit([stores.shop.uploads.insert({ ...facts, expiresAt: '2026-12-31T00:00:00.000Z' })])
  await objects.put({ key: objectKey, body, contentType })
  return { uploadId, sha256 }
}

export const ink = (house: House, by: Name = 'lead', waves = 3) =>
  upload(house, by, { purpose: 'signature', body: signaturePng(waves), contentType: 'image/png' })

export const signaturesOf = async (house: House): Promise<Submission['signatures']> => {
  const signedAt = house.clock().toISOString()
  const inspectorSigned = async (name: Name, waves: number) => {
    const { personId, name: called } = actorOf(name)
    return { role: 'inspector' as const, personId, name: called, image: await ink(house, 'lead', waves), signedAt }
  }
  return [
    await inspectorSigned('lead', 2),
    await inspectorSigned('second', 4),
    { role: 'merchant', name: '贺青禾', image: await ink(house, 'second', 5), signedAt },
  ]
}

type Conclusion = Partial<Submission> & { readonly found?: Found }

/** What the phone sends at the end; conforming unless something else was found. */
export const conclusion = async (
  house: House,
  inspectionId: string,
  { found = {}, ...change }: Conclusion = {},
): Promise<Submission> => ({
  shopId: shopIds.noodles,
  inspectionId,
  answers: answersBut(found),
  dispositions: Object.values(found).some(({ result }) => result === 'fail') ? ['correctedOnSite'] : ['passed'],
  accidentRisk: false,
  contact: { name: '贺青禾', phone: '13800000136' },
  signatures: await signaturesOf(house),
  finishedAt: house.clock().toISOString(),
  ...change,
})

/** A whole visit to a shop; what came of the submission. */
export const visit = async (house: House, ask: Ask, change: Conclusion = {}) => {
  const shopId = change.shopId ?? shopIds.noodles
  const start = beginning(house, { shopId })
  await answered(ask(actorOf('lead'), 'startInspection', start))
  const outcome: Promise<Answered> = ask(
    actorOf('lead'),
    'submitInspection',
    await conclusion(house, start.inspectionId, change),
  )
  return { inspectionId: start.inspectionId, shopId, outcome }
}
