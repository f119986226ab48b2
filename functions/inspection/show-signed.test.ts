import { allItems } from '@app/rules/inspection/checklist'
import { InspectionContent } from '@app/types/inspection/content'
import { photoLimits } from '@app/types/inspection/values'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plainPng } from '../paper/test-support/draw-png'
import { checklistShown } from './checklists'
import { hashContent, hashText } from './deliver/hash-content'
import { type Ask, answered, asker, refusedWith } from './testing/ask'
import { type House, openHouse } from './testing/house'
import { actorOf, settle, shopIds } from './testing/people'
import { joined, pagesRelayed } from './testing/relayed'
import { announcement, checklist, upload, visited } from './testing/visit'

type Page = Parameters<typeof joined<{ sha256: string; url: string }>>[0][number] & { readonly contentHash: string }

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

it('gives the two who inspected the very words they signed, with the tables and pictures', async () => {
  const { inspectionId, content } = await visited(house, ask)
  for (const name of ['lead', 'second'] as const) {
    const signed = await answered(ask(actorOf(name), 'showSigned', { shopId: shopIds.noodles, inspectionId }))
    const again = InspectionContent.parse(JSON.parse(String(signed['text'])))
    expect(hashContent(again)).toEqual(hashContent(content))
    expect(signed['contentHash']).toBe(hashText(String(signed['text'])))
    expect(signed['tables']).toMatchObject(content.tables.map(({ id, version, hash }) => ({ id, version, hash })))
    // three who signed, and the second's word that they take part
    expect(signed['pictures']).toHaveLength(4)
  }
})

it('brings the longest remarks and sixty photos through WeChat, page by page, word for word', async () => {
  const inspectionId = house.newId()
  const keys = allItems(checklist).map(({ key }) => key)
  const taken: InspectionContent['answers'][string]['photos'] = []
  for (let n = 0; n < photoLimits.ofInspection; n++) {
    const sha256 = await upload(house, inspectionId, { purpose: 'photo', body: plainPng(n + 8, 8, [n, 9, 9]) })
    const position = { latitude: 30.123456, longitude: 120.123456 }
    taken.push({ sha256, takenAt: house.clock().toISOString(), position })
  }
  const answers = keys.map((key, n) => {
    const photos = taken.slice(n * 5, n * 5 + 5)
    const remark = '"砧板\\没有标识"'.repeat(50)
    return [key, { result: 'fail' as const, remark, ...(photos.length > 0 && { photos }) }] as const
  })
  const end = { dispositions: ['rectifyByDate' as const], rectifyBy: '2026-12-01' }
  const { content } = await visited(house, ask, { inspectionId, answers: Object.fromEntries(answers), end })
  const pages = await pagesRelayed<{ sha256: string; url: string }, Page>(
    async (from) =>
      (await answered(
        ask(actorOf('lead'), 'showSigned', { shopId: shopIds.noodles, inspectionId, ...(from && { from }) }),
      )) as unknown as Page,
  )
  const { text, tables, pictures } = joined(pages)
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.every(({ contentHash }) => contentHash === hashText(text))).toBe(true)
  expect(JSON.parse(text)).toEqual(content)
  expect([tables, pictures.length]).toEqual([[checklistShown(checklist)], photoLimits.ofInspection + 4])
}, 120_000)

it.each(['third', 'office', 'merchant'] as const)('is not for %s, who did not sign it', async (name) => {
  const { inspectionId } = await visited(house, ask)
  const asked = ask(actorOf(name), 'showSigned', { shopId: shopIds.noodles, inspectionId })
  expect(await refusedWith(asked)).toBe('access.denied')
})

it('has nothing of an inspection that is only announced', async () => {
  const input = announcement(house)
  await answered(ask(actorOf('lead'), 'announceInspection', input))
  const { shopId, inspectionId } = input
  expect(await refusedWith(ask(actorOf('lead'), 'showSigned', { shopId, inspectionId }))).toBe('inspection.unknown')
})
