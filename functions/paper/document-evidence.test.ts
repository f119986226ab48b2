import { describe, expect, it } from 'vitest'
import { documentPdf } from './document'
import type { InspectionDocument, UnitSigned } from './document-data'
import { readFonts } from './fonts'
import { createRenderer } from './render-pdf'
import { plainPng, signaturePng } from './test-support/draw-png'
import { coloured, countInk, readText, renderPages } from './test-support/pixels'
import { sampleDocument as noodles } from './test-support/sample-document'

const render = createRenderer({ fonts: readFonts() })
const pdfOf = (change: Partial<InspectionDocument> = {}) => documentPdf(render, { ...noodles, ...change })
const pagesOf = async (change: Partial<InspectionDocument> = {}, dpi = 75) => renderPages(await pdfOf(change), dpi)
const resultWith = (change: Partial<InspectionDocument['result']>) => ({ result: { ...noodles.result, ...change } })
const penInk = coloured(24, 36, 120, 10)

describe('signatures', () => {
  const inkPerPage = async (change: Partial<InspectionDocument> = {}) =>
    (await pagesOf(change, 150)).map((page) => countInk(page, penInk))

  const refused: UnitSigned = { kind: 'refused', reason: '要先问律师。', notedAt: '2026年11月24日 10:50' }
  const refusing = (unit: UnitSigned) => resultWith({ signatures: { ...noodles.result.signatures, unit } })

  it('are on the notice and on the record, in the ink of the pen, and nowhere else', async () => {
    const [notice = 0, table = 0, record = 0] = await inkPerPage()
    expect(notice).toBeGreaterThan(1_000)
    expect(table).toBe(0)
    expect(record).toBeGreaterThan(1_000)
  })

  it('are missing where the unit refused, and the reason stands there', async () => {
    const pdf = await pdfOf(refusing(refused))
    expect(readText(pdf, 3)).toContain('理由：要先问律师。')
    const signed = (await inkPerPage())[2] ?? 0
    const without = countInk(renderPages(pdf, 150)[2]!, penInk)
    expect(without).toBeGreaterThan(signed * 0.5)
    expect(without).toBeLessThan(signed * 0.85)
  })

  it('of a witness take the place of the unit’s', async () => {
    const witness = { name: '沈知远', signature: signaturePng(4), signedAt: '2026年11月24日 10:52' }
    const without = (await inkPerPage(refusing(refused)))[2] ?? 0
    const pdf = await pdfOf(refusing({ ...refused, witness }))
    expect(readText(pdf, 3)).toContain('见证人 沈知远')
    expect(countInk(renderPages(pdf, 150)[2]!, penInk)).toBeGreaterThan(without + 300)
  })
})

describe('photographs', () => {
  const photo = (n: number, itemNumber: string) => ({
    itemNumber,
    takenAt: '2026年11月24日 10:21',
    place: '青石路18号',
    sha256: `${n}f9a27c1`.repeat(8),
    image: plainPng(400, n % 2 ? 300 : 500, [200, 30, 160]),
  })

  it('follow as an annex with item, time, place and the first eight digits of their hash', async () => {
    const pdf = await pdfOf({ photos: [photo(3, '7.2'), photo(4, '8.3')] })
    const pages = renderPages(pdf, 75)
    expect(pages).toHaveLength(4)
    expect(countInk(pages[3]!, coloured(200, 30, 160))).toBeGreaterThan(20_000)
    const text = readText(pdf, 4)
    for (const words of ['7.2', '8.3', '2026年11月24日 10:21', '青石路18号', '3f9a27c1', '4f9a27c1'])
      expect(text).toContain(words)
    expect(text).not.toContain('3f9a27c13')
  })

  it('take six to a page', async () => {
    const photos = Array.from({ length: 7 }, (_, n) => photo(n, '7.2'))
    expect(await pagesOf({ photos }, 30)).toHaveLength(5)
    expect(await pagesOf({ photos: photos.slice(1) }, 30)).toHaveLength(4)
  })
})
