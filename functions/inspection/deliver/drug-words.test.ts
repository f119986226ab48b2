import { allItems } from '@app/rules/inspection/table'
import { drugRetail } from '@app/rules/inspection/tables/medicine'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { layOutTables } from '../../paper/lay-out'
import { checklistNamed } from '../checklists'
import { documentTables } from '../document/fill-tables'
import { fillTicket } from '../document/fill-ticket'
import { resultMessage } from '../message-words'
import { submittedOf } from '../past-visits'
import { type Ask, asker } from '../testing/ask'
import { type House, openHouse } from '../testing/house'
import { district, settle, shopIds } from '../testing/people'
import { visited } from '../testing/visit'
import { lineOf, onCard } from '../views'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

/** A pharmacy where one item fails. */
const visit = async (keyItem: boolean) => {
  const failing = allItems(drugRetail).find((item) => item.keyItem === keyItem)?.key ?? ''
  const answers = Object.fromEntries(
    allItems(drugRetail).map(({ key }) => [key, { result: key === failing ? ('fail' as const) : ('pass' as const) }]),
  )
  const verdict = keyItem ? ('nonConforming' as const) : ('basicallyConforming' as const)
  const { inspectionId } = await visited(house, ask, {
    tables: [checklistNamed(drugRetail)],
    answers,
    ending: {
      kind: 'concluded',
      judgement: { overall: verdict, parts: [{ checklistId: 'T-YD', verdict }] },
      dispositions: ['rectifyByDate'],
      rectifyBy: '2026-12-01',
      accidentRisk: false,
      contact: { name: '贺青禾' },
    },
  })
  const all = submittedOf(await house.stores.inspection.ofShop(district, shopIds.noodles))
  const inspection = all.find((one) => one.inspectionId === inspectionId)
  if (!inspection) throw new Error('not submitted')
  return inspection
}

it.each([
  [false, '待整改后评定'],
  [true, '不符合要求'],
])('a pharmacy with a failing item (key: %s) is told %s by document, ticket, message and card', async (key, words) => {
  const inspection = await visit(key)
  const [table] = layOutTables({ tables: documentTables({ inspection, tables: [drugRetail] }) })
  expect(table).toMatchObject({ verdict: words, version: 'T-YD 第 2 版' })
  expect(table?.verdicts).toContainEqual({ words, chosen: true, detail: '' })
  expect(table?.verdicts.map((one) => one.words)).toEqual(['符合要求', '待整改后评定', '不符合要求'])
  const ticket = fillTicket({ inspection, bureauName: '云溪区市场监督管理局', publicUrl: 'https://a.test/s/x' })
  expect(ticket).toContainEqual({ kind: 'verdict', text: words })
  // WeChat's field holds five characters
  expect(resultMessage(inspection)['phrase2']).toEqual({ value: key ? words : '待整改' })
  expect([onCard(inspection).scale, lineOf(inspection).scale]).toEqual(['drugs', 'drugs'])
})
