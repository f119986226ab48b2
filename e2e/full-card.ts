import { allItems, checklistFor } from '@app/rules/inspection/checklist'
import { addDays } from '@app/rules/time/day'
import { dispositions } from '@app/types/inspection/values'
import { licenceKinds } from '@app/types/licence/values'
import { PublicCard } from '@app/types/shop/card'

const table = checklistFor('catering', '2026-01-01')
const items = table ? allItems(table) : []

/** How many days ago each of the five inspections that a card shows was. */
const ago = [3, 40, 90, 200, 400] as const

/**
 * The fullest card that there can be: a paper of every kind, five inspections in which every item of the table failed
 * and had failed before, every disposition at once, and names as long as the register takes them.
 */
export const fullCard = (today: string): PublicCard =>
  PublicCard.parse({
    shopId: 'YX100001',
    revision: 90,
    updatedAt: `${today}T02:00:00.000Z`,
    name: '云溪区青石路槐荫桥东老井小馆餐饮管理有限公司第一分公司（总店）',
    address: '云溪区青石镇青石路 188 号槐荫商业广场二期三号楼一层 105、106、107 号铺及地下一层 B12 号',
    businessTypes: ['catering', 'foodSales', 'smallGrocery'],
    status: 'suspended',
    operator: '欧阳贺青禾',
    bureauName: '云溪区市场监督管理局',
    station: { name: '青石市场监督管理所', phone: '0600-555 0136' },
    code: { serial: '01', state: 'current' },
    licences: licenceKinds.map((kind, n) => ({
      kind,
      number: `PDY99010700000000000${String(n).padStart(2, '0')}`,
      validUntil: addDays(today, n * 20 - 60),
      cancelled: n % 5 === 4,
    })),
    inspections: ago.map((days) => ({
      day: addDays(today, -days),
      kind: 'complaintCheck',
      verdict: 'nonConforming',
      items: items.length,
      passed: 0,
      notApplicable: 0,
      failing: items.map(({ number, text, keyItem }) => ({ number, text, keyItem, failedLastTime: true })),
      dispositions: [...dispositions],
      rectifyBy: addDays(today, 7),
    })),
    inspectionCount: 99,
  })
