import { bucketOf, packBuckets } from '@app/rules/inspection/grid-pack'
import { noticeInForce } from '@app/rules/inspection/notice'
import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import { shopNumberAt } from '@app/rules/shop/shop-code'
import type { ChecklistShown } from '@app/types/inspection/contract'
import type { PackShop } from '@app/types/inspection/pack'
import { inspectionKindNames, inspectionKinds, noticeSubjects } from '@app/types/inspection/values'

/** Who is signed in on the phone that is measured, and the colleague. Invented. */
const personId = '01KP0000000000000000000001'
const colleague = { personId: '01KP0000000000000000000002', name: '韩砚秋', certificateNumber: 'YX-070031' }
const stationId = '01KP00000000000000000000S1'
const gridId = '01KP00000000000000000000G1'
const owner = `YX1/${personId}`
const valid = { certificateValidUntil: '2031-06-30', stationId, gridIds: [gridId] }

const session = {
  district: 'YX1',
  role: 'inspector',
  me: {
    district: { districtId: 'YX1', name: '云溪区', bureauName: '云溪区市场监督管理局' },
    person: {
      ...{ personId, name: '顾清和' },
      grants: [{ role: 'inspector', certificateNumber: 'YX-070012', ...valid }],
    },
  },
}

const shopAt = (n: number): PackShop => {
  const shopId = shopNumberAt('YX1', n)
  return {
    ...{ shopId, revision: 1, initials: `hyqd${n}htmg`, status: 'active', businessTypes: ['catering'], gridId },
    name: `槐荫桥第${String(n).padStart(5, '0')}号汤面馆`,
    address: `云溪区青石路 ${n} 号 1 幢底层东首`,
    codes: [`${shopId}0101${'x'.repeat(16)}`],
    licences: [
      { kind: 'business', number: `92990107MA7QX${n}`, validUntil: 'unlimited' },
      { kind: 'foodOperation', number: `JY2${n}`, validUntil: '2028-03-18' },
    ],
    visits: ['2025-05-20', '2025-02-11', '2024-11-06'].map((day, visit) => ({
      ...{ inspectionId: `${n}V${visit}`.padStart(26, '0'), kind: 'routine', state: 'submitted', day },
      ...{ verdict: 'basicallyConforming', failing: 2 },
    })),
    failures: [{ key: 'item.1', number: '1.1', text: '加工工具、容器分开标识并使用', day: '2025-05-20' }],
    away: [],
  }
}

const lineOf = ({ shopId, name, initials, address, codes, visits }: PackShop) => ({
  ...{ shopId, name, initials, address, codes },
  last: { day: visits[0]?.day, verdict: visits[0]?.verdict },
})

const chunkOf = ({ shopId }: PackShop) => `${owner}/pack/shops/${Math.floor((bucketOf(shopId) * 16) / packBuckets)}`

const chunksOf = (shops: readonly PackShop[]) => {
  const chunks = new Map<string, Map<number, PackShop[]>>()
  for (const shop of shops) {
    const chunk = chunks.get(chunkOf(shop)) ?? new Map<number, PackShop[]>()
    const bucket = bucketOf(shop.shopId)
    chunks.set(chunkOf(shop), chunk.set(bucket, [...(chunk.get(bucket) ?? []), shop]))
  }
  return Object.fromEntries([...chunks].map(([key, chunk]) => [key, Object.fromEntries(chunk)]))
}

const hash = 'c'.repeat(64)

const tableOf = (items: number): ChecklistShown => {
  const groups = Array.from({ length: Math.ceil(items / 30) }, (_, group) => ({
    key: `group.${group}`,
    title: `${group + 1} 第 ${group + 1} 部分`,
    items: Array.from({ length: Math.min(30, items - group * 30) }, (__, n) => ({
      ...{ key: `item.${group * 30 + n + 1}`, number: `${group + 1}.${n + 1}`, keyItem: n % 5 === 0, naAllowed: true },
      text: '食品处理区地面、墙面、门窗保持清洁，没有破损和积水，垃圾当天清走',
      remarks: ['地面有积水', '墙面发霉'],
    })),
  }))
  const { judgement, coverage } = catering2016
  return { ...{ id: 'T-BENCH', version: 1, title: '测量用表', hash, judgement, coverage }, groups } as ChecklistShown
}

const packed = (name: string) => `${owner}/pack/${name}`

/** What the phone of an inspector holds who has so many shops in the grids, and a table of so many items. */
export const stored = (shops: number, items: number) => {
  const all = Array.from({ length: shops }, (_, n) => shopAt(n))
  const notices = inspectionKinds.flatMap((kind) =>
    noticeSubjects.map((subject) => ({
      kind,
      subject,
      notice: { ...noticeInForce(inspectionKindNames[kind], subject), hash },
    })),
  )
  const current = [{ id: 'T-BENCH', version: 1, hash, businessTypes: ['catering'], effectiveFrom: '2020-01-01' }]
  return {
    first: all[0] as PackShop,
    last: all.at(-1) as PackShop,
    colleague,
    storage: {
      session,
      // the key of the sign-in under which drafts are sealed
      [`secret/drafts/${owner}`]: 'A'.repeat(43),
      ...chunksOf(all),
      [packed('lines')]: all.map(lineOf),
      [packed('head')]: { at: Date.now(), grids: [{ gridId, name: '青石01网格', part: 'responsible' }] },
      [packed('orders')]: [],
      [packed('tables')]: { current, notices, contents: [tableOf(items)] },
      [`${owner}/colleagues`]: { at: Date.now(), value: { colleagues: [{ ...colleague, ...valid }] } },
    },
  }
}
