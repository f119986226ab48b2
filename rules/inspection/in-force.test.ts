import { expect, it } from 'vitest'
import { shippedChecklists } from './checklist'
import { inForce } from './in-force'

const topicsOf = (traits?: readonly ['sellsDevices']) =>
  inForce(['drugRetail'], '2027-01-05', shippedChecklists, traits).flatMap(({ traits: of = [] }) => of)

it('asks a pharmacy that sells devices the table on devices besides, and no other pharmacy', () => {
  expect(topicsOf(['sellsDevices'])).toContain('sellsDevices')
  expect(topicsOf()).toEqual([])
})
