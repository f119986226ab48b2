import { shippedChecklists } from '@app/rules/inspection/checklist'
import { describe, expect, it } from 'vitest'
import { documentPdf } from './document'
import type { DocumentTable, InspectionDocument, ResultDocument } from './document-data'
import { readFonts } from './fonts'
import { createRenderer } from './render-pdf'
import { cut, readCodes, readText, renderPages } from './test-support/pixels'
import { sampleDocument as noodles, sampleEnding, sampleTable } from './test-support/sample-document'

const render = createRenderer({ fonts: readFonts() })
const drawn = (document: InspectionDocument) => documentPdf(render, document)
const pdfOf = (change: Partial<ResultDocument> = {}) => drawn({ ...noodles, ...change })
const textOf = (pdf: Uint8Array) => renderPages(pdf, 20).map((_, at) => readText(pdf, at + 1))
const squeezed = (text: string) => text.replaceAll(/\s+/g, '')

const sales: DocumentTable = {
  title: '食品销售日常监督检查要点表',
  version: 'T-XS-2016 第 1 版',
  verdict: 'nonConforming',
  items: sampleTable.items.slice(0, 4),
}

describe('a shop with several tables', () => {
  it('has each on a page of its own, under its name and version, with its own verdict', async () => {
    const [, first = '', second = '', record = ''] = textOf(await pdfOf({ tables: [sampleTable, sales] }))
    expect(first).toContain('表一')
    expect(first).toContain('T-CY-2016 第 3 版')
    expect(first).toContain('要点表待本局确认')
    expect(second).toContain('表二')
    expect(second).toContain('T-XS-2016 第 1 版')
    expect(second).not.toContain('待本局确认')
    for (const page of [first, second]) expect(page).toContain('本表结果')
    expect(squeezed(record)).toContain('表一餐饮服务日常监督检查要点表：基本符合')
    expect(squeezed(record)).toContain('表二食品销售日常监督检查要点表：不符合')
    expect(record).toContain('取最差的一个')
  })

  it('says of a re-check what was not looked at, and gives the table no verdict', async () => {
    const { verdict: _, ...table } = sampleTable
    const pdf = await pdfOf({ tables: [{ ...table, items: table.items.slice(0, 2), note: '本表其余 28 项没有查。' }] })
    const page = readText(pdf, 2)
    expect(page).toContain('本表其余 28 项没有查。')
    expect(page).not.toContain('本表结果')
  })
})

describe('what is beside every page', () => {
  it('is the version and what was signed', async () => {
    for (const page of textOf(await pdfOf({ version: 2 }))) {
      expect(page).toContain(`${noodles.number}（第 2 版）`)
      expect(page).toContain('SHA-256 3f9a27c15be04d86')
    }
    for (const page of textOf(await pdfOf())) expect(page).not.toContain('第 1 版）')
  })

  it('is a hash that can be copied whole, whatever its letters', async () => {
    const contentHash = '5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27ffffe9'
    expect(squeezed(readText(await pdfOf({ contentHash }), 3))).toContain(contentHash)
  })

  it('is a code that opens the page for verifying, beside the whole hash', async () => {
    const pdf = await pdfOf()
    expect(squeezed(readText(pdf, 3))).toContain(noodles.contentHash)
    const page = renderPages(pdf, 300)[2]!
    const bottom = Math.floor(page.height * 0.86)
    const above = { left: Math.floor(page.width * 0.7), top: 1_000, right: page.width - 1, bottom }
    expect(readCodes(cut(page, above)).zbar).toBe('https://qiye.yunxi.example/s/verify')
  })
})

describe('a corrected document', () => {
  it('says why, what it corrects and what it changed', async () => {
    const correction = {
      reason: '7.2 写错了东西。',
      of: '第 1 版，2026年11月24日 10:42 收到',
      changes: [{ what: '7.2 备注', before: '砧板 3 块', after: '砧板 2 块' }],
    }
    const text = textOf(await pdfOf({ version: 2, correction })).join('\n')
    for (const words of [
      '更正说明（第 2 版）',
      '7.2 写错了东西。',
      '第 1 版，2026年11月24日',
      '砧板 3 块',
      '砧板 2 块',
    ])
      expect(text).toContain(words)
    expect(textOf(await pdfOf()).join('\n')).not.toContain('更正说明')
  })
})

