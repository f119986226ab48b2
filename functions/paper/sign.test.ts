import type { PNG } from 'pngjs'
import { create } from 'qrcode'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFonts } from './fonts'
import { MissingGlyphError } from './missing-glyphs'
import { createRenderer } from './render-pdf'
import { type Sign, signsPdf } from './sign'
import { plainPng } from './test-support/draw-png'
import {
  anyInk,
  boxOfChange,
  boxOfInk,
  coloured,
  isInkAt,
  readCodes,
  readText,
  renderPages,
} from './test-support/pixels'

const render = createRenderer({ fonts: readFonts() })
const code = '0AE7K4QD010AhT9c_Zq-4LmXw82d'
const noodles: Sign = {
  shopName: '槐荫汤面馆',
  code,
  url: `https://qiye.yunxi.example/s/${code}`,
  shopNumberShown: '7K4QD2',
  stationName: '青石市场监督管理所',
  stationPhone: '0571-8650 0123',
  bureauName: '云溪区市场监督管理局',
  image: { kind: 'qr' },
}
const longNames = [
  '浦东新区青石街道槐荫桥东老字号张记小笼包手工汤面馆（云溪万达广场负一层美食城店）',
  'W'.repeat(40),
  `${'W'.repeat(16)} 手工面馆`,
  '“Noodle & Tea” 面与茶餐饮管理（云溪）有限公司第一〇〇八六分公司青石路体验店',
]
const draw = async (signs: readonly Sign[], dpi: number) => renderPages(await signsPdf(render, signs), dpi)
const drawOne = async (sign: Partial<Sign>, dpi = 100) => (await draw([{ ...noodles, ...sign }], dpi))[0]!

const black = coloured(0, 0, 0, 12) // pure black is kept for the code; letters are ink #172325
const millimetres = (pixels: number, dpi: number) => (pixels / dpi) * 25.4

describe.each([100, 300])('a sign printed at %i dpi', (dpi) => {
  let page: PNG
  beforeAll(async () => {
    page = await drawOne({}, dpi)
  })

  it('is read by two unrelated decoders', () => {
    expect(readCodes(page)).toEqual({ zbar: noodles.url, jsqr: noodles.url })
  })

  it('is A5', () => {
    expect(Math.abs(millimetres(page.width, dpi) - 148)).toBeLessThan(0.6)
    expect(Math.abs(millimetres(page.height, dpi) - 210)).toBeLessThan(0.6)
  })

  it('leaves 7.5 mm of white at every edge, for office printers', () => {
    const { left, top, right, bottom } = boxOfInk(page, anyInk)!
    const edges = [left, top, page.width - 1 - right, page.height - 1 - bottom]
    expect(Math.min(...edges.map((edge) => millimetres(edge, dpi)))).toBeGreaterThan(7.5)
  })
})

describe('the code on the sign', () => {
  let page: PNG
  beforeAll(async () => {
    page = await drawOne({}, 300)
  })

  it('is at least 78 mm wide and square', () => {
    const { left, top, right, bottom } = boxOfInk(page, black)!
    expect(millimetres(right - left + 1, 300)).toBeGreaterThanOrEqual(78)
    expect(Math.abs(right - left - (bottom - top))).toBeLessThanOrEqual(2)
  })

  it('shows every module of the matrix outside the seal', () => {
    const { size, data } = create(noodles.url, { errorCorrectionLevel: 'H' }).modules
    const { left, top, right } = boxOfInk(page, black)!
    const side = (right - left + 1) / size
    const inSeal = (n: number) => Math.abs(n - (size - 1) / 2) <= (size * 0.22) / 2
    const wrong = [...data].filter((bit, n) => {
      const [x, y] = [n % size, Math.floor(n / size)]
      if (inSeal(x) && inSeal(y)) return false
      return (
        isInkAt(page, Math.floor(left + (x + 0.5) * side), Math.floor(top + (y + 0.5) * side), black) !== (bit !== 0)
      )
    })
    expect(size).toBeGreaterThanOrEqual(33)
    expect(wrong).toEqual([])
  })

  it('has the seal of the house in its middle, at most 22 % of the side', () => {
    const area = boxOfInk(page, black)!
    const seal = boxOfInk(page, coloured(14, 86, 93), area)!
    const share = (seal.right - seal.left + 1) / (area.right - area.left + 1)
    expect(share).toBeGreaterThan(0.15)
    expect(share).toBeLessThanOrEqual(0.22)
    expect(Math.abs(seal.left + seal.right - area.left - area.right)).toBeLessThanOrEqual(4)
  })
})

