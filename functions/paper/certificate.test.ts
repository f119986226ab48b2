import { describe, expect, it } from 'vitest'
import { certificatePdf, type TrainingCertificate } from './certificate'
import { readFonts } from './fonts'
import { MissingGlyphError } from './missing-glyphs'
import { createRenderer } from './render-pdf'
import { readText, renderPages } from './test-support/pixels'

const render = createRenderer({ fonts: readFonts() })
const certificate: TrainingCertificate = {
  number: 'PXYX120261124A1B2C3',
  code: '7K4QD2WX',
  name: '柳小满',
  shopName: '槐荫汤面馆',
  title: '从业人员食品安全考核',
  score: '84 分（满分 100 分）',
  issuedOn: '2026年11月24日',
  validUntil: '2027年11月23日',
  bureauName: '云溪区市场监督管理局',
}

describe('a certificate of training', () => {
  it('says whose it is, for what, until when, and how to check it, on one page', async () => {
    const pdf = await certificatePdf(render, certificate)
    const text = readText(pdf, 1).replace(/\s/g, '')
    for (const said of Object.values(certificate)) expect(text).toContain(said.replace(/\s/g, ''))
    expect(await renderPages(pdf, 40)).toHaveLength(1)
  })

  it('stays on its page with the longest names', async () => {
    const long = { name: '阿不都热合曼·买买提江·吾拉木', shopName: '面'.repeat(60), title: '考'.repeat(60) }
    expect(await renderPages(await certificatePdf(render, { ...certificate, ...long }), 40)).toHaveLength(1)
  })

  it('is the same bytes from the same facts, and none where a character cannot be drawn', async () => {
    expect(await certificatePdf(render, certificate)).toEqual(await certificatePdf(render, certificate))
    await expect(certificatePdf(render, { ...certificate, name: '\u{1F600}' })).rejects.toThrow(MissingGlyphError)
  })
})
