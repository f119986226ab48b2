import type { Checklist } from '../table'
import { everydayCoverage, fewest } from './everyday-coverage'
import { readRows } from './read-rows'
import { deviceSaleItems, deviceUseItems } from './rows/devices'
import { drugRetailItems } from './rows/drug-retail'
import { medicalDrugItems } from './rows/medical-drugs'

/**
 * Drugs and devices know no percentage (regulations §2.7): what does not conform must be mended. The county forms of
 * 2016 are out of date in part; items are our own, after their topics and the law in force.
 */
const shared = {
  version: 1,
  standing: '待本局确认',
  judgement: { kind: 'all-key' },
} as const satisfies Partial<Checklist>

/** T-YD: pharmacies. Drug Administration Law of 2019, GSP, Order 84 (in force 2024-01-01). */
export const drugRetail: Checklist = {
  ...shared,
  id: 'T-YD',
  title: '药品零售企业监督检查表',
  businessTypes: ['drugRetail'],
  effectiveFrom: '2024-01-01',
  coverage: everydayCoverage(fewest(13, 29)),
  groups: readRows('yd', drugRetailItems),
}

/** T-YL: drugs in medical institutions; 10 key and 23 general items as the county form. Order 84 (2024-01-01). */
export const medicalDrugs: Checklist = {
  ...shared,
  id: 'T-YL',
  title: '医疗机构药品使用监督检查表',
  businessTypes: ['medicalUse'],
  effectiveFrom: '2024-01-01',
  coverage: everydayCoverage(fewest(10, 23)),
  groups: readRows('yl', medicalDrugItems),
}

/** T-QX: devices in shops, beside the table of drugs; 5 key and 16 general items as the county form. Order 54 of 2022. */
export const deviceSale: Checklist = {
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
export const deviceUse: Checklist = {
  ...shared,
  id: 'T-QS',
  title: '医疗器械使用监督检查表',
  businessTypes: ['medicalUse'],
  topic: 'devices',
  effectiveFrom: '2022-05-01',
  coverage: everydayCoverage(fewest(4, 8)),
  groups: readRows('qs', deviceUseItems),
}
