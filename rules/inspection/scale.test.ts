import { verdictName, verdicts } from '@app/types/inspection/values'
import { expect, it } from 'vitest'
import { checklistsFor, shippedChecklists } from './checklist'
import { scaleOf, scaleOfAll } from './scale'

const on = (...of: Parameters<typeof checklistsFor>) => checklistsFor(...of)
const devices = ['sellsDevices'] as const

it('says the verdicts of drugs and devices in the words of drug inspections', () => {
  expect(verdicts.map((verdict) => verdictName(verdict, 'drugs'))).toEqual(['符合要求', '待整改后评定', '不符合要求'])
  expect(verdicts.map((verdict) => verdictName(verdict))).toEqual(['符合', '基本符合', '不符合'])
  expect(scaleOfAll(on(['drugRetail'], '2026-11-24', shippedChecklists, devices))).toBe('drugs')
  expect(scaleOfAll(on(['medicalUse'], '2026-11-24'))).toBe('drugs')
})

it('says the whole in the words of food as soon as food is among it, each part in its own', () => {
  const tables = on(['drugRetail', 'foodSales'], '2026-11-24')
  expect(tables.map(({ judgement }) => scaleOf(judgement))).toEqual(['drugs', undefined])
  expect(scaleOfAll(tables)).toBeUndefined()
  expect(scaleOfAll([])).toBeUndefined()
})

it('leaves what was made with the first versions as it was said then', () => {
  expect(scaleOfAll(on(['drugRetail'], '2026-11-23'))).toBeUndefined()
})
