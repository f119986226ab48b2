import { createHash } from 'node:crypto'
import { entryOf, type MadeLog, makeLog, newSigner } from '@app/functions/evidence/testing/make-log'
import { documentPdf } from '@app/functions/paper/document'
import { readFonts } from '@app/functions/paper/fonts'
import { createRenderer } from '@app/functions/paper/render-pdf'
import { sampleDocument } from '@app/functions/paper/test-support/sample-document'
import { verifyPage } from '@app/functions/shop/card/verify-page'
import { verifyPolicy } from '@app/functions/shop/card/verify-policy'
import { canonicalJson } from '@app/rules/evidence/canonical'
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, phone, shoot } from './browser'

const bureau = 'https://yunxi.example'
const json = 'application/json'

describe('the page on which a document is verified', () => {
  let browser: Browser
  let pdf: Buffer
  let log: MadeLog
  let proof: string
  let isCut = false
  beforeAll(async () => {
    browser = await launchBrowser()
    pdf = Buffer.from(await documentPdf(createRenderer({ fonts: readFonts() }), sampleDocument))
    const hash = createHash('sha256').update(pdf).digest('hex')
    log = await makeLog([5, 9, 7], [newSigner()], (n) => (n === 1 ? ({ ...entryOf(n), hash } as never) : entryOf(n)))
    proof = log.proofs.find(({ n }) => n === 1)?.text ?? ''
  })
  afterAll(async () => await browser?.close())

  const published = (path: string): Parameters<Route['fulfill']>[0] => {
    if (path === '/s/log/YX1.json') return { contentType: json, body: headFile() }
    if (path !== '/s/verify') return { status: 404 }
    const headers = { 'content-security-policy': verifyPolicy }
    return { contentType: 'text/html; charset=utf-8', headers, body: verifyPage }
  }

  /** The page at the bureau's address, which publishes its log's head; nothing else is on this network. */
  const opened = async (): Promise<Page> => {
    isCut = false
    const context = await phone(browser)
    await context.route('**', async (route) => {
      const { pathname } = new URL(route.request().url())
      await (isCut ? route.abort('internetdisconnected') : route.fulfill(published(pathname)))
    })
    const page = await context.newPage()
    await page.goto(`${bureau}/s/verify`)
    return page
  }
  const headFile = () => canonicalJson(log.headFile)
  const put = async (page: Page, ...files: readonly { name: string; body: Buffer | string }[]) =>
    await page.locator('#files').setInputFiles(
      files.map(({ name, body }) => ({
        name,
        mimeType: name.endsWith('.pdf') ? 'application/pdf' : json,
        buffer: Buffer.from(body),
      })),
    )
  const verdict = (page: Page, words: string) => page.locator('#verdict', { hasText: words }).waitFor()
  const told = async (page: Page) => await page.locator('#told').innerText()
  const document = (body: Buffer = pdf) => ({ name: '检查文书.pdf', body })
  const bundle = (body: string = proof) => ({ name: '存证.json', body })

  it('finds a true document genuine: included in the log, and the log only grew since', async () => {
    const page = await opened()
    await put(page, document(), bundle())
    await verdict(page, '真实')
    for (const words of ['PDF 与存证一致', '第 1 版', '一路接下来，没有改动']) expect(await told(page)).toContain(words)
    await shoot(page, 'verify-genuine')
  })

  it('tells in plain words that a document was altered by one byte', async () => {
    const altered = Buffer.from(pdf)
    altered[altered.length - 2_000] = (altered[altered.length - 2_000] ?? 0) ^ 1
    const page = await opened()
    await put(page, document(altered), bundle())
    await verdict(page, '有改动')
    expect(await told(page)).toContain('这份 PDF 不是凭证所证明的文书，内容有改动')
    await shoot(page, 'verify-altered')
  })

  it('believes no keys that a forger hands over with the document, whatever district they name', async () => {
    const forged = await makeLog([5, 9, 7], [newSigner()], (n) => ({
      ...entryOf(n),
      ...(n === 1 && { hash: createHash('sha256').update(pdf).digest('hex') }),
    }))
    const text = forged.proofs.find(({ n }) => n === 1)?.text ?? ''
    const heads = { name: '日志头.json', body: canonicalJson(forged.headFile) }
    const page = await opened()
    await put(page, document(), bundle(text), heads)
    await verdict(page, '有改动')
    expect(await told(page)).toContain('签名用的不是局里公布的公钥')
    await put(page, document(), bundle(), heads)
    await verdict(page, '真实')
    expect(await told(page)).toContain('不是局里公布的，没有采用')
  })

  it('compares the log with what the document prints', async () => {
    const page = await opened()
    const { size, root } = log.heads[1 % log.heads.length] ?? { size: 0, root: '' }
    await page.locator('#size').fill(`${size}`)
    await page.locator('#root').fill('ab'.repeat(16))
    await put(page, document(), bundle())
    await verdict(page, '有改动')
    expect(await told(page)).toContain('日志头和您手里的对不上')
    await page.locator('#root').fill(root.slice(0, 32))
    await page.locator('#root').blur()
    await verdict(page, '真实')
    expect(await told(page)).toContain('和您手里的日志头一致')
    await shoot(page, 'verify-printed')
  })

  it('tells that a proof was altered, and asks for the one that is missing', async () => {
    const page = await opened()
    await put(page, document())
    await verdict(page, '还缺存证凭证')
    await put(page, bundle(proof.replace('"version":1', '"version":2')))
    await verdict(page, '有改动')
    expect(await told(page)).toContain('这份内容不在签过名的日志里')
  })

  it('works with the network cut after it was loaded, by the head that the bureau publishes', async () => {
    const page = await opened()
    isCut = true
    await put(page, document(), bundle())
    await verdict(page, '不能下结论')
    expect(await told(page)).toContain('请用局里公布的公钥核对')
    await put(page, { name: '日志头.json', body: headFile() })
    await verdict(page, '真实')
    expect(await told(page)).toContain('请确认它是您自己从局里的网址取来的')
  })
})
