import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { documentPdf } from './document'
import type { DocumentTable, ResultDocument } from './document-data'
import { readFonts } from './fonts'
import { MissingGlyphError } from './missing-glyphs'
import { createRenderer } from './render-pdf'
import {
  anyInk,
  boxOfChange,
  boxOfInk,
  coloured,
  countInk,
  cut,
  readCodes,
  readText,
  renderPages,
} from './test-support/pixels'
import { sampleDocument as noodles, sampleItems, sampleTable } from './test-support/sample-document'

const render = createRenderer({ fonts: readFonts() })
const pdfOf = (change: Partial<ResultDocument> = {}) => documentPdf(render, { ...noodles, ...change })
const pagesOf = async (change: Partial<ResultDocument> = {}, dpi = 75) => renderPages(await pdfOf(change), dpi)
const resultWith = (change: Partial<ResultDocument['result']>) => ({ result: { ...noodles.result, ...change } })
const tableWith = (change: Partial<DocumentTable>) => ({ tables: [{ ...sampleTable, ...change }] })
const qing = coloured(14, 86, 93, 10)
const headGround = coloured(250, 248, 243, 1)
const millimetres = (pixels: number, dpi: number) => (pixels / dpi) * 25.4

describe('the three parts', () => {
  it('are a page each, in the order of the law', async () => {
    const pdf = await pdfOf()
    expect(renderPages(pdf, 30)).toHaveLength(3)
    expect(readText(pdf, 1)).toContain('食品经营监督检查告知页')
    expect(readText(pdf, 2)).toContain('餐饮服务日常监督检查要点表')
    expect(readText(pdf, 3)).toContain('食品经营监督检查结果记录表')
  })

  it('carry number, page and a code to the public page that two decoders read', async () => {
    const pdf = await pdfOf()
    for (const [index, page] of renderPages(pdf, 300).entries()) {
      expect(readText(pdf, index + 1)).toContain(`第 ${index + 1} 页，共 3 页`)
      expect(readText(pdf, index + 1)).toContain(noodles.number)
      const corner = {
        left: Math.floor(page.width * 0.75),
        top: Math.floor(page.height * 0.85),
        right: page.width - 1,
        bottom: page.height - 1,
      }
      expect(readCodes(cut(page, corner))).toEqual({ zbar: noodles.publicUrl, jsqr: noodles.publicUrl })
    }
  })

  it('are the same bytes for the same record, and others for another', async () => {
    const hash = async (change?: Partial<ResultDocument>) =>
      createHash('sha256')
        .update(await pdfOf(change))
        .digest('hex')
    expect(await hash()).toBe(await hash())
    expect(await hash({ day: '2026-11-25' })).not.toBe(await hash())
  })
})

describe('the notice', () => {
  it('names two inspectors with their certificates, the articles and the rights', async () => {
    const text = readText(await pdfOf(), 1)
    for (const words of [
      '陆闻溪，执法证 YX-070012',
      '丁望舒，执法证 YX-070031',
      '第二十三条',
      '第二十四条',
      '有权拒绝检查',
      '有权申请其回避',
    ])
      expect(text).toContain(words)
  })

  it('ticks the answer about recusal that was given', async () => {
    const [no] = await pagesOf()
    const [yes] = await pagesOf({
      notice: { ...noodles.notice, recusal: { ...noodles.notice.recusal, requested: true } },
    })
    const change = boxOfChange(no!, yes!)!
    expect(millimetres(change.bottom - change.top, 75)).toBeLessThan(5)
    expect(millimetres(change.right - change.left, 75)).toBeGreaterThan(25)
  })
})

