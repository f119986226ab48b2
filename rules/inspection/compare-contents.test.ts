import type { InspectionContent } from '@app/types/inspection/content'
import { describe, expect, it } from 'vitest'
import { compareContents } from './compare-contents'
import { tableOf } from './testing'

const tables = [{ id: 'T', ...tableOf(1, 2) }]
const hash = 'a'.repeat(64)
const first: InspectionContent = {
  format: 'inspection/1',
  district: 'YX1',
  inspectionId: '01JDF3ZQ8Y4N6T2V5W7X9A1B3C',
  version: 1,
  shop: { shopId: 'YX1A0001', name: '槐荫桥面馆', address: '青石路18号' },
  kind: 'routine',
  inspectors: [],
  beginning: {},
  place: { address: '青石路18号' },
  startedAt: '2026-11-24T02:00:00.000Z',
  finishedAt: '2026-11-24T02:40:00.000Z',
  tables: [],
  mustCheck: [],
  answers: { 'k.1': { result: 'pass' }, 'g.1': { result: 'fail', remark: '砧板 3 块' } },
  ending: {
    kind: 'concluded',
    judgement: { overall: 'basicallyConforming', parts: [] },
    dispositions: ['correctedOnSite'],
    accidentRisk: false,
    contact: { name: '贺青禾', phone: '13800000136' },
  },
}
const second = (change: Partial<InspectionContent>): InspectionContent => ({
  ...first,
  version: 2,
  corrects: { contentHash: hash, reason: '写错了。' },
  finishedAt: '2026-11-24T03:10:00.000Z',
  ...change,
})
const compared = (change: Partial<InspectionContent>) =>
  compareContents(
    tables.map((table) => ({ ...table, judgement: { kind: 'production-2016', generalMax: 8, keyMax: 0 } as const })),
    first,
    second(change),
  )

describe('what a corrected inspection changes', () => {
  it('is nothing where only the signatures are new', () => {
    expect(compared({})).toEqual([])
  })

  it('names items by their numbers, in the order of the table, with what was said before and after', () => {
    const answers = {
      'g.2': { result: 'fail' as const, remark: '有积水' },
      'g.1': { result: 'fail' as const, remark: '砧板 2 块' },
      'k.1': { result: 'notApplicable' as const },
    }
    expect(compared({ answers })).toEqual([
      { what: 'k.1 结果', before: '符合', after: '合理缺项' },
      { what: 'g.1 备注', before: '砧板 3 块', after: '砧板 2 块' },
      { what: 'g.2 结果', before: '', after: '不符合' },
      { what: 'g.2 备注', before: '', after: '有积水' },
    ])
  })

  it('names what stands beside the items, telephone numbers masked', () => {
    const { ending } = first
    if (ending.kind !== 'concluded') throw new Error('it was concluded')
    const changes = compared({
      place: { address: '青石路19号' },
      ending: {
        ...ending,
        judgement: { overall: 'nonConforming', parts: [] },
        dispositions: ['rectifyByDate'],
        rectifyBy: '2026-12-08',
        contact: { name: '贺青禾', phone: '13900000137' },
      },
    })
    expect(changes.map(({ what, before, after }) => [what, before, after])).toEqual([
      ['检查地点', '青石路18号', '青石路19号'],
      ['检查结果', '基本符合', '不符合'],
      ['结果处理', '当场整改', '书面限期整改'],
      ['整改期限', '', '2026年12月8日前'],
      ['联系电话', '138****0136', '139****0137'],
    ])
  })

  it('says that it ended otherwise', () => {
    expect(
      compared({ ending: { kind: 'notHeld', reason: 'closed', facts: '门锁着。' }, answers: first.answers }),
    ).toContainEqual({
      what: '怎样结束',
      before: '作出结果',
      after: '未开展',
    })
  })
})
