import type { Answers, Checklist, ChecklistItem } from './table'

const keysOf = (kind: 'k' | 'g', count: number) => Array.from({ length: count }, (_, index) => `${kind}.${index + 1}`)

const itemOf = (key: string): ChecklistItem => ({
  key,
  number: key,
  text: key,
  keyItem: key.startsWith('k'),
  naAllowed: true,
})

/** For tests: a table of so many key and general items, `k.1` … and `g.1` … */
export const tableOf = (key: number, general: number): Pick<Checklist, 'groups' | 'coverage'> => ({
  coverage: {
    routine: { kind: 'everyItem' },
    flyCheck: { kind: 'atLeast', key: 3, general: 7 },
    systemCheck: { kind: 'everyItem' },
    complaintCheck: { kind: 'everyItem' },
    recheck: { kind: 'previousFailures' },
  },
  groups: [{ key: 'all', title: '全部', items: [...keysOf('k', key), ...keysOf('g', general)].map(itemOf) }],
})

/** For tests: answers to every item of such a table, `keyFailed` key items failing, `generalPassed` general passing. */
export const answering = (key: number, general: number, keyFailed: number, generalPassed: number): Answers =>
  Object.fromEntries([
    ...keysOf('k', key).map((item, index) => [item, { result: index < keyFailed ? 'fail' : 'pass' }] as const),
    ...keysOf('g', general).map((item, index) => [item, { result: index < generalPassed ? 'pass' : 'fail' }] as const),
  ])
