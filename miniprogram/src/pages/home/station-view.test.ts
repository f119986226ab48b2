import { expect, it } from 'vitest'
import type { Api } from '../../data/api'
import { readStationShops, type StationView } from './station-view'

it.each([
  ['all', '', {}],
  ['all', ' 面馆 ', { q: '面馆' }],
  ['flagged', '', { flagged: 'yes' }],
  ['unvisited', 'hyt', { status: 'active', notInspectedSince: '2026-08-26', q: 'hyt' }],
] as const)('asks for a head’s view %s with %j', async (view: StationView, typed, asked) => {
  const heard: unknown[] = []
  const listShops = async (input: unknown) => {
    heard.push(input)
    return { value: { shops: [], total: 0, page: 0, pages: 0, isBehind: false } }
  }
  await readStationShops({ shop: { listShops } } as unknown as Api, { view, typed, today: '2026-11-24' })
  expect(heard).toEqual([asked])
})
