import { shippedChecklists } from '@app/rules/inspection/checklist'
import { catering2016 } from '@app/rules/inspection/tables/catering-2016'
import { TableContent } from '@app/types/checklist/table'
import { tableTopics } from '@app/types/checklist/values'
import { dutyPeriods } from '@app/types/duty/values'
import { inspectionKinds, readingUnits } from '@app/types/inspection/values'
import { businessTraits, businessTypes, sizeClasses } from '@app/types/shop/values'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../../platform/sheets/cell'
import { writeXlsx } from '../../platform/sheets/write-xlsx'
import { columnNames, columns } from './columns'
import type { Settings } from './read-settings'
import { readSheet } from './read-sheet'
import { writeSheet } from './write-sheet'

const { id: _, version: __, effectiveFrom: ___, groups: ____, ...settingsOf2016 } = catering2016
const settings = TableContent.omit({ groups: true }).parse(settingsOf2016) as Settings

const keys = () => {
  let last = 0
  return () => `new.${++last}`
}
const read = async (bytes: Uint8Array) => await readSheet(bytes, { settings, newKey: keys() })

/** What people write, and what harms a sheet: formulas, apostrophes, line breaks, markup, rare characters. */
const piece = fc.constantFrom(
  '食品',
  '=1+1',
  "'",
  '+',
  '-18',
  '@',
  '\n',
  '<b>',
  '&',
  '"',
  '，',
  ' ',
  '０',
  '𠮷',
  '1.1',
  '_x000A_',
  '是',
)
const text = (most: number) =>
  fc.array(piece, { minLength: 1, maxLength: 5 }).map(
    (parts) =>
      parts
        .join('')
        .trim()
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trim() || '甲',
  )
const line = (most: number) => text(most).map((words) => words.replace(/\s+/g, ' '))
const limit = fc.constantFrom('-18', '0', '4.5', '60')

const item = fc.record(
  {
    number: line(12),
    text: text(300),
    keyItem: fc.boolean(),
    naAllowed: fc.boolean(),
    hint: text(300),
    naWhen: text(120),
    basis: text(120),
    remarks: fc.array(line(60), { minLength: 1, maxLength: 3 }),
    photo: fc.constantFrom('wanted' as const, 'onFailure' as const),
    reading: fc.record(
      { quantity: line(20), unit: fc.constantFrom(...readingUnits), least: limit, most: limit },
      { requiredKeys: ['quantity', 'unit'] },
    ),
  },
  { requiredKeys: ['number', 'text', 'keyItem', 'naAllowed'] },
)
const count = fc.nat({ max: 40 })
const judgement = fc.oneof(
  fc.record({ kind: fc.constant('catering-2016' as const), keyMax: count, ratePercent: fc.nat({ max: 100 }) }),
  fc.record({ kind: fc.constant('production-2016' as const), generalMax: count, keyMax: count }),
  fc.constantFrom({ kind: 'all-key' as const }, { kind: 'drug-2021' as const }),
)
const coverage = fc.oneof(
  fc.constant({ kind: 'everyItem' as const }),
  fc.constant({ kind: 'previousFailures' as const }),
  fc.record({ kind: fc.constant('atLeast' as const), key: count, general: count }),
)
const content = fc
  .record(
    {
      title: line(60),
      businessTypes: fc.uniqueArray(fc.constantFrom(...businessTypes), { maxLength: 4 }),
      topic: fc.constantFrom(...tableTopics),
      traits: fc.uniqueArray(fc.constantFrom(...businessTraits), { minLength: 1, maxLength: 3 }),
      selfCheck: fc.record(
        {
          period: fc.constantFrom(...dutyPeriods),
          sizes: fc.uniqueArray(fc.constantFrom(...sizeClasses), { minLength: 1, maxLength: 3 }),
        },
        { requiredKeys: ['period'] },
      ),
      standing: fc.constant('待本局确认' as const),
      judgement,
      coverage: fc.record(Object.fromEntries(inspectionKinds.map((kind) => [kind, coverage]))),
      groups: fc.array(fc.record({ title: line(60), items: fc.array(item, { maxLength: 3 }) }), { maxLength: 4 }),
    },
    { requiredKeys: ['title', 'businessTypes', 'judgement', 'coverage', 'groups'] },
  )
  .map((table) => ({
    ...table,
    groups: table.groups.map(({ title, items }, g) => ({
      key: `${g + 1}`,
      title,
      items: items.map((one, n) => ({ key: `k.${g}.${n}`, ...one })),
    })),
  }))

describe('a table in a sheet', () => {
  it.each(shippedChecklists.map((table) => [`${table.id} v${table.version}`, table] as const))(
    '(%s) is read as it was written',
    async (_name, { id: _id, version: _version, effectiveFrom: _from, ...table }) => {
      const written = TableContent.parse(structuredClone(table))
      expect(await read(await writeSheet(written))).toEqual({ content: written })
    },
  )

  it('is read as it was written, whatever its texts', async () => {
    await fc.assert(
      fc.asyncProperty(content, async (made) => {
        const table = TableContent.parse(made)
        expect(await read(await writeSheet(table))).toEqual({ content: table })
      }),
      { numRuns: 60 },
    )
  })
})