describe('a long name', () => {
  let short: PNG
  let field: { left: number; right: number; top: number; bottom: number }
  beforeAll(async () => {
    short = await drawOne({})
    const codeBox = boxOfInk(short, black)!
    const frame = boxOfInk(short, anyInk)!
    const band = boxOfInk(short, coloured(14, 86, 93), { ...frame, bottom: Math.floor(codeBox.top / 2) })!
    field = { left: frame.left + 8, right: frame.right - 8, top: band.bottom + 2, bottom: codeBox.top - 8 }
  })

  it.each(longNames)('%s keeps inside its field and moves nothing else', async (shopName) => {
    const page = await drawOne({ shopName })
    const name = boxOfInk(page, anyInk, field)!
    expect(name.left - field.left).toBeGreaterThan(8)
    expect(field.right - name.right).toBeGreaterThan(8)
    expect(name.top).toBeGreaterThan(field.top + 4)
    expect(name.bottom).toBeLessThan(field.bottom - 2)
    const change = boxOfChange(short, page)!
    expect(change.top).toBeGreaterThanOrEqual(field.top)
    expect(change.bottom).toBeLessThanOrEqual(field.bottom)
    expect(readCodes(page).zbar).toBe(noodles.url)
  })

  it('of forty characters is set smaller than a short one, but no smaller than needed', async () => {
    const tall = boxOfInk(short, anyInk, field)!
    const long = boxOfInk(await drawOne({ shopName: longNames[0]! }), anyInk, field)!
    expect(tall.bottom - tall.top).toBeGreaterThan(40)
    expect(long.bottom - long.top).toBeGreaterThan(60)
  })

  it('of the bureau stays in the band', async () => {
    const page = await drawOne({ bureauName: '云溪高新技术产业开发区市场监督管理综合行政执法局第一分局' })
    const change = boxOfChange(short, page)!
    expect(change.bottom).toBeLessThan(field.top)
    expect(change.right).toBeLessThan(field.right - 8)
  })
})

describe('a sheaf of signs', () => {
  it('gives each shop its own page in the given order', async () => {
    const signs = ['甲', '乙', '丙'].map((shopName, n) => ({ ...noodles, shopName, url: `${noodles.url}?${n}` }))
    const read = (await draw(signs, 100)).map((page) => readCodes(page).zbar)
    expect(read).toEqual(signs.map(({ url }) => url))
  })

  it('says the code in four groups, its tail and whom to call', async () => {
    const text = readText(await signsPdf(render, [noodles]), 1)
    for (const words of [
      '0AE7K4Q',
      'D010AhT',
      '9c_Zq-4',
      'LmXw82d',
      '码尾号 7K4QD2',
      '青石市场监督管理所',
      '0571-8650 0123',
      '12315',
    ])
      expect(text).toContain(words)
    expect(text).toContain('微信扫一扫，看证照、看检查、看等级')
  })

  it('is refused when a name cannot be drawn', async () => {
    await expect(signsPdf(render, [noodles, { ...noodles, shopName: '🍜' }])).rejects.toBeInstanceOf(MissingGlyphError)
  })
})

it('a mini-program code takes the place of the ordinary one', async () => {
  const page = await drawOne({ image: { kind: 'wxacode', png: plainPng(430, 430, [200, 30, 160]) } })
  const { left, top, right, bottom } = boxOfInk(page, coloured(200, 30, 160))!
  expect(millimetres(right - left + 1, 100)).toBeGreaterThan(82)
  expect(Math.abs(left + right - (page.width - 1))).toBeLessThanOrEqual(3)
  expect(Math.abs(right - left - (bottom - top))).toBeLessThanOrEqual(1)
  expect(boxOfInk(page, black)).toBeUndefined()
})
