import type { StoredFinding, StoredRectification } from '../store'

export const storedFinding = (number: string, change: Partial<StoredFinding> = {}): StoredFinding => ({
  key: `c.${number}`,
  number,
  text: '垃圾桶有盖。',
  keyItem: false,
  state: 'open',
  dueDay: '2026-03-25',
  firstDueDay: '2026-03-25',
  photos: [],
  repeats: [],
  answers: [],
  judgements: [],
  ...change,
})

/** For tests: an order as it may lie in `records`. */
export const storedOrder = (change: Partial<StoredRectification> = {}): StoredRectification => ({
  revision: 1,
  district: 'YX1',
  shopId: 'YX1A0001',
  shopName: '槐荫桥面馆',
  rectificationId: '01KKZZZZZZZZZZZZZZZZZZZZ01',
  inspectors: [],
  day: '2026-03-11',
  foundAt: '2026-03-11T02:00:00.000Z',
  state: 'open',
  dueDay: '2026-03-25',
  needsRecheck: false,
  findings: [storedFinding('7.2', change.dueDay === undefined ? {} : { dueDay: change.dueDay })],
  extensions: [],
  reminders: [],
  interviews: [],
  rechecks: [],
  ...change,
})

/** An answer that nobody has judged yet. */
export const waitingAnswer = {
  at: '2026-03-16T02:00:00.000Z',
  by: '贺青禾',
  way: 'merchant',
  words: '已经盖好',
  photos: [],
} as const
