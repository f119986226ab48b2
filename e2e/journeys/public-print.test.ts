import { spawnSync } from 'node:child_process'
import { licenceKindNames } from '@app/types/licence/values'
import type { Browser, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, launchBrowser, shoot } from '../browser'
import { fullCard } from '../full-card'
import { illPrinted } from '../look/on-paper'
import { renderPdf } from '../render-pdf'
import { servePublicCard } from './public-app-here'

const card = fullCard('2026-11-22')
const packed = (words: string) => words.replaceAll(/\s+/g, '')

const textOf = (input: Uint8Array): string => {
  const { stdout, error } = spawnSync('pdftotext', ['-layout', '-', '-'], { input })
  if (error) throw new Error('This test needs pdftotext: apt-get install -y poppler-utils', { cause: error })
  return packed(stdout.toString())
}

/** Of a page's pixels, the part that is as white as the paper. */
const whiteness = (png: Buffer): number => {
  const { data, width, height } = PNG.sync.read(png)
  let white = 0
  for (let at = 0; at < data.length; at += 4) if (data.readUIntBE(at, 3) >= 0xfa_fa_fa) white++
  return white / (width * height)
}

describe('the page of a shop on paper', () => {
  let browser: Browser
  let page: Page
  let address: string
  let pdf: Uint8Array
  beforeAll(async () => {
    browser = await launchBrowser()
    const context = await desktop(browser)
    address = await servePublicCard(context, card)
    page = await context.newPage()
    await page.goto(address)
    await page.emulateMedia({ media: 'print' })
    await shoot(page, 'public-print-1280')
    pdf = await page.pdf({ format: 'A4' })
  })
  afterAll(() => browser?.close())

  it('has nothing to press, and no words or shapes that vanish when a printer leaves backgrounds out', async () => {
    expect((await page.evaluate(illPrinted)).join('\n')).toBe('')
  })

  it('is white, with ink for words and shapes only', () => {
    const pages = renderPdf(pdf, 50)
    for (const one of pages) expect(whiteness(one)).toBeGreaterThan(0.8)
  })

  it('keeps the shape of every result: an octagon for 不符合, a triangle where a shop has shut', async () => {
    const shapes = await page
      .locator('svg.g:visible')
      .evaluateAll((drawn) =>
        drawn.map((one) => [one.getAttribute('class')?.split(' ')[1], one.getBoundingClientRect().width > 10]),
      )
    expect(shapes.every(([, isDrawn]) => isDrawn)).toBe(true)
    expect(new Set(shapes.map(([shape]) => shape))).toEqual(new Set(['warn', 'fail']))
  })

  it('says everything that the screen says, what is folded there included', () => {
    const words = textOf(pdf)
    const papers = card.licences.flatMap(({ kind, number }) => [licenceKindNames[kind], number])
    const failed = card.inspections[0]?.failing.map(({ text }) => text) ?? []
    for (const said of [card.name, card.address, card.station?.phone ?? '', '12315', ...papers, ...failed]) {
      expect(words).toContain(packed(said))
    }
    const [first = ''] = failed
    expect(words.split(packed(first))).toHaveLength(card.inspections.length + 1)
    for (const { day } of card.inspections)
      expect(words).toContain(day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'))
  })

  it('ends with its own address', () => {
    expect(textOf(pdf)).toContain(packed(`网页地址 ${address}`))
  })
})
