import { describe, expect, it } from 'vitest'
import { readFacts } from './register-facts'
import type { Column } from './register-header'
import { mergeRows, readRow } from './register-row'
import { cellsOf, columns } from './register-testing'

const read = (cells: Partial<Record<Column, string>>) => readFacts((column) => cells[column] ?? '')

describe('what a row says of a shop besides who and where it is', () => {
  it.each<[Partial<Record<Column, string>>, object]>([
    [{}, {}],
    [{ sizeClass: ' 大型 ' }, { sizeClass: 'large' }],
    [{ sizeClass: '特大' }, { sizeClass: 'extraLarge' }],
    [{ tags: '夜市、景区；夜市' }, { tags: ['夜市', '景区'] }],
    [{ location: '106.55，38.47' }, { point: { longitude: 106.55, latitude: 38.47 } }],
    [{ longitude: '106.55', latitude: ' 38.47' }, { point: { longitude: 106.55, latitude: 38.47 } }],
    [{ longitude: 'E106.55°', latitude: 'N38.47°' }, { point: { longitude: 106.55, latitude: 38.47 } }],
    [{ longitude: '38.47', latitude: '106.55' }, { point: { longitude: 106.55, latitude: 38.47 } }],
    [
      { location: '106.55，38.47', longitude: '120', latitude: '30' },
      { point: { longitude: 106.55, latitude: 38.47 } },
    ],
    [{ status: '正常营业' }, { status: 'active' }],
    [{ status: '存续（在营、开业、在册）' }, { status: 'active' }],
    [{ status: '暂停营业' }, { status: 'suspended' }],
    [{ status: '已注销' }, { status: 'closed' }],
  ])('%o is taken as %o', (cells, facts) => {
    expect(read(cells)).toEqual({ facts, flags: [] })
  })

  it.each<[Partial<Record<Column, string>>, string]>([
    [{ sizeClass: '很大' }, 'sizeClassUnknown'],
    [{ location: '青石路口' }, 'locationUnreadable'],
    [{ longitude: '106.55' }, 'locationUnreadable'],
    [{ latitude: '38.47' }, 'locationUnreadable'],
    [{ longitude: '0', latitude: '0' }, 'locationUnreadable'],
    [{ status: '搬迁' }, 'statusUnclear'],
    [{ status: '季节性营业' }, 'statusUnclear'],
  ])('%o is not taken, and flagged: %s', (cells, code) => {
    expect(read(cells)).toMatchObject({ facts: {}, flags: [{ code, column: Object.keys(cells)[0] }] })
  })

  it('stands on the shop of its row', () => {
    expect(readRow(cellsOf({ status: '停业' }), columns)).toMatchObject({
      outcome: 'accepted',
      shop: { sizeClass: 'medium', tags: ['夜市'], point: { longitude: 106.55 }, status: 'suspended' },
    })
  })

  it('of a second row of one subject adds its tags, and is flagged where it differs', () => {
    const [first, next] = [{}, { tags: '景区', sizeClass: '大型', status: '注销' }].map((dirt) =>
      readRow(cellsOf(dirt), columns),
    )
    if (!first || !next || !('shop' in first) || !('shop' in next)) throw new Error('a row was refused')
    const merged = mergeRows(first.shop, next.shop)
    expect(merged.shop).toMatchObject({ tags: ['夜市', '景区'], sizeClass: 'medium', status: 'active' })
    expect(merged.flags).toEqual([
      { code: 'sameSubject' },
      { code: 'sizeKept', column: 'sizeClass', written: '大型' },
      { code: 'statusKept', column: 'status', written: '已注销' },
    ])
  })
})
