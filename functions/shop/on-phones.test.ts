import { metresBetween } from '@app/rules/shop/signs/far-apart'
import fc from 'fast-check'
import gcoord from 'gcoord'
import { expect, it } from 'vitest'
import { onPhones } from './on-phones'

const inChina = fc.record({
  longitude: fc.double({ min: 80, max: 130, noNaN: true }),
  latitude: fc.double({ min: 20, max: 50, noNaN: true }),
})

it('is the place a phone says at a shop of the map, within a metre, some hundred metres beside the map’s', () => {
  fc.assert(
    fc.property(inChina, (phone) => {
      const [longitude, latitude] = gcoord.transform([phone.longitude, phone.latitude], gcoord.WGS84, gcoord.GCJ02)
      const map = { longitude, latitude }
      expect(metresBetween(onPhones(map), phone)).toBeLessThan(1)
      expect(metresBetween(map, phone)).toBeGreaterThan(20)
      expect(metresBetween(map, phone)).toBeLessThan(1_500)
    }),
  )
})

it('is where surveyors put the tower of Tiananmen, which maps show 500 m away', () => {
  const surveyed = { longitude: 116.39127, latitude: 39.90744 }
  const onMaps = { longitude: 116.39751, latitude: 39.90884 }
  expect(metresBetween(onPhones(onMaps), surveyed)).toBeLessThan(15)
})
