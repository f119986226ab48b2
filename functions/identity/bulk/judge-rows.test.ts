import { describe, expect, it } from 'vitest'
import type { Cell } from '../../platform/sheets/cell'
import { judgeRows } from './judge-rows'

const id = (n: number) => n.toString(16).toUpperCase().padStart(26, '0')
const stations = [
  {
    stationId: id(1),
    name: '青石所',
    grids: [
      { gridId: id(11), name: '01网格' },
      { gridId: id(12), name: '02网格' },
    ],
  },
  { stationId: id(2), name: '柳荫所', grids: [{ gridId: id(21), name: '01网格' }] },
]
const header = ['姓名', '角色', '执法证号', '有效至', '所', '网格']
const judge = (...rows: readonly (readonly Cell[])[]) => judgeRows([header, ...rows], stations)
const problems = (row: readonly Cell[]) => {
  const judged = judge(row)
  return typeof judged === 'string' ? judged : judged[0]?.problems
}
const whole = ['陆闻溪', '执法人员', 'YX-070012', '2028-12-31', '青石所', '01网格、02网格']
const inspector = (gridIds: readonly string[]) => ({
  role: 'inspector',
  certificateNumber: 'YX-070012',
  certificateValidUntil: '2028-12-31',
  stationId: id(1),
  gridIds,
})

describe('a sheet of people', () => {
  it('says who is invited as what', () => {
    const head = ['贺青禾', '站所负责人', '', '', '柳荫所', '']
    const leader = ['沈听雨', '分管领导', '', '', '', '']
    const limited = ['宋雨眠', '分管领导', '', '', '青石所，柳荫所', '']
    const judged = judge(whole, head, [], leader, limited)
    expect(typeof judged === 'string' ? judged : judged.map(({ row, grant }) => [row, grant])).toEqual([
      [2, inspector([id(11), id(12)])],
      [3, { role: 'stationHead', stationId: id(2) }],
      [5, { role: 'leader' }],
      [6, { role: 'leader', stationIds: [id(1), id(2)] }],
    ])
  })

  it.each<[string, Cell]>([
    ['a day of the spreadsheet', new Date('2028-12-31T00:00:00Z')],
    ['slashes', '2028/12/31'],
    ['Chinese', '2028年12月31日'],
  ])('reads a day written with %s', (_, until) => {
    const judged = judge(whole.with(3, until as string))
    expect(typeof judged === 'string' ? judged : judged[0]?.grant).toEqual(inspector([id(11), id(12)]))
  })

  it.each<[string, number, Cell, RegExp]>([
    ['no name', 0, '', /姓名要写/],
    ['an administrator’s role', 1, '安全管理员', /角色写/],
    ['a certificate that is too short', 2, 'YX', /执法证号/],
    ['a day that the calendar has not', 3, '2028-02-30', /有效至/],
    ['a station that is not there', 4, '青石', /没有叫“青石”的所/],
    ['two stations for one inspector', 4, '青石所、柳荫所', /写一个所/],
    ['a grid of no such name', 5, '07网格', /没有叫“07网格”的网格/],
    ['no grid', 5, '', /至少写一个网格/],
  ])('(%s) is told in words', (_, column, cell, words) => {
    expect(problems(whole.with(column, cell as string))).toEqual(expect.arrayContaining([expect.stringMatching(words)]))
  })

  it('tells one certificate on two rows', () => {
    const judged = judge(whole, whole.with(0, '丁望舒'))
    expect(typeof judged === 'string' ? judged : judged.map((row) => row.problems)).toEqual([
      [],
      ['执法证号和第 2 行一样'],
    ])
  })

  it.each<[string, readonly (readonly Cell[])[], RegExp]>([
    ['no header', [['陆闻溪', '执法人员']], /表头缺少/],
    ['nobody', [header], /一行也没有/],
    ['too many', [header, ...Array.from({ length: 501 }, () => whole)], /最多 500 人/],
  ])('with %s is not judged', (_, rows, words) => {
    expect(judgeRows(rows, stations)).toMatch(words)
  })
})