describe('the codes to answer findings by', () => {
  const findings = ['7.2', '8.3', '9.1'].map((number, at) => ({
    key: `cy.${number}`,
    number,
    words: `${number} 有问题。`,
    due: '2026年12月8日前',
    url: `https://qiye.yunxi.example/r/0AE7K4QD01${String(at).repeat(27)}`,
  }))

  it('stand each beside its finding and open exactly that one', async () => {
    const pdf = await pdfOf({ findings })
    expect(readText(pdf, 4)).toContain('整改回复码')
    const page = renderPages(pdf, 300)[3]!
    const half = Math.floor(page.width / 2)
    const above = Math.floor(page.height * 0.85)
    const row = Math.floor(page.height * 0.3)
    const boxes = [
      { left: 0, top: 0, right: half - 1, bottom: row },
      { left: half, top: 0, right: page.width - 1, bottom: row },
      { left: 0, top: row, right: half - 1, bottom: above },
    ]
    expect(boxes.map((box) => readCodes(cut(page, box)).zbar)).toEqual(findings.map(({ url }) => url))
    for (const { number } of findings) expect(readText(pdf, 4)).toContain(`${number} 有问题。`)
  })
})

describe('a visit without a result', () => {
  it.each([
    ['obstructed', '拒绝、阻挠监督检查情况记录', ['第四十九条', '第一百三十三条', '本局依法另行调查处理']],
    ['notHeld', '未开展监督检查情况记录', ['不计入本年度检查次数']],
    ['recused', '检查人员回避申请记录', ['第二十三条', '由本局审查申请，另派检查人员']],
  ] as const)('(%s) has a record with its own wording and no verdict', async (ending, title, words) => {
    const pages = textOf(await drawn(sampleEnding(ending, { facts: '两次敲门没有人应。', reason: '店里没有人' })))
    expect(pages).toHaveLength(1)
    const page = squeezed(pages[0] ?? '')
    for (const said of [title, '两次敲门没有人应。', '陆闻溪，执法证YX-070012', noodles.contentHash, ...words])
      expect(page).toContain(said)
    expect(page).not.toContain('基本符合')
    expect(page).not.toContain('本表结果')
  })

  it('cites the law of food only for food', async () => {
    const page = textOf(await drawn(sampleEnding('obstructed', { subject: '药品医疗器械' }))).join('')
    expect(page).not.toContain('食品安全法')
    expect(page).toContain('依照有关法律、行政法规')
  })
})

describe('the largest document', () => {
  /** No document holds a shop's own table. */
  const inspected = shippedChecklists.filter(({ selfCheck }) => selfCheck === undefined)
  const newest = new Map(inspected.map((table) => [table.id, table]))
  const failingEvery = 5
  const written = (content: string) =>
    `${content}：现场查看两处都不合要求，负责人当场认可，已经拍照，责令立即改正并书面报告。`
  let asked = 0
  /** Every table at once, 300 items of them: more than any shop is asked. */
  const tables = [...newest.values()].map(
    ({ id, version, title, standing, groups }): DocumentTable => ({
      title,
      version: `${id} 第 ${version} 版`,
      ...(standing && { standing }),
      verdict: 'nonConforming',
      items: groups.flatMap(({ title: category, items }) =>
        items.flatMap(({ key, number, text: content, keyItem }) => {
          asked++
          if (asked > 300) return []
          const item = { key, category, number, content, keyItem }
          const fails = asked % failingEvery === 0
          return [
            fails
              ? { ...item, result: 'fail' as const, remark: written(content) }
              : { ...item, result: 'pass' as const },
          ]
        }),
      ),
    }),
  )
  const items = tables.flatMap((table) => table.items)
  const failing = items.filter(({ result }) => result === 'fail')
  const problems = failing.map(({ key, number, remark = '' }) => ({ key, number, words: remark }))
  const findings = failing.map(({ number, key, remark = '' }) => ({
    key,
    number,
    words: remark,
    due: '2026年12月8日前',
    url: `https://qiye.yunxi.example/r/0AE7K4QD01${key.padEnd(27, '_')}`,
  }))

  it('stays below 300 KB with all tables, 300 items and long remarks, photographs apart', async () => {
    const result = { ...noodles.result, problems, verdict: 'nonConforming' as const }
    const pdf = await pdfOf({ tables, result, findings })
    expect([items.length, findings.length]).toEqual([300, 60])
    expect(pdf.byteLength).toBeLessThan(300_000)
  })
})
