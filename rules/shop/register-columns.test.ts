import { describe, expect, it } from 'vitest'
import { chooseColumns, describeColumns, isDoubtful } from './register-columns'
import { findHeader } from './register-row'

const described = (header: string[], ...rows: string[][]) => {
  const found = findHeader([header, ...rows])
  if (!found) throw new Error('no header')
  return describeColumns({ headings: found.headings, rows, columns: found.columns })
}

describe('the columns of a sheet', () => {
  it('are named with what they were taken for, and so are those that were not', () => {
    const { taken, ignored } = described(['序号', '商户名称', '地址', '电话', '面积'], ['1', '一家', '路', '', '12'])
    expect(taken).toEqual([
      { field: 'name', at: 1, heading: '商户名称' },
      { field: 'address', at: 2, heading: '地址' },
      { field: 'phone', at: 3, heading: '电话' },
    ])
    expect(ignored).toEqual([
      { at: 0, heading: '序号' },
      { at: 4, heading: '面积' },
    ])
  })

  it('say when a second one would do for a field', () => {
    const { ignored } = described(['商户名称', '企业名称', '地址', '住所', '电话'])
    expect(ignored).toEqual([
      { at: 1, heading: '企业名称', fits: 'name' },
      { at: 3, heading: '住所', fits: 'address' },
    ])
  })

  it('are named without a heading when something stands in them, and not when nothing does', () => {
    const { ignored } = described(['商户名称', '', '地址', '电话', ''], ['一家', ' ', '路', '', '', '多出来的'])
    expect(ignored).toEqual([{ at: 5, heading: '' }])
  })

  it('never show an identity card’s number that somebody wrote over one', () => {
    const { ignored } = described(['商户名称', '地址', '电话', '店主 11010519491231002X'])
    expect(JSON.stringify(ignored)).not.toContain('11010519491231002X')
  })

  it.each([
    [['序号', '备注', '问题'], false],
    [['序号', '面积'], true],
    [[''], true],
    [[], false],
  ])('%j left out is doubtful: %s', (headings, doubtful) => {
    expect(isDoubtful(headings.map((heading) => ({ heading })))).toBe(doubtful)
  })
})

describe('columns that somebody chooses', () => {
  const name = { field: 'name' as const, at: 0 }
  it('are taken as they are', () => {
    expect(chooseColumns([name, { field: 'phone', at: 3 }], 4)).toEqual({ name: 0, phone: 3 })
  })

  it.each([
    ['without the name', [{ field: 'phone' as const, at: 1 }]],
    ['one column for two fields', [name, { field: 'phone' as const, at: 0 }]],
    ['one field twice', [name, { field: 'name' as const, at: 1 }]],
    ['outside the sheet', [name, { field: 'phone' as const, at: 4 }]],
  ])('are refused %s', (_, chosen) => expect(chooseColumns(chosen, 4)).toBeUndefined())
})
