import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readFonts } from './fonts'
import { findMissingGlyphs, MissingGlyphError } from './missing-glyphs'
import { noticeWords } from './notice-words'
import { readCmap } from './read-cmap'
import { createRenderer } from './render-pdf'
import { readTemplate } from './template'
import { plainPng } from './test-support/draw-png'
import { anyInk, boxOfChange, boxOfInk, coloured, countInk, isInkAt, renderPages } from './test-support/pixels'

const fonts = readFonts()
const render = createRenderer({ fonts })
const note = `${readTemplate('kit')}
#set document(date: none)
#set page(width: 120mm, height: 60mm, margin: 5mm)
#data.words`
const drawn = async (words: string) => renderPages(await render(note, { words }), 150)[0]!
const hash = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex')

const templates = [
  ...['kit', 'sign', 'form', 'document', 'notice', 'items', 'result', 'correction', 'closing', 'findings', 'ending'],
  'photos',
]

describe('a character that no font has', () => {
  it('refuses the document and is named', async () => {
    const asked = render(note, { words: '张𪛖面馆', deep: [{ remark: '好吃🍜🍜' }] })
    await expect(asked).rejects.toBeInstanceOf(MissingGlyphError)
    await expect(asked).rejects.toMatchObject({ characters: ['𪛖', '🍜'] })
    await expect(asked).rejects.toThrow('𪛖 (U+2A6D6)')
  })

  it('is not mistaken for one that draws nothing', async () => {
    const plain = await drawn('葛面馆')
    expect(boxOfChange(plain, await drawn('葛\u{e0100}面\u200b馆'))).toBeUndefined()
  })

  it('is in none of our own words', () => {
    const ours = readTemplate(...templates)
    expect(findMissingGlyphs([ours, noticeWords('日常监督检查')], fonts.map(readCmap))).toEqual([])
  })

  it('cannot come in through a template either', async () => {
    await expect(render(`${readTemplate('kit')}\n#set document(date: none)\n☑`, {})).rejects.toThrow(
      'could not be displayed',
    )
  })
})

describe('what people wrote', () => {
  it.each(['_', '*', '#', '$', '"', '`', '@', '<', '\\', '=', '-', '/', '~'])(
    '%s is drawn, not obeyed',
    async (mark) => {
      const twenty = countInk(await drawn(`甲${` ${mark}乙${mark}`.repeat(10)}`), anyInk)
      const none = countInk(await drawn(`甲${' 乙'.repeat(10)}`), anyInk)
      expect(twenty).toBeGreaterThan(none + 20 * 3)
    },
  )

  it('keeps its line breaks', async () => {
    const one = boxOfInk(await drawn('甲乙'), anyInk)!
    const two = boxOfInk(await drawn('甲\n乙'), anyInk)!
    expect(two.bottom - two.top).toBeGreaterThan(2 * (one.bottom - one.top))
  })

  it('stays on the page however long it is', async () => {
    const page = await drawn(`https://${'a'.repeat(120)}`)
    const right = boxOfInk(page, anyInk)!.right
    expect(right).toBeLessThan(page.width * (115 / 120))
  })
})

describe('equal input', () => {
  it('gives equal bytes, in another process too', async () => {
    const words = { words: '同一份文书' }
    const other = createRenderer({ fonts })
    expect(hash(await render(note, words))).toBe(hash(await other(note, words)))
    expect(hash(await render(note, { words: '另一份文书' }))).not.toBe(hash(await render(note, words)))
  })

  it('never borrows the image of an earlier document', async () => {
    const template = `${readTemplate('kit')}\n#set document(date: none)\n#set page(width: 20mm, height: 20mm, margin: 0mm)\n#picture(data.image, width: 20mm)`
    const middleOf = async (image: Uint8Array) => renderPages(await render(template, { image }), 50)[0]!
    const red = await middleOf(plainPng(10, 10, [200, 0, 0]))
    const blue = await middleOf(plainPng(10, 10, [0, 0, 200]))
    expect(isInkAt(red, 20, 20, coloured(200, 0, 0))).toBe(true)
    expect(isInkAt(blue, 20, 20, coloured(0, 0, 200))).toBe(true)
  })
})

it('stops at a template that asks for an unknown font rather than print another', async () => {
  await expect(render('#set document(date: none)\n#text(font: "Kai")[甲]', {})).rejects.toThrow('unknown font family')
})
