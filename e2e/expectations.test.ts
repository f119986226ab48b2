import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, launchBrowser, phone } from './browser'
import {
  expectAboveDock,
  expectAccessible,
  expectInReach,
  expectNoSidewaysScroll,
  expectNothingClipped,
} from './expectations'
import { illPrinted } from './look/on-paper'
import { weakFocus } from './look/weak-focus'

const page = (body: string) => `<!doctype html><html lang="zh-CN"><head><title>页</title>
<meta name="viewport" content="width=device-width,initial-scale=1"></head><body><main>${body}</main></body></html>`

/** A flaw of a page, and the expectation that must see it. */
const flaws = [
  ['a table wider than the screen', '<div style="width:500px">宽</div>', expectNoSidewaysScroll],
  [
    'a line cut at its side',
    '<p style="width:60px;overflow:hidden;white-space:nowrap">云溪区市场监督管理局</p>',
    expectNothingClipped,
  ],
  [
    'a paragraph cut at its foot',
    '<p style="height:12px;overflow:hidden">云溪区市场监督管理局</p>',
    expectNothingClipped,
  ],
  ['a button too small for a thumb', '<button style="width:80px;height:30px">提交</button>', expectNothingClipped],
  [
    'a view that is a small button',
    '<div role="button" tabindex="0" style="width:30px;height:60px">删</div>',
    expectNothingClipped,
  ],
  [
    'a next step at the top of the screen',
    '<div class="dock"><div class="btn" style="height:52px">提交</div></div>',
    expectInReach,
  ],
  [
    'a line to sign on that goes on below the screen',
    '<div style="height:600px"></div><div class="dock"><div class="pad" style="height:150px">请写姓名</div></div>',
    expectInReach,
  ],
  [
    'a note of the item in hand under the dock',
    '<div class="open-item" style="height:640px;display:flex;align-items:end">这一项不能记合理缺项</div><div class="dock" style="position:fixed;inset:auto 0 0;height:140px">下一项</div>',
    expectAboveDock,
  ],
  ['a field without a name', '<input style="height:48px;width:200px">', expectAccessible],
  [
    'a button that always lies in part under another',
    '<div style="position:relative;height:60px"><button style="position:absolute;width:200px;height:50px">提交</button><button style="position:absolute;top:10px;width:200px;height:50px">撤回</button></div>',
    expectAccessible,
  ],
  ['words too pale to read', '<p style="color:#ccc;background:#fff">已过期</p>', expectAccessible],
  ['a picture without words', '<img src="data:," width="50" height="50">', expectAccessible],
] as const

/** What looks like a flaw and is meant. */
const meant = [
  [
    'an ellipsis',
    '<p style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">云溪区市场监督管理局</p>',
  ],
  [
    'two lines and an ellipsis',
    '<p style="display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;width:60px;overflow:hidden">云溪区市场监督管理局</p>',
  ],
  ['a list that scrolls', '<div tabindex="0" style="height:20px;overflow-y:auto"><p>一</p><p>二</p></div>'],
  [
    'a page that scrolls down and not sideways',
    '<div tabindex="0" style="height:20px;overflow:hidden auto"><p>一</p><p>二</p></div>',
  ],
  [
    'words for screen readers only',
    '<p style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">说明</p>',
  ],
  ['a link inside a sentence', '<p style="color:#000">见<a href="#top">法规</a>第三条</p>'],
  [
    'a small box inside a large label',
    '<label style="display:block;height:48px;width:200px"><input type="checkbox">同意</label>',
  ],
  [
    'decoration that hangs over an edge',
    '<div style="position:relative;overflow:hidden;width:200px"><p>云溪区</p><i style="position:absolute;left:150px;width:90px;height:90px"></i></div>',
  ],
  ['a hidden button', '<button hidden>提交</button>'],
  [
    'a list that goes on below the dock',
    '<div class="open-item" style="height:400px">地面</div><div style="height:260px;display:flex;align-items:end">下一条</div><div class="dock" style="position:fixed;inset:auto 0 0;height:140px"></div>',
  ],
  [
    'a next step where the thumb is',
    '<div style="height:560px"></div><div class="dock"><div class="btn" style="height:52px">提交</div></div>',
  ],
] as const

describe('what a page is held to', () => {
  let browser: Browser
  let onPhone: BrowserContext
  beforeAll(async () => {
    browser = await launchBrowser()
    onPhone = await phone(browser)
  })
  afterAll(() => browser.close())

  const shown = async (body: string, context = onPhone) => {
    const tab = await context.newPage()
    await tab.setContent(page(body))
    return tab
  }

  it.each(flaws)('sees %s', async (_flaw, body, expectation) => {
    await expect(expectation(await shown(body))).rejects.toThrow()
  })

  it.each(meant)('leaves %s alone', async (_meaning, body) => {
    const tab = await shown(body)
    await expectNoSidewaysScroll(tab)
    await expectNothingClipped(tab)
    await expectInReach(tab)
    await expectAboveDock(tab)
  })

  it('does not ask for thumb-sized buttons at a desk', async () => {
    const desk = await desktop(browser)
    await expectNothingClipped(await shown('<button style="width:80px;height:30px">提交</button>', desk))
  })

  it('accepts a page that is in order', async () => {
    await expectAccessible(await shown('<h1>检查结果</h1><p>符合</p>'))
  })

  it.each([
    ['without a ring', 'outline:none'],
    ['with a pale ring', 'outline:3px solid #ddd'],
    ['off the screen', 'position:absolute;left:-999px'],
  ])('sees a focus %s', async (_flaw, style) => {
    const tab = await shown(`<button style="${style}">提交</button>`)
    await tab.evaluate(() => document.querySelector('button')?.focus())
    expect(await tab.evaluate(weakFocus)).toBeDefined()
  })

  it('sees a focus that is in order', async () => {
    const tab = await shown('<button style="outline:3px solid #17707a">提交</button>')
    expect(await tab.evaluate(weakFocus)).toBe('nothing has the focus')
    await tab.evaluate(() => document.querySelector('button')?.focus())
    expect(await tab.evaluate(weakFocus)).toBeUndefined()
  })

  it.each([
    ['a button', '<button>提交</button>'],
    ['white words on a dark ground', '<p style="background:#0b4147;color:#fff">云溪区</p>'],
    [
      'a shape too pale',
      '<svg width="20" height="20" style="color:#eee"><path d="M0 0h20v20z" fill="currentColor"/></svg>',
    ],
  ])('sees %s on paper', async (_flaw, body) => {
    expect(await (await shown(body)).evaluate(illPrinted)).toHaveLength(1)
  })
})
