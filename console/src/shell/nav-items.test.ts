// @vitest-environment node
import { expect, it } from 'vitest'
import { homeFor, navFor } from './nav-items'

const pagesOf = (...roles: readonly ('office' | 'security' | 'audit')[]) =>
  navFor(roles.map((role) => ({ role }))).flatMap((group) => group.items.map((item) => item.to))

it('gives the office the register, the inspections and the staff, but not the audit log', () => {
  expect(pagesOf('office')).toEqual(['/shops', '/imports', '/signs', '/places', '/inspections', '/staff'])
})

it('keeps the three administrators apart', () => {
  expect(pagesOf('security')).toEqual(['/places', '/staff'])
  expect(pagesOf('audit')).toEqual(['/audit'])
})

it('starts everyone on a page that opens for them', () => {
  expect(homeFor([{ role: 'audit' }])).toBe('/audit')
  expect(homeFor([{ role: 'office' }])).toBe('/shops')
  expect(homeFor([])).toBe('/inspections')
})
