import { afterAll, beforeAll, expect, it } from 'vitest'
import { logEntries } from '../../evidence/public'
import { evidenceStore } from '../../evidence/store'
import { type House, openHouse } from '../../guards/testing/open-house'
import { cardSources } from '../../lambdas/domains'
import { sha256Tree } from '../../platform/adapters/tree-keys'
import { enqueuer, pushStore } from '../../push/public'
import { findingCodes } from '../../rectification/finding-code'
import { rebuildCards } from '../../shop/card/card-reaction'
import { publicApp } from '../../shop/card/public-app'
import { askShop, signCode } from '../../shop/public'
import { shopStore } from '../../shop/store'
import { storedInspection } from '../../shop/testing/stored-inspection'
import { storedShop } from '../../shop/testing/stored-shop'
import { inspectionStore } from '../store'
import { publishResult, withdrawResult } from './decide-publication'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => await house.close())

const district = 'YX1'
const asked = { shopId: 'YX1A0001', inspectionId: '01K00000000000000000000001' }
const office = {
  kind: 'person',
  district,
  personId: '01KOFFICE',
  name: '陶怀玉',
  grants: [{ role: 'office' }],
} as const

/** The public app, the two decisions and one pass of `react` over the shop's partition. */
const open = async () => {
  const { base, world } = house
  const store = inspectionStore(base.records)
  const codeKeys = world.secrets.shopCodeKeys
  const log = logEntries(evidenceStore(base.records), sha256Tree)
  const shops = askShop(shopStore(base.records), { codeKeys, publicUrl: world.publicUrl })
  const kept = storedInspection({ ...asked, shopName: '槐荫汤面馆', day: '2026-03-17', failing: ['cy.12'] })
  await base.commit([shopStore(base.records).shops.insert(storedShop()), store.inspections.insert(kept)])
  const rebuild = rebuildCards({ ...cardSources(base), items: base.items, send: base.send, clock: world.clock })
  const pass = async () => {
    const change = { kind: 'Publication', pk: `D#YX1#SHOP#${asked.shopId}`, after: {}, changeId: '1', at: new Date(0) }
    expect(await rebuild([change])).toEqual([])
  }
  const decide = async (verb: typeof withdrawResult) => {
    const input = { ...asked, version: 1, reason: '查错了店' }
    const outcome = await verb({
      ...cardSources(base),
      store,
      shops,
      log,
      enqueueMessage: enqueuer({ store: pushStore(base.records), newId: base.newId }).message,
    })({ actor: office, input, at: world.clock(), browser: '' })
    if ('refused' in outcome) throw new Error(outcome.refused.code)
    expect(await base.commit(outcome.writes)).toEqual({})
  }
  const findings = findingCodes(codeKeys)
  const app = publicApp({ ...base, clock: world.clock, codeKeys, findings, publicUrl: world.publicUrl, seal: '' })
  const code = signCode(codeKeys, { shopNumber: asked.shopId, serial: '02', keyVersion: '01' })
  const bodies = async () => {
    house.clock.set({ plusSeconds: 2 })
    return await Promise.all([`/s/${code}`, `/s/${code}.json`].map(async (path) => (await app.request(path)).text()))
  }
  return { pass, decide, bodies }
}

it('a withdrawn result leaves the public page and its JSON after one pass, and comes back after another', async () => {
  const { pass, decide, bodies } = await open()
  await pass()
  for (const body of await bodies()) expect(body).toContain('cy.12')
  await decide(withdrawResult)
  await pass()
  const [page = '', json = ''] = await bodies()
  expect(page).toContain('已撤回')
  expect(JSON.parse(json)).toMatchObject({ inspections: [], takenBack: [{ notice: 'withdrawn', day: '2026-03-17' }] })
  for (const body of [page, json]) expect(body).not.toContain('cy.12')
  await decide(publishResult)
  await pass()
  for (const body of await bodies()) expect(body).toContain('cy.12')
})
