import { photoLimits } from '@app/types/inspection/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainPng, signaturePng } from '../paper/test-support/draw-png'
import type { Submission } from './submission'
import { type Ask, answered, asker } from './testing/ask'
import { type House, openHouse } from './testing/house'
import { actorOf, district, settle } from './testing/people'
import { answersBut, beginning, conclusion, ink, upload } from './testing/visit'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

type Image = { readonly uploadId: string; readonly sha256: string }
type Photos = Readonly<Record<string, readonly Image[]>>

const begun = async (): Promise<Submission> => {
  const start = beginning(house)
  await answered(ask(actorOf('lead'), 'startInspection', start))
  return await conclusion(house, start.inspectionId)
}
const submit = (submission: Submission) => ask(actorOf('lead'), 'submitInspection', submission)
const signedWith = (submission: Submission, role: 'inspector' | 'merchant', image: Image): Submission => {
  const mine = submission.signatures.findIndex((one) => one.role === role)
  return { ...submission, signatures: submission.signatures.map((one, n) => (n === mine ? { ...one, image } : one)) }
}
const photographed = (submission: Submission, photos: Photos): Submission => {
  const taken = Object.entries(photos).map(([number, images]) => [
    `cy.${number}`,
    { result: 'pass' as const, photos: [...images] },
  ])
  return { ...submission, answers: { ...answersBut(), ...Object.fromEntries(taken) } }
}
const photo = (body: Uint8Array) => upload(house, 'second', { purpose: 'photo', body, contentType: 'image/jpeg' })
const kitchen = (shade: number) => plainPng(4, 3, [shade, 30, 160])

describe('a signature that broke off on its way into the file', () => {
  const torn = (by: 'lead' | 'second', waves: number) =>
    upload(house, by, {
      purpose: 'signature',
      body: signaturePng(waves).subarray(0, 900),
      contentType: 'image/png',
    })

  it('is refused before it counts: whose it is, what to do, and that all else is still on the phone', async () => {
    const first = await begun()
    const outcome = await submit(signedWith(first, 'merchant', await torn('second', 5)))
    expect(outcome).toEqual({
      refused: {
        code: 'inspection.signatureUnreadable',
        message: '签字图片不完整',
        next: '请下列的人在手机上重写签字，再提交。别的内容都还在手机里。',
        detail: ['被检查单位 贺青禾'],
      },
    })
    const key = { district, shopId: first.shopId, inspectionId: first.inspectionId }
    expect(await house.stores.inspection.inspections.get(key)).toMatchObject({ state: 'notified' })
    const again = await submit(signedWith(first, 'merchant', await ink(house, 'second', 6)))
    expect(again).toMatchObject({ answer: { inspectionId: first.inspectionId, verdict: 'conforming' } })
  })

  it('is named with every other that has to be written again', async () => {
    const torn2 = signedWith(await begun(), 'inspector', await torn('lead', 2))
    expect(await submit(signedWith(torn2, 'merchant', await torn('lead', 5)))).toMatchObject({
      refused: { detail: ['主办 陆闻溪', '被检查单位 贺青禾'] },
    })
  })
})

describe('a signature', () => {
  const withImage = async (image: Image) => await submit(signedWith(await begun(), 'merchant', image))
  const lost = { refused: { code: 'upload.unknown', detail: ['被检查单位 贺青禾'] } }

  it('was prepared by one of the two inspectors', async () => {
    expect(await withImage(await ink(house, 'elsewhere', 5))).toMatchObject(lost)
  })

  it('has the hash that it is referred to by', async () => {
    expect(await withImage({ ...(await ink(house, 'lead', 5)), sha256: 'a'.repeat(64) })).toMatchObject(lost)
  })

  it('has that hash by its content, whatever the store was told', async () => {
    const image = await ink(house, 'lead', 5)
    const key = `D/${district}/uploads/signature/${image.uploadId}`
    await house.objects.put({ key, body: signaturePng(7), contentType: 'image/png' })
    expect(await withImage(image)).toMatchObject(lost)
  })

  it('is really there', async () => {
    const image = await ink(house, 'lead', 5)
    await house.objects.remove(`D/${district}/uploads/signature/${image.uploadId}`)
    expect(await withImage(image)).toMatchObject(lost)
  })
})

describe('photographs', () => {
  it('that cannot be opened are named by item and place', async () => {
    const [whole, torn] = [await photo(kitchen(1)), await photo(kitchen(2).subarray(0, 40))]
    const words = new TextEncoder().encode('no picture')
    const photos = { '7.2': [whole, torn], '8.3': [await photo(words)] }
    expect(await submit(photographed(await begun(), photos))).toMatchObject({
      refused: {
        code: 'inspection.photoUnreadable',
        next: '请删去下列照片，重拍后再提交。别的内容都还在手机里。',
        detail: ['7.2 项第 2 张照片', '8.3 项第 1 张照片'],
      },
    })
  })

  it('of more pixels than the document can carry are named as well', async () => {
    const body = plainPng(2_001, 2_000, [9, 9, 9])
    expect(await submit(photographed(await begun(), { '7.2': [await photo(body)] }))).toMatchObject({
      refused: { code: 'inspection.photoUnreadable', detail: ['7.2 项第 1 张照片'] },
    })
  })

  it('are sixty an inspection at most', async () => {
    const taken: Image[] = []
    for (let n = 0; n < photoLimits.ofItem; n++) taken.push(await photo(kitchen(n)))
    const full = Object.fromEntries(['1.1', '2.1', '2.2', '2.3', '3.1', '3.2'].map((number) => [number, taken]))
    const sixty = { ...full, '4.1': taken.slice(0, 6) }
    const submission = await begun()
    expect(await submit(photographed(submission, { ...full, '4.1': taken.slice(0, 7) }))).toMatchObject({
      refused: { code: 'inspection.photosTooMany', detail: ['现在有 61 张'] },
    })
    expect(await submit(photographed(submission, sixty))).not.toHaveProperty('refused')
  })
})
