import { describe, expect, it } from 'vitest'
import { documentPdf } from './document'
import type { ResultDocument, UnitSigned } from './document-data'
import { readFonts } from './fonts'
import { createRenderer } from './render-pdf'
import { plainPng, signaturePng } from './test-support/draw-png'
import { coloured, countInk, readText, renderPages } from './test-support/pixels'
import { sampleDocument as noodles } from './test-support/sample-document'

const render = createRenderer({ fonts: readFonts() })
const pdfOf = (change: Partial<ResultDocument> = {}) => documentPdf(render, { ...noodles, ...change })
const pagesOf = async (change: Partial<ResultDocument> = {}, dpi = 75) => renderPages(await pdfOf(change), dpi)
const resultWith = (change: Partial<ResultDocument['result']>) => ({ result: { ...noodles.result, ...change } })
const jpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCKALXj/9k='
const penInk = coloured(24, 36, 120, 10)

describe('signatures', () => {
  const inkPerPage = async (change: Partial<ResultDocument> = {}) =>
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

  it('that cannot be read leave a marked place, whoever’s they are', async () => {
    const broken = signaturePng(3).subarray(0, 500)
    const [first, second] = noodles.result.signatures.inspectors
    if (!first || !second) throw new Error('the sample has two inspectors')
    const { signature: _, ...unsigned } = second
    const witness = { name: '沈知远', signature: broken, signedAt: '2026年11月24日 10:52' }
    const unit: UnitSigned = { ...refused, witness }
    const pdf = await pdfOf(
      resultWith({ signatures: { inspectors: [{ ...first, signature: broken }, unsigned], unit } }),
    )
    expect(readText(pdf, 3).match(/签字图片无法显示/g)).toHaveLength(3)
    expect(readText(pdf, 3)).toContain('见证人 沈知远')
    expect(readText(pdf, 1)).not.toContain('签字图片无法显示')
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

  const unread = /照片无法显示，原件按下面的\s*SHA-256\s*核对/
  /** A JPEG whose tables are gone: its structure is whole, and nobody can decode it. */
  const undecodable = new Uint8Array(Buffer.from(jpeg, 'base64').map((byte) => (byte === 0xc4 ? 0xfe : byte)))

  it('that cannot be read leave a marked place with their hash, and the others stay', async () => {
    const { image: _, ...blank } = photo(5, '8.3')
    const pdf = await pdfOf({ photos: [photo(3, '7.2'), blank, { ...photo(6, '9.1'), image: undecodable }] })
    const text = readText(pdf, 4)
    expect(text.match(new RegExp(unread, 'g'))).toHaveLength(2)
    for (const words of ['7.2', '3f9a27c1', '8.3', '5f9a27c1', '9.1', '6f9a27c1']) expect(text).toContain(words)
    expect(countInk(renderPages(pdf, 75)[3]!, coloured(200, 30, 160))).toBeGreaterThan(10_000)
  })

  it('that cannot be read give the same bytes again', async () => {
    const photos = [{ ...photo(6, '9.1'), image: undecodable }]
    expect(Buffer.from(await pdfOf({ photos })).equals(Buffer.from(await pdfOf({ photos })))).toBe(true)
  })

  it('take six to a page', async () => {
    const photos = Array.from({ length: 7 }, (_, n) => photo(n, '7.2'))
    expect(await pagesOf({ photos }, 30)).toHaveLength(5)
    expect(await pagesOf({ photos: photos.slice(1) }, 30)).toHaveLength(4)
  })
})
