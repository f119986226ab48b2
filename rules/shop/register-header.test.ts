import { describe, expect, it } from 'vitest'
import { type Cell, columnNames, findHeader } from './register-row'
import { cellsOf } from './register-testing'

describe('the header', () => {
  const titles: Cell[][] = [['商户台账', null], ['制表日期：2026-11-22', null], []]

  it('is found under title, date and blank rows, with its columns by name', () => {
    const header: Cell[] = [
      '编号',
      '商户名称',
      '法 人',
      '统一社会\n信用代码',
      '许可证',
      '经营地址（必填）',
      '有效期至：',
    ]
    expect(findHeader([...titles, header, cellsOf()])).toMatchObject({
      rowIndex: 3,
      columns: { name: 1, operator: 2, creditCode: 3, licenceNumber: 4, address: 5, validUntil: 6 },
      twice: [],
    })
  })

  it.each([
    [['单位名称', '信用代码', '地址'], { name: 0, creditCode: 1, address: 2 }],
    [['网格', '业态', '店名', '手机号码'], { name: 2, businessType: 1, grid: 0, phone: 3 }],
    [
      ['统一社会信用代码/注册号', '企业名称', '法定代表人', '监管所'],
      { name: 1, creditCode: 0, operator: 2, station: 3 },
    ],
  ])('%j says the same in other words', (header, found) => {
    expect(findHeader([header])).toEqual({ rowIndex: 0, columns: found, headings: header, twice: [] })
  })

  it('takes the better of two columns that would do', () => {
    expect(findHeader([['名称', '商户名称', '地址', '电话']])?.columns.name).toBe(1)
  })

  it('is two rows where cells were merged: the group above, its columns below', () => {
    const upper = ['商户名称', '证照', null, '联系', null, '地址']
    const lower = [null, '许可证号', '有效期至', '负责人', '电话', null]
    expect(findHeader([['台账'], upper, lower, cellsOf()])).toEqual({
      headings: ['商户名称', '许可证号', '有效期至', '负责人', '电话', '地址'],
      rowIndex: 2,
      columns: { name: 0, licenceNumber: 1, validUntil: 2, operator: 3, phone: 4, address: 5 },
      twice: [],
    })
  })

  it('is two rows also when the upper one alone would do, and its group is called like a column', () => {
    const upper = ['商户名称', '地址', '电话', '许可证', null]
    const lower = [null, null, null, '许可证编号', '有效期至']
    expect(findHeader([upper, lower])).toMatchObject({ rowIndex: 1, columns: { licenceNumber: 3, validUntil: 4 } })
  })

  it('is one row when what follows is a shop, even one without a name', () => {
    const header = ['商户名称', '地址', '电话']
    expect(findHeader([header, [null, '云溪区建设路1号', null]])?.rowIndex).toBe(0)
    expect(findHeader([header, header])?.rowIndex).toBe(0)
  })

  it.each([
    [['商户名称', '地址', '电话', '地址'], ['地址']],
    [['商户名称', '地址（一）', '电话', '地址（二）'], ['地址']],
    [
      ['商户名称', '地址', '电话', '商户名称', '地址'],
      ['商户名称', '地址'],
    ],
    [['商户名称', '地址', '电话', '备注', '备注'], []],
  ])('%j names a column twice: %j', (header, twice) => {
    expect(findHeader([header])?.twice).toEqual(twice)
  })

  it('is none in a sheet without one', () => {
    expect(findHeader([...titles, cellsOf()])).toBeUndefined()
    expect(findHeader([])).toBeUndefined()
    expect(findHeader([['商户名称', '备注']])).toBeUndefined()
  })

  it('names its columns for people', () => expect(columnNames.creditCode).toBe('统一社会信用代码'))
})
