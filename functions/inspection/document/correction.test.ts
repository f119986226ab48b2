import { TicketShown } from '@app/types/inspection/ticket'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readWhole } from '../../paper/test-support/pixels'
import { hashContent } from '../deliver/hash-content'
import { type Ask, answered, asker, refusedWith } from '../testing/ask'
import { type House, inspectionDeps, openHouse } from '../testing/house'
import { actorOf, district, settle } from '../testing/people'
import { type Change, deliveryOf, visited } from '../testing/visit'
import { workDeps } from '../testing/work'
import { inspectionWorkers } from '../workers'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

type At = { readonly shopId: string; readonly inspectionId: string }
const run = async ({ shopId, inspectionId }: At) =>
  await inspectionWorkers(workDeps(house))['document-render']?.({ district, shopId, inspectionId })
const stored = async (at: At) => await house.stores.inspection.inspections.get({ district, ...at })
const logged = async ({ inspectionId }: At) =>
  (await house.stores.evidence.waiting(district)).flatMap(({ entry }) =>
    entry.subject === `inspection:${inspectionId}` && entry.kind === 'document' ? [entry] : [],
  )

/** A visit whose second version says another place and another remark. */
const corrected = async (by: Ask, afterFirst: (at: At) => Promise<void> = async () => {}): Promise<At> => {
  const found: Change['found'] = { '7.2': { result: 'fail', remark: '砧板 3 块没有标识。' } }
  const { shopId, inspectionId, content } = await visited(house, by, { found })
  await afterFirst({ shopId, inspectionId })
  house.tick()
  const answers = { ...content.answers, 'cy.7.2': { result: 'fail' as const, remark: '砧板 2 块没有标识。' } }
  const corrects = { contentHash: hashContent(content).hash, reason: '数错了砧板。' }
  const second = { ...content, version: 2, corrects, answers, place: { address: '云溪区青石路20号' } }
  await answered(by(actorOf('lead'), 'deliverInspection', await deliveryOf(house, second)))
  return { shopId, inspectionId }
}

describe('a corrected inspection', () => {
  it('has both its documents, though the first was still to be drawn when the second came', async () => {
    const at = await corrected(ask)
    await run(at)
    const kept = await stored(at)
    expect([kept?.earlier?.[0]?.document.state, kept?.document.state]).toEqual(['ready', 'ready'])
    expect(kept?.earlier?.[0]?.document.sha256).not.toBe(kept?.document.sha256)
    expect((await logged(at)).map(({ version, hash }) => [version, hash]).toSorted()).toEqual([
      [1, kept?.earlier?.[0]?.document.sha256],
      [2, kept?.document.sha256],
    ])
    await run(at)
    expect(await stored(at)).toEqual(kept)
  })

  it('opens each version for staff and for the merchant', async () => {
    const at = await corrected(ask, run)
    await run(at)
    const kept = await stored(at)
    for (const by of ['lead', 'office', 'merchant'] as const) {
      const first = await answered(ask(actorOf(by), 'openDocument', { ...at, version: 1 }))
      const newest = await answered(ask(actorOf(by), 'openDocument', at))
      expect([first['sha256'], newest['sha256']]).toEqual([kept?.earlier?.[0]?.document.sha256, kept?.document.sha256])
      expect(first['number']).toBe(newest['number'])
    }
    expect(await refusedWith(ask(actorOf('office'), 'openDocument', { ...at, version: 3 }))).toBe('document.notReady')
  })

  it('says on paper which version it is, why, and what it changed', async () => {
    const at = await corrected(ask)
    await run(at)
    const { objectKey = '' } = (await stored(at))?.document ?? {}
    const pdf = (await house.objects.get(objectKey))?.body ?? new Uint8Array()
    const text = readWhole(pdf).replaceAll(/\s+/g, '')
    for (const words of ['更正说明（第2版）', '数错了砧板。', '7.2备注', '砧板3块没有标识。', '检查地点'])
      expect(text).toContain(words)
  })

  it('says on the ticket which version it is, under the number that both have', async () => {
    const { parts } = TicketShown.parse(await answered(ask(actorOf('lead'), 'printTicket', await corrected(ask))))
    expect(parts).toContainEqual({ kind: 'pair', name: '版本', value: '第 2 版（已更正）' })
    const { shopId, inspectionId } = await visited(house, ask, {})
    const first = await answered(ask(actorOf('lead'), 'printTicket', { shopId, inspectionId }))
    expect(JSON.stringify(first['parts'])).not.toContain('版本')
  })

  it('says on paper what the phone’s clock had said, where the times were put right', async () => {
    const said = { startedAt: '2026-11-26T02:05:00.000Z', finishedAt: '2026-11-26T02:40:00.000Z' }
    const { shopId, inspectionId } = await visited(house, ask, { clock: said })
    await run({ shopId, inspectionId })
    const { objectKey = '' } = (await stored({ shopId, inspectionId }))?.document ?? {}
    const pdf = (await house.objects.get(objectKey))?.body ?? new Uint8Array()
    expect(readWhole(pdf).replaceAll(/\s+/g, '')).toContain(
      '手机时间不准，原来记的是2026年11月26日10:05至10:40，已按服务器时间改正',
    )
  })

  it('shows what changed beside the version before, to the merchant too', async () => {
    const at = await corrected(ask)
    for (const by of ['lead', 'merchant'] as const) {
      const shown = await answered(ask(actorOf(by), 'showInspection', at))
      expect(shown['earlier']).toMatchObject([
        {
          version: 1,
          reason: '数错了砧板。',
          changes: [
            { what: '7.2 备注', before: '砧板 3 块没有标识。', after: '砧板 2 块没有标识。' },
            { what: '检查地点', before: '云溪区青石路18号', after: '云溪区青石路20号' },
          ],
        },
      ])
    }
  })

  it('whose first document was never asked for has it drawn on request', async () => {
    const later = asker(house, inspectionDeps(house, false))
    const at = await corrected(later)
    const wish = (version: number) => ask(actorOf('merchant'), 'requestDocument', { ...at, version }, house.newId())
    expect(await answered(wish(1))).toEqual({ state: 'requested' })
    await run(at)
    const kept = await stored(at)
    expect([kept?.earlier?.[0]?.document.state, kept?.document.state]).toEqual(['ready', 'none'])
    expect(await refusedWith(wish(7))).toBe('inspection.unknown')
  })
})
