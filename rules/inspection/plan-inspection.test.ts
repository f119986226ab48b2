import { inspectionKinds } from '@app/types/inspection/values'
import { expect, it } from 'vitest'
import { planInspection, type ShopToInspect } from './plan-inspection'
import { catering2016 } from './tables/catering-2016'

const [item] = catering2016.groups.flatMap(({ items }) => items)
const shop: ShopToInspect = { status: 'active', earlier: [], superior: [], failures: [], away: [] }
const failed = { key: item?.key ?? '', day: '2026-05-20', text: item?.text ?? '' }
const asked = { day: '2026-11-24', personId: 'A', tables: [catering2016], yearlyCap: 2 } as const

it('plans no recheck of nothing: it would be a whole visit that the yearly cap does not count', () => {
  const refusedAt = inspectionKinds.filter((kind) => 'refused' in planInspection(shop, { ...asked, kind }))
  expect(refusedAt).toEqual(['recheck'])
  expect(planInspection(shop, { ...asked, kind: 'recheck' })).toEqual({ refused: 'inspection.nothingToRecheck' })
})

it('plans a recheck of what is open, in this table or in none any more', () => {
  const planned = (failures: ShopToInspect['failures']) =>
    planInspection({ ...shop, failures }, { ...asked, kind: 'recheck' })
  expect(planned([failed])).toMatchObject({ mustCheck: [{ key: failed.key }], extraChecks: [] })
  expect(planned([{ ...failed, key: 'gone.1' }])).toMatchObject({ mustCheck: [], extraChecks: [{ text: failed.text }] })
})

it('says first why nobody inspects the shop at all', () => {
  expect(planInspection({ ...shop, status: 'closed' }, { ...asked, kind: 'recheck' })).toEqual({
    refused: 'shop.closed',
  })
  expect(planInspection({ ...shop, away: ['A'] }, { ...asked, kind: 'recheck' })).toEqual({
    refused: 'inspection.recusedBefore',
  })
})
