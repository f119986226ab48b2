import type { PublicCard } from '@app/types/shop/card'
import { findingCodes } from '../../rectification/finding-code'
import { cardKey } from '../card/card-key'
import type { PublicDeps } from '../card/public-deps'
import { signCode } from '../code/code-signing'

export const codeKeys = { '01': 'key of the tests' }
export const shopNumber = 'YX1A0001'

/** The code on the wall of the noodle house. */
export const codeOf = (serial = '02', shop = shopNumber): string =>
  signCode(codeKeys, { shopNumber: shop, serial, keyVersion: '01' })

export type CardInspection = PublicCard['inspections'][number]
export type CardFailure = CardInspection['failing'][number]

const failures: readonly CardFailure[] = [
  { number: '7.2', text: '刀、板、容器生熟没有分开标识', keyItem: false, failedLastTime: true },
  { number: '8.3', text: '厨余垃圾桶没有盖盖子', keyItem: false, failedLastTime: false },
]

export const inspection = (other: Partial<CardInspection> = {}): CardInspection => ({
  day: '2026-11-24',
  kind: 'routine',
  verdict: 'conforming',
  items: 30,
  passed: 25,
  notApplicable: 5,
  failing: [],
  dispositions: ['passed'],
  ...other,
})

/** 槐荫汤面馆, of the pictures: two failing items, a recheck behind it. Invented. */
export const noodleHouse: PublicCard = {
  shopId: shopNumber,
  revision: 7,
  updatedAt: '2026-11-26T10:02:00.000Z',
  name: '槐荫汤面馆',
  address: '青石路 18 号（槐荫桥东）',
  businessTypes: ['catering'],
  status: 'active',
  operator: '贺青禾',
  bureauName: '云溪区市场监督管理局',
  station: { name: '青石市场监管所', phone: '0600-555 0136' },
  code: { serial: '02', state: 'current' },
  licences: [
    { kind: 'business', number: '92990107MA7QX00486', validUntil: 'unlimited', cancelled: false },
    { kind: 'foodOperation', number: 'JY29901070013262', validUntil: '2028-03-18', cancelled: false },
  ],
  inspections: [
    inspection({
      verdict: 'basicallyConforming',
      passed: 23,
      failing: [...failures],
      dispositions: ['rectifyByDate'],
      rectifyBy: '2026-12-08',
    }),
    inspection({ day: '2026-06-02', kind: 'recheck', items: 2, passed: 2, notApplicable: 0 }),
    inspection({
      day: '2026-05-20',
      verdict: 'basicallyConforming',
      passed: 23,
      failing: [...failures],
      dispositions: ['rectifyByDate'],
      rectifyBy: '2026-06-01',
    }),
    inspection({ day: '2025-11-06' }),
    inspection({ day: '2025-05-12' }),
  ],
  inspectionCount: 6,
}

export type Told = { readonly queue: string; readonly body: unknown }

/** The public page over cards in memory, with what it read and sent, and a clock that is set by hand. */
export const publicWorld = (cards: readonly PublicCard[] = [noodleHouse]) => {
  const reads: string[] = []
  const sent: Told[] = []
  const at = { now: new Date('2026-11-26T10:05:00.000Z') }
  const stored = new Map(cards.map((card) => [cardKey(card.shopId.slice(0, 3), card.shopId), card]))
  const deps: PublicDeps = {
    items: {
      get: async (key) => {
        reads.push(key)
        return stored.get(key)
      },
    },
    send: async (queue, body) => {
      sent.push({ queue, body })
    },
    clock: () => at.now,
    codeKeys,
    findings: findingCodes(codeKeys),
    publicUrl: 'https://qing.test',
    seal: '<svg viewBox="0 0 40 40"><rect width="40" height="40"/></svg>',
  }
  const later = (milliseconds: number) => {
    at.now = new Date(at.now.getTime() + milliseconds)
  }
  return { deps, reads, sent, stored, later }
}
