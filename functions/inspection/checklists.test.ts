import { shippedChecklists } from '@app/rules/inspection/checklist'
import { inForce } from '@app/rules/inspection/in-force'
import { expect, it } from 'vitest'
import { isRefused } from '../platform/verb'
import { tablesOf } from './checklists'

const shipped = {
  inForce: async (...[, types, day, traits]: Parameters<Parameters<typeof tablesOf>[0]['inForce']>) =>
    inForce(types, day, shippedChecklists, traits),
}
const topicsOf = async (traits?: readonly ['sellsDevices']) => {
  const pharmacy = { district: 'YX1', businessTypes: ['drugRetail'] as const, traits }
  const tables = await tablesOf(shipped, pharmacy, '2027-01-05')
  return isRefused(tables) ? [] : tables.map(({ traits: of = [] }) => of)
}

it('asks a pharmacy that sells devices the table on devices besides, and no other pharmacy', async () => {
  expect((await topicsOf(['sellsDevices'])).flat()).toContain('sellsDevices')
  expect((await topicsOf()).flat()).toEqual([])
})
