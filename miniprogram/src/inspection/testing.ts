import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import type { DraftAnswers, DraftEnd, DraftHead } from './draft'
import { noEnd } from './draft'

const groups = catering2016.groups.map(({ items, ...group }) => ({
  ...group,
  items: items.map((item) => ({ ...item })),
}))

/** An inspection begun in a noodle shop, for tests. */
export const someHead: DraftHead = {
  inspectionId: '01KAAAAAAAAAAAAAAAAAAAAAAA',
  shopId: 'YX100001',
  shopName: '槐荫汤面馆',
  kind: 'routine',
  startedAt: '2026-11-24T02:00:00Z',
  inspectors: [
    { personId: '01KP0000000000000000000001', name: '顾清和', certificateNumber: 'YX-070012' },
    { personId: '01KP0000000000000000000002', name: '韩砚秋', certificateNumber: 'YX-070031' },
  ],
  answeredBy: '贺青禾',
  checklist: {
    id: catering2016.id,
    version: catering2016.version,
    title: catering2016.title,
    hash: '0'.repeat(64),
    judgement: catering2016.judgement,
    coverage: catering2016.coverage,
    groups,
  },
  mustCheck: [],
}

export const itemKeys = groups.flatMap(({ items }) => items.map(({ key }) => key))
const keysOf = (keyItem: boolean) =>
  groups.flatMap(({ items }) => items.filter((item) => item.keyItem === keyItem).map(({ key }) => key))
export const generalKeys = keysOf(false)
export const keyKeys = keysOf(true)

export const allPass: DraftAnswers = Object.fromEntries(itemKeys.map((key) => [key, { result: 'pass' }]))

/** Everything passes but these. */
export const failing = (...keys: readonly string[]): DraftAnswers => ({
  ...allPass,
  ...Object.fromEntries(keys.map((key) => [key, { result: 'fail' }])),
})

const signature = (name: string) => ({ path: `signature of ${name}`, name, signedAt: '2026-11-24T03:00:00Z' })

export const signedEnd: DraftEnd = {
  ...noEnd,
  dispositions: ['rectifyByDate'],
  rectifyBy: '2026-12-01',
  contactName: ' 贺青禾 ',
  signatures: { first: signature('顾清和'), second: signature('韩砚秋'), merchant: signature('贺青禾') },
  finishedAt: '2026-11-24T03:00:00Z',
}
