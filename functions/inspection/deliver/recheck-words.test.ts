import { allItems } from '@app/rules/inspection/table'
import { drugRetail } from '@app/rules/inspection/tables/medicine'
import type { InspectionContent } from '@app/types/inspection/content'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layOutResult, layOutTables } from '../../paper/lay-out'
import { checklistNamed } from '../checklists'
import { documentTables } from '../document/fill-tables'
import { fillTicket } from '../document/fill-ticket'
import { inspectionSheet } from '../inspection-sheet'
import { resultMessage } from '../message-words'
import { submittedOf } from '../past-visits'
import { type Ask, asker } from '../testing/ask'
import { type House, openHouse } from '../testing/house'
import { district, settle, shopIds } from '../testing/people'
import { visited } from '../testing/visit'
import { lineOf } from '../views'

let house: House
let ask: Ask
beforeAll(async () => {
  house = await openHouse('2026-11-24T02:00:00.000Z')
  await settle(house)
  ask = asker(house)
})
afterAll(async () => await house.close())

const item = allItems(drugRetail).find(({ keyItem }) => !keyItem)?.key ?? ''
const passed = Object.fromEntries(allItems(drugRetail).map(({ key }) => [key, { result: 'pass' as const }]))

type Ending = Pick<Extract<InspectionContent['ending'], { kind: 'concluded' }>, 'dispositions'> & {
  readonly overall: 'conforming' | 'nonConforming'
}

/** A re-check of a pharmacy, whose tables otherwise have words of their own. */
const recheck = async ({ overall, dispositions }: Ending, answers: InspectionContent['answers']) => {
  const { inspectionId } = await visited(house, ask, {
    kind: 'recheck',
    tables: [checklistNamed(drugRetail)],
    answers: { ...passed, ...answers },
    ending: {
      kind: 'concluded',
      judgement: { overall, parts: [] },
      dispositions,
      accidentRisk: false,
      contact: { name: '贺青禾' },
    },
  })
  const all = submittedOf(await house.stores.inspection.ofShop(district, shopIds.noodles))
  const found = all.find((one) => one.inspectionId === inspectionId)
  if (!found) throw new Error('not submitted')
  return found
}

const mendedBeforeTheirEyes = {
  [item]: { result: 'fail' as const, handling: { disposition: 'correctedOnSite' as const } },
}

describe('a re-check has no grade (regulations §3.3, case 16)', () => {
  it.each([
    ['整改合格', '整改不合格', { overall: 'conforming', dispositions: ['passed'] }, {}],
    ['整改不合格', '整改合格', { overall: 'nonConforming', dispositions: ['correctedOnSite'] }, mendedBeforeTheirEyes],
  ] as const)('%s, and not %s, say document, ticket, message and sheet', async (words, other, ending, answers) => {
    const inspection = await recheck({ ...ending, dispositions: [...ending.dispositions] }, answers)
    const tables = documentTables({ inspection, tables: [drugRetail] })
    expect(layOutTables({ tables }).map(({ verdict }) => verdict)).toEqual([''])
    const { kind, result } = inspection
    const { verdict, accidentRisk } = result
    const printed = { kind, verdict, accidentRisk, problems: [], dispositions: [], signatures: none }
    expect(layOutResult({ result: printed, tables }).verdicts).toEqual(
      ['整改合格', '整改不合格'].map((one) => ({ words: one, chosen: one === words, detail: '' })),
    )
    const ticket = fillTicket({ inspection, bureauName: '云溪区市场监督管理局', publicUrl: 'https://a.test/s/x' })
    expect(ticket).toContainEqual({ kind: 'verdict', text: words })
    expect(JSON.stringify(ticket)).not.toContain(`"${other}"`)
    expect(resultMessage(inspection)['phrase2']).toEqual({ value: words })
    const column = inspectionSheet(house).headings.find(({ title }) => title === '结果')
    expect((column as unknown as Column).cell(lineOf(inspection))).toBe(words)
  })

  it('is told so to the merchant of a pharmacy too, where a general item is not mended', async () => {
    const ending = { overall: 'nonConforming', dispositions: ['correctedOnSite'] } satisfies Ending
    const inspection = await recheck(ending, mendedBeforeTheirEyes)
    const result = { ...inspection.result, verdict: 'basicallyConforming', scale: 'drugs' } as const
    expect(resultMessage({ ...inspection, result })['phrase2']).toEqual({ value: '整改不合格' })
    expect(resultMessage({ ...inspection, kind: 'routine', result })['phrase2']).toEqual({ value: '待整改' })
  })
})

const none = { inspectors: [], unit: { kind: 'none' } } as const
type Column = { readonly cell: (line: ReturnType<typeof lineOf>) => unknown }
