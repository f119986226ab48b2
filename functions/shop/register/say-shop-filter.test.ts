import { shopFilter } from '@app/types/shop/shop-filter'
import { expect, it } from 'vitest'
import { sayShopFilter } from './say-shop-filter'
import type { ShopFilter } from './shop-question'

const whole: Required<Omit<ShopFilter, 'q' | 'sort' | 'asOf'>> = {
  stationId: '01J00000000000000000000001',
  gridId: '01J00000000000000000000002',
  status: 'active',
  businessType: 'catering',
  trait: 'school',
  sizeClass: 'small',
  tag: '夜市',
  missing: 'any',
  located: 'no',
  flagged: 'yes',
  flag: 'gridMissing',
  codeState: 'revoked',
  printed: 'no',
  printedBefore: '2026-11-01',
  signable: 'yes',
  scanned: 'no',
  scannedSince: '2026-11-02',
  notScannedSince: '2026-11-03',
  inspectedSince: '2026-11-04',
  notInspectedSince: '2026-11-05',
}

it.each(Object.keys(whole))('says the condition %s, and nothing that was not asked', (key) => {
  const said = sayShopFilter({ [key]: whole[key as keyof typeof whole] }, [])
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(/^[^：]+：.+$/)
})

it.each(['gridMissing', 'signFarApart'])('says the doubt %s in Chinese', (flag) => {
  expect(sayShopFilter({ flag }, [])).toEqual([expect.stringMatching(/^疑问：[^a-zA-Z]+$/)])
})

it('knows every condition that there is', () => {
  expect([...Object.keys(whole), 'q', 'sort', 'asOf'].sort()).toEqual(Object.keys(shopFilter).sort())
})
