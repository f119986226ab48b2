import type { StoredInspection } from '../../inspection/store'

type Of = Pick<StoredInspection, 'shopId' | 'shopName' | 'inspectionId'> & {
  /** `2026-03-18`; without it the inspection is under way. */
  readonly day?: string
  readonly failing?: readonly string[]
}

/** An inspection as it is kept, whoever made it; for tests that are not about making one. */
export const storedInspection = ({ shopId, shopName, inspectionId, day, failing = [] }: Of): StoredInspection => ({
  revision: 1,
  district: 'YX1',
  shopId,
  shopName,
  inspectionId,
  kind: 'routine',
  state: day ? 'submitted' : 'notified',
  inspectors: [{ personId: '01KLEAD', name: '陶怀玉', certificateNumber: '29010700123', shows: 'certificate' }],
  notification: {
    recusalRequested: false,
    answeredBy: '贺青禾',
    answeredAt: `${day ?? '2026-03-18'}T01:00:00.000Z`,
  },
  place: { address: '青石路 18 号' },
  startedAt: `${day ?? '2026-03-18'}T01:00:00.000Z`,
  tables: [{ id: 'T-CY-2016', version: 1, title: '餐饮服务监督检查要点表', hash: 'a'.repeat(64) }],
  mustCheck: [],
  ...(day && { result: resultOn(day, failing), delivered: deliveredOn(day) }),
  document: { state: 'none' },
})

const deliveredOn = (day: string): NonNullable<StoredInspection['delivered']> => ({
  version: 1,
  contentHash: 'c'.repeat(64),
  receivedAt: `${day}T02:00:05.000Z`,
  receiptHash: 'd'.repeat(64),
  deliveredBy: '01KLEAD',
  signatures: [],
  files: {},
  marks: [],
})

const resultOn = (day: string, failing: readonly string[]): NonNullable<StoredInspection['result']> => ({
  answers: Object.fromEntries(failing.map((key) => [key, { result: 'fail' as const }])),
  verdict: failing.length > 0 ? 'basicallyConforming' : 'conforming',
  gapCase: false,
  counts: {
    items: 30,
    passed: 30 - failing.length,
    failed: failing.length,
    notApplicable: 0,
    keyCounted: 7,
    keyFailed: 0,
    generalCounted: 23,
    generalPassed: 23 - failing.length,
  },
  failing: failing.map((key) => ({ key, number: key.slice(3), text: key, keyItem: false, failedLastTime: false })),
  dispositions: failing.length > 0 ? ['rectifyByDate'] : ['passed'],
  accidentRisk: false,
  contact: { name: '贺青禾' },
  parts: [],
  finishedAt: `${day}T02:00:00.000Z`,
  unit: { address: '青石路 18 号' },
  ordinalInYear: 1,
  documentNumber: `云市监检〔${day.slice(0, 4)}〕00001`,
})
