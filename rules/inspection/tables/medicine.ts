import { allItems, type Checklist } from '../table'
import { everydayCoverage, fewest } from './everyday-coverage'
import { readRows } from './read-rows'
import { deviceSaleItems, deviceUseItems } from './rows/devices'
import { drugRetailItems } from './rows/drug-retail'
import { medicalDrugItems } from './rows/medical-drugs'

/**
 * First versions. Drugs and devices know no percentage (regulations §2.7): what does not conform must be mended. The
 * county forms of 2016 are out of date in part; items are our own, after their topics and the law in force. Superseded:
 * a fly check asked three key items of them, where the forms want all.
 */
const shared = {
  version: 1,
  standing: '待本局确认',
  judgement: { kind: 'all-key' },
} as const satisfies Partial<Checklist>

/** T-YD: pharmacies. Drug Administration Law of 2019, GSP, Order 84 (in force 2024-01-01). */
export const drugRetailFirst: Checklist = {
  ...shared,
  id: 'T-YD',
  title: '药品零售企业监督检查表',
  businessTypes: ['drugRetail'],
  effectiveFrom: '2024-01-01',
  coverage: everydayCoverage(fewest(13, 29)),
  groups: readRows('yd', drugRetailItems),
}

/** T-YL: drugs in medical institutions; 10 key and 23 general items as the county form. Order 84 (2024-01-01). */
export const medicalDrugsFirst: Checklist = {
  ...shared,
  id: 'T-YL',
  title: '医疗机构药品使用监督检查表',
  businessTypes: ['medicalUse'],
  effectiveFrom: '2024-01-01',
  coverage: everydayCoverage(fewest(10, 23)),
  groups: readRows('yl', medicalDrugItems),
}

/** T-QX: devices in shops, beside the table of drugs; 5 key and 16 general items as the county form. Order 54 of 2022. */
export const deviceSaleFirst: Checklist = {
  ...shared,
  id: 'T-QX',
  title: '医疗器械经营监督检查表',
  businessTypes: ['drugRetail'],
  topic: 'devices',
  traits: ['sellsDevices'],
  effectiveFrom: '2022-05-01',
  coverage: everydayCoverage(fewest(5, 16)),
  groups: readRows('qx', deviceSaleItems),
}

/** T-QS: devices in medical institutions, beside the table of drugs; 4 key and 8 general items as the county form. */
export const deviceUseFirst: Checklist = {
  ...shared,
  id: 'T-QS',
  title: '医疗器械使用监督检查表',
  businessTypes: ['medicalUse'],
  topic: 'devices',
  effectiveFrom: '2022-05-01',
  coverage: everydayCoverage(fewest(4, 8)),
  groups: readRows('qs', deviceUseItems),
}

/**
 * Second version: a fly check asks every key item and of the general ones at random, at least seven (the forms say “all
 * key items, general at random” and no number, regulations §2.7). Conclusions are those of drug inspections.
 */
const second = (first: Checklist): Checklist => {
  const items = allItems(first)
  const key = items.filter(({ keyItem }) => keyItem).length
  return {
    ...first,
    version: 2,
    effectiveFrom: '2026-11-24',
    judgement: { kind: 'drug-2021' },
    coverage: everydayCoverage({ kind: 'atLeast', key, general: Math.min(7, items.length - key) }),
  }
}

export const drugRetail = second(drugRetailFirst)
export const medicalDrugs = second(medicalDrugsFirst)
export const deviceSale = second(deviceSaleFirst)
export const deviceUse = second(deviceUseFirst)