const titles = columnNames.map((name) => columns[name].title)
const good: Cell[] = ['1', '许可', 'cy.1', '1.1', '许可证有效', '是', '', '', '否']
const sheet = async (...rows: readonly (readonly Cell[])[]) =>
  await writeXlsx([{ name: '要点', rows: [titles, ...rows], widths: [10] }])
const changed = (at: string, cell: Cell) => good.map((one, n) => (titles[n] === at ? cell : one))
const longer = (at: string, cell: Cell) => {
  const row: Cell[] = titles.map((_title, n) => good[n] ?? '')
  row[(titles as readonly string[]).indexOf(at)] = cell
  return row
}

describe('a row that cannot be read', () => {
  it.each([
    ['重点项', '也许', '第 3 行“重点项”：请写“是”或“否”。'],
    ['照片', '三张', '第 3 行“照片”：请写“要拍”“不符合时拍”或“不用拍”。'],
    ['单位', '华氏度', '第 3 行“单位”：请写“℃”“mg/L”“ppm”“%”“分钟”“小时”“克”里的一个。'],
    ['检查内容', '长'.repeat(301), '第 3 行“检查内容”：太长，最多 300 个字。'],
    [
      '项目编码',
      '中文编码',
      '第 3 行“项目编码”：用字母或数字开头，只用字母、数字、点、横线和下划线，最多 40 个字符；不能是 constructor 这样的程序用词。',
    ],
    ['常用备注', Array.from({ length: 13 }, (_x, n) => `第${n}条`).join('\n'), '第 3 行“常用备注”：最多 12 条。'],
    ['常用备注', '备'.repeat(61), '第 3 行“常用备注”：太长，最多 60 个字。'],
  ])('(%s) is said with its row and column', async (column, cell, words) => {
    const second = longer(column, cell)
    if (column !== '项目编码') second[2] = 'cy.2'
    expect(await read(await sheet(good, second))).toEqual({ problems: [words] })
  })

  it('is said for every row at once, and two rows with one code as well', async () => {
    const read2 = await read(await sheet(good, good, changed('重点项', '?'), changed('组名称', '').with(0, '')))
    expect(read2).toEqual({
      problems: [
        '第 4 行“重点项”：请写“是”或“否”。',
        '第 5 行“组名称”：请写这一项属于哪一组。',
        '第 3 行“项目编码”：和第 2 行的编码相同。',
        '第 4 行“项目编码”：和第 2 行的编码相同。',
        '第 5 行“项目编码”：和第 2 行的编码相同。',
      ],
    })
  })

  it.each([
    ['no table', new TextEncoder().encode('店名,地址\n面馆,青石路')],
    ['half a workbook', new TextEncoder().encode('PK\u0003\u0004half')],
    ['nothing', new Uint8Array()],
  ])('(%s) is a sheet that is no table', async (_name, bytes) => {
    expect(await read(bytes)).toMatchObject({ problems: [expect.stringMatching(/。$/)] })
  })

  it('is said of the settings by their names', async () => {
    const rows = [
      ['名称', '表'],
      ['适用业态', '餐饮服务单位、酒吧'],
      ['判定规则', '掷骰子'],
      ['日常监督检查', '随便'],
    ]
    const bytes = await writeXlsx([
      { name: '要点', rows: [titles, good], widths: [10] },
      { name: '表的设置', rows, widths: [10] },
    ])
    const found = await read(bytes)
    expect('problems' in found && found.problems).toEqual(
      expect.arrayContaining([
        '“表的设置”里的“适用业态”：没有“酒吧”这种业态。',
        '“表的设置”里的“判定规则”：请写“按符合率”“按不符合项数”“一项不符合即不符合”“药品检查结论”里的一个。',
        expect.stringContaining('“日常监督检查”：请写“全部项目”'),
      ]),
    )
  })
})

describe('a sheet that people typed', () => {
  it('needs no codes: groups are found by their names, items get new codes', async () => {
    const csv = '组名称,序号,检查内容,重点项\n许可,1.1,许可证有效,√\n公示,2.1,公示许可证,\n许可,1.2,没有超范围经营,否\n'
    expect(await read(new TextEncoder().encode(csv))).toEqual({
      content: {
        ...settings,
        groups: [
          {
            key: 'new.1',
            title: '许可',
            items: [
              { key: 'new.2', number: '1.1', text: '许可证有效', keyItem: true, naAllowed: false },
              { key: 'new.5', number: '1.2', text: '没有超范围经营', keyItem: false, naAllowed: false },
            ],
          },
          {
            key: 'new.3',
            title: '公示',
            items: [{ key: 'new.4', number: '2.1', text: '公示许可证', keyItem: false, naAllowed: false }],
          },
        ],
      },
    })
  })
})
