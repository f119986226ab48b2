import { describe, expect, it } from 'vitest'
import { demoStations } from './district'
import { demoAdministrators, demoEmployees, demoInspectors, demoMerchants, inspectorsOf } from './people'

describe.each([
  [60, { stations: 3, grids: 9, staff: 12, fewest: 3 }],
  [1_200, { stations: 3, grids: 9, staff: 12, fewest: 3 }],
  [40_000, { stations: 6, grids: 36, staff: 40, fewest: 6 }],
])('a district of %i shops', (shops, { stations, grids, staff, fewest }) => {
  it('has its stations, grids and staff', () => {
    expect(demoStations(shops)).toHaveLength(stations)
    expect(new Set(demoStations(shops).flatMap((station) => station.grids)).size).toBe(grids)
    expect(inspectorsOf(shops).length + demoAdministrators.length).toBe(staff)
  })

  it('has inspectors enough at every station to go in twos', () => {
    const at = demoStations(shops).map((_, n) => inspectorsOf(shops).filter(({ station }) => station === n).length)
    expect(Math.min(...at)).toBe(fewest)
  })

  it('has the nine inspectors that every district has, and nobody twice', () => {
    const inspectors = inspectorsOf(shops)
    const everyone = [...demoAdministrators, ...inspectors, ...demoMerchants, ...demoEmployees]
    expect(inspectors.slice(0, 9)).toEqual(demoInspectors)
    expect(new Set(everyone.map(({ openid }) => openid)).size).toBe(everyone.length)
    expect(new Set(everyone.map(({ name }) => name)).size).toBe(everyone.length)
    expect(new Set(inspectors.map((one) => one.certificateNumber)).size).toBe(inspectors.length)
  })
})
