// @vitest-environment node
import { expect, it } from 'vitest'
import { homeFor, navFor } from './nav-items'

const pagesIn = (groups: ReturnType<typeof navFor>) => groups.flatMap((group) => group.items.map((item) => item.to))
const pagesOf = (...roles: readonly ('office' | 'security' | 'audit')[]) =>
  pagesIn(navFor(roles.map((role) => ({ role }))))

it('gives the office the register, the inspections and the staff, but not the audit log', () => {
  expect(pagesOf('office')).toEqual([
    '/shops',
    '/applications',
    '/amendments',
    '/imports',
    '/duplicates',
    '/signs',
    '/business-types',
    '/places',
    '/inspections',
    '/conduct',
    '/draws',
    '/checklists',
    '/publication',
    '/rectifications',
    '/self-checks',
    '/ledger-objections',
    '/courses',
    '/questions',
    '/exam-rules',
    '/exam-results',
    '/certificates',
    '/staff',
    '/exports',
  ])
})

it('gives a head and a leader what they read, and nothing of the whole register’s making', () => {
  const pages = [
    '/business-types',
    '/places',
    '/inspections',
    '/conduct',
    '/draws',
    '/publication',
    '/rectifications',
    '/self-checks',
    '/ledger-objections',
    '/staff',
    '/exports',
  ]
  expect(pagesIn(navFor([{ role: 'stationHead', stationId: 'S1' }]))).toEqual([
    '/shops',
    '/applications',
    '/amendments',
    ...pages,
  ])
  const leads = pages.flatMap((page) => (page === '/staff' ? ['/exam-results', '/certificates', page] : page))
  expect(pagesIn(navFor([{ role: 'leader' }]))).toEqual(['/shops', ...leads])
  expect(pagesIn(navFor([{ role: 'leader', stationIds: ['S1'] }]))).toEqual(['/shops', ...pages])
})

it('keeps the three administrators apart', () => {
  expect(pagesOf('security')).toEqual(['/places', '/staff', '/exports'])
  expect(pagesOf('audit')).toEqual(['/audit'])
})

it('starts everyone on a page that opens for them', () => {
  expect(homeFor([{ role: 'audit' }])).toBe('/audit')
  expect(homeFor([{ role: 'office' }])).toBe('/shops')
  expect(homeFor([])).toBe('/inspections')
})