describe('the table of items', () => {
  it('repeats its header and its standing on each of its pages', async () => {
    const items = sampleItems.map((item) => ({ ...item, remark: '现场查看了两处，未见异常，已经拍照。' }))
    const pdf = await pdfOf(tableWith({ items }))
    const pages = renderPages(pdf, 75)
    expect(pages).toHaveLength(4)
    for (const number of [2, 3]) {
      const page = pages[number - 1]!
      const head = boxOfInk(page, headGround)!
      expect(readText(pdf, number)).toMatch(/类别\s+编号\s+检查内容\s+结果\s+备注/)
      expect(millimetres(head.right - head.left, 75)).toBeGreaterThan(160)
      const mark = boxOfInk(page, qing, { left: 300, top: 0, right: page.width - 1, bottom: head.top })
      expect(mark).toBeDefined()
    }
  })

  it('keeps a remark without spaces inside its column', async () => {
    const edgeWith = async (remark: string) => {
      const items = sampleItems.map((item) => ({ ...item, remark }))
      return boxOfInk((await pagesOf(tableWith({ items })))[1]!, anyInk)!.right
    }
    expect(await edgeWith('W'.repeat(18))).toBe(await edgeWith('无'))
    expect(await edgeWith('W'.repeat(60))).toBe(await edgeWith('无'))
  })

  it('carries no mark once the bureau has confirmed it', async () => {
    const { standing: _, ...confirmed } = sampleTable
    const pages = await pagesOf({ tables: [confirmed] })
    expect(boxOfInk(pages[1]!, qing)).toBeUndefined()
  })

  it('shows what failed by shape, word and colour, and what does not apply in words', async () => {
    const pdf = await pdfOf()
    const text = readText(pdf, 2)
    // two items, and the box of the table's own verdict
    expect(text.match(/不符合/g)).toHaveLength(3)
    expect(text.match(/合理缺项/g)).toHaveLength(5)
    expect(text).toContain('*8.4')
    const items = sampleItems.map(({ remark: _, ...item }) => ({ ...item, result: 'pass' as const }))
    const cinnabar = coloured(156, 36, 24, 20)
    expect(countInk(renderPages(pdf, 75)[1]!, cinnabar)).toBeGreaterThan(60)
    expect(countInk((await pagesOf(tableWith({ items })))[1]!, cinnabar)).toBe(0)
  })
})

describe('the record of the result', () => {
  it('counts key and general items with their numbers', async () => {
    const text = readText(await pdfOf(), 3)
    expect(text).toContain('重点项 7 项：3.1、3.2、4.1、4.2、6.1、8.4、9.3；不符合 0 项。')
    expect(text).toContain('不符合 2 项：7.2、8.3。')
    expect(text).toContain('合理缺项 5 项：7.3、7.4、7.5、8.1、9.1。')
  })

  it('ticks another box for another verdict and changes nothing else', async () => {
    const one = (await pagesOf())[2]!
    const other = (await pagesOf(resultWith({ verdict: 'nonConforming' })))[2]!
    const change = boxOfChange(one, other)!
    expect(millimetres(change.bottom - change.top, 75)).toBeLessThan(5)
  })

  it('ticks every handling that was chosen', async () => {
    const none = (await pagesOf(resultWith({ dispositions: [] })))[2]!
    const two = (
      await pagesOf(resultWith({ dispositions: [{ disposition: 'passed' }, { disposition: 'transferred' }] }))
    )[2]!
    const change = boxOfChange(none, two)!
    expect(millimetres(change.bottom - change.top, 75)).toBeGreaterThan(5)
    expect(millimetres(change.bottom - change.top, 75)).toBeLessThan(14)
  })

  it('says what people wrote as they wrote it', async () => {
    const note = '_甲_ *乙* #丙 $丁$ "戊" = 己\n- 第二行'
    const pdf = await pdfOf(resultWith({ note }))
    const text = readText(pdf, 3)
    expect(text).toContain('_甲_ *乙* #丙 $丁$ "戊" = 己')
    expect(text).toMatch(/\n\s+- 第二行/)
    const bare = (await pagesOf(resultWith({ note: '甲 乙 丙 丁 戊 己\n第二行' })))[2]!
    expect(boxOfChange(bare, renderPages(pdf, 75)[2]!)).toBeDefined()
  })

  it('is refused when a remark cannot be drawn', async () => {
    await expect(pdfOf(resultWith({ note: '很干净👍' }))).rejects.toBeInstanceOf(MissingGlyphError)
  })
})
