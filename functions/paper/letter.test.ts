import { describe, expect, it } from 'vitest'
import { readFonts } from './fonts'
import { type AppointmentLetter, letterPdf } from './letter'
import { createRenderer } from './render-pdf'
import { readText, renderPages } from './test-support/pixels'

const render = createRenderer({ fonts: readFonts() })
const letter: AppointmentLetter = {
  title: '食品安全总监任命书',
  shopName: '槐荫小学食堂',
  creditCode: '92990000MA0000001X',
  address: '槐荫路 9 号',
  name: '柳小满',
  post: '食品安全总监',
  from: '2026年11月1日',
  basis: '《食品生产经营企业落实食品安全主体责任监督管理规定》',
  words: '任命柳小满为本单位食品安全总监，自2026年11月1日起履行下列职责。',
  duties: ['直接对本单位主要负责人负责。', '组织拟定食品安全管理制度。'],
  notes: ['本单位应当配备食品安全总监。'],
  made: '2026年11月24日 09:30生成，第 1 份',
}
const words = async (one: AppointmentLetter) => readText(await letterPdf(render, one), 1).replace(/\s/g, '')

describe('a letter of appointment', () => {
  it('says whom, for what, from when, with which duties and why, with room to sign, on one page', async () => {
    const text = await words(letter)
    for (const said of Object.values(letter).flat()) expect(text).toContain(said.replace(/\s/g, ''))
    for (const room of ['单位（盖章）', '主要负责人（签字）', '受任人（签字）']) expect(text).toContain(room)
    expect(await renderPages(await letterPdf(render, letter), 40)).toHaveLength(1)
  })

  it('is drawn with a mark where a character of a name cannot be, and says so', async () => {
    const text = await words({ ...letter, name: '柳\u{1F600}' })
    expect(text).toContain('柳〇')
    expect(text).toContain('生僻字打印不出')
    expect(await words(letter)).not.toContain('生僻字')
  })
})
