import type { StoredShop } from '../store'

/** 槐荫汤面馆 as the register keeps it. Invented. */
export const storedShop = (other: Partial<StoredShop> = {}): StoredShop => ({
  revision: 1,
  district: 'YX1',
  shopId: 'YX1A0001',
  subjectKey: '92990107MA7QX00486',
  name: '槐荫汤面馆',
  creditCode: '92990107MA7QX00486',
  businessTypes: ['catering'],
  status: 'active',
  address: '青石路 18 号（槐荫桥东）',
  operator: '贺青禾',
  phone: '13800550136',
  flags: ['licence.expired'],
  code: { serial: '02', keyVersion: '01', state: 'current' },
  inspectionCount: 0,
  createdAt: '2026-03-01T00:00:00.000Z',
  ...other,
})
