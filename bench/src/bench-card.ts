import { signCode } from '@app/functions/shop/public'
import type { PublicCard } from '@app/types/shop/card'

export const benchKeys = { '01': 'a key that signs nothing but measurements' }

const shopId = 'YX100001'

/** A card as a busy shop has it: three papers, five inspections, two failing items in the last. */
export const benchCard: PublicCard = {
  shopId,
  revision: 7,
  updatedAt: '2026-11-20T02:00:00.000Z',
  name: '槐荫汤面馆',
  address: '青石路 18 号（槐荫桥东）',
  businessTypes: ['smallCatering'],
  status: 'active',
  operator: '贺青禾',
  bureauName: '云溪区市场监督管理局',
  station: { name: '青石市场监督管理所', phone: '0600-555 0136' },
  code: { serial: '01', state: 'current' },
  licences: [
    { kind: 'business', number: '92990107MA7QX00486', validUntil: 'unlimited', cancelled: false },
    { kind: 'smallCatering', number: 'TF990107000013262', validUntil: '2027-03-18', cancelled: false },
  ],
  inspections: ['2026-11-18', '2026-05-20', '2025-11-06', '2025-04-11', '2024-10-30'].map((day, index) => ({
    day,
    kind: 'routine',
    verdict: index === 0 ? 'basicallyConforming' : 'conforming',
    items: 30,
    passed: index === 0 ? 23 : 25,
    notApplicable: 5,
    failing:
      index === 0
        ? [
            { number: '7.2', text: '设备、工具、容器有标识并区分使用', keyItem: false, failedLastTime: true },
            { number: '8.3', text: '配有带盖的餐厨废弃物容器', keyItem: false, failedLastTime: false },
          ]
        : [],
    dispositions: index === 0 ? ['rectifyByDate'] : ['passed'],
    ...(index === 0 && { rectifyBy: '2026-12-08' }),
  })),
  inspectionCount: 6,
}

export const benchCode = signCode(benchKeys, { shopNumber: shopId, serial: '01', keyVersion: '01' })
