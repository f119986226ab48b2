import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, phone } from '../browser'
import { type Answers, type HttpRequest, WxFailure } from './answers'
import { bootWeapp } from './boot-weapp'
import { toBase64 } from './bytes'
import { type OpenOptions, openWeapp } from './open-weapp'
import { renderWeapp } from './render-weapp'

const fixture = fileURLToPath(new URL('./fixture', import.meta.url))
const gateway = (data: unknown) => ({ answer: `您好，${(data as { name: string }).name}` })

describe('level 1, a package in Node alone', () => {
  it('starts, keeps a page stack and runs the hooks of pages', async () => {
    const weapp = bootWeapp(fixture, { cloud: { gateway } })
    weapp.launch({ query: { scene: 'abc' }, scene: 1047 })
    expect(weapp.pages.current()?.instance.data['said']).toBe('abc')
    expect(weapp.phone.storage.get('entry')).toMatchObject({ scene: 1047, path: 'pages/home/index' })
    weapp.pages.navigateTo('pages/form/index', {})
    weapp.pages.navigateBack(1)
    expect(weapp.currentPath()).toBe('pages/home/index')
  })

  it('keeps a tab page while another is shown', () => {
    const weapp = bootWeapp(fixture)
    weapp.launch()
    for (const path of ['pages/mine/index', 'pages/home/index', 'pages/mine/index']) weapp.pages.switchTab(path)
    expect(weapp.pages.current()?.instance.data['shown']).toBe(2)
    expect(() => weapp.pages.navigateTo('pages/home/index', {})).toThrow('tabbar')
  })

  it('refuses a page that app.json does not list', () => {
    const weapp = bootWeapp(fixture)
    expect(() => weapp.launch({ path: 'pages/secret/index' })).toThrow('is not found')
  })

  it('counts each setData in bytes as it crosses the bridge', () => {
    const weapp = bootWeapp(fixture)
    weapp.launch({ query: { scene: '码' } })
    const first = new TextEncoder().encode('{"said":"码"}').length
    expect(weapp.phone.setData.costs()).toEqual({
      'pages/home/index': { calls: 1, bytes: first, largest: first, first, sizes: [first] },
    })
  })

  it('gives the package no window, document or process', () => {
    const weapp = bootWeapp(fixture)
    weapp.launch()
    const page = weapp.pages.current()?.instance['type'] as { constructor: (code: string) => () => unknown }
    const seen = page.constructor('return [typeof window, typeof document, typeof process].join()')()
    expect(seen).toBe('undefined,undefined,undefined')
  })
})

describe('level 2, a package in jsdom', () => {
  it('draws the markup, hears a tap and a text, and answers', async () => {
    const weapp = await renderWeapp(fixture, { cloud: { gateway } })
    expect(weapp.warnings).toEqual([])
    weapp.launch()
    const field = weapp.find('#name') as HTMLInputElement
    field.value = '面馆'
    field.dispatchEvent(new window.Event('input', { bubbles: true }))
    weapp.tap('#ask')
    await weapp.shows('您好，面馆')
  })
})

describe('level 3, a package in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  const open = async (answers: Answers = {}, options: OpenOptions = {}) => {
    const context = await phone(browser)
    return openWeapp(await context.newPage(), fixture, answers, options)
  }
  const said = async (weapp: Awaited<ReturnType<typeof open>>, words: string) => {
    await weapp.on('#said').filter({ hasText: words }).waitFor()
  }

  it('is entered as WeChat enters it, and reaches the cloud function in Node', async () => {
    const weapp = await open({ cloud: { gateway } }, { entry: { query: { scene: 'code' }, scene: 1047 } })
    await said(weapp, 'code')
    await weapp.on('#name').fill('面馆')
    await weapp.on('#ask').tap()
    await said(weapp, '您好，面馆')
    expect(weapp.errors).toEqual([])
  })

  it('times how long a page takes from its loading to a text', async () => {
    const weapp = await open({ cloud: { gateway } }, { watch: ['问', '从未'] })
    await said(weapp, 'home')
    const [loaded, seen] = [(await weapp.loadedAt())['pages/home/index'], await weapp.seenAt()]
    expect(Object.keys(seen)).toEqual(['问'])
    expect(seen['问']).toBeGreaterThan(loaded ?? Number.NaN)
  })

  it('fails when the phone is off the network, and works when it is back', async () => {
    const weapp = await open({ cloud: { gateway } })
    await weapp.setNetwork('none')
    await weapp.on('#ask').tap()
    await said(weapp, 'cloud.callFunction:fail network is not connected')
    await weapp.setNetwork('wifi')
    await weapp.on('#ask').tap()
    await said(weapp, '您好')
  })

  it('gives a real canvas, touched in its own coordinates, and its picture', async () => {
    const weapp = await open()
    await weapp.on('#form').tap()
    const canvas = weapp.on('#sign')
    await canvas.waitFor()
    const box = await canvas.boundingBox()
    expect(box).toMatchObject({ width: 375, height: 200 })
    const touch = await weapp.page.context().newCDPSession(weapp.page)
    const at = (x: number, y: number) => [{ x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y }]
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(20, 30) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(120, 90) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await weapp.on('#save').tap()
    await weapp.on('#out').filter({ hasText: 'PNG 20,30 120,90' }).waitFor()
  })

  it('takes a picture and uploads it as a form', async () => {
    const sent: HttpRequest[] = []
    const http: Answers['http'] = async (request) => {
      sent.push(request)
      return { status: 204, headers: {}, body: '' }
    }
    const base64 = toBase64(new Uint8Array([1, 2, 3]))
    const weapp = await open({ http, wx: { chooseMedia: () => ({ pictures: [{ base64 }] }) } })
    await weapp.on('#photo').tap()
    await said(weapp, '3 bytes 204')
    expect(sent).toEqual([
      expect.objectContaining({ method: 'POST', form: { fields: { key: 'k' }, name: 'file', file: base64 } }),
    ])
  })

  it('refuses the camera to a person who refused the privacy guide', async () => {
    const requirePrivacyAuthorize = () => {
      throw new WxFailure('refused', 104)
    }
    const weapp = await open({ wx: { requirePrivacyAuthorize, chooseMedia: () => ({ pictures: [] }) } })
    await weapp.on('#photo').tap()
    await said(weapp, 'refused 104')
  })

  it('downloads a document and opens it', async () => {
    const body = toBase64(new TextEncoder().encode('%PDF'))
    const http: Answers['http'] = async () => ({ status: 200, headers: { 'content-type': 'application/pdf' }, body })
    const weapp = await open({ http })
    await weapp.on('#form').tap()
    await weapp.on('#report').tap()
    await weapp.on('#out').filter({ hasText: 'opened' }).waitFor()
    const opened = (await weapp.calls()).find(({ api }) => api === 'openDocument')
    expect(opened?.args).toEqual({ filePath: expect.stringMatching(/^wxfile:.*pdf$/) })
  })

  it.each([
    ['确定', 'yes'],
    ['取消', 'no'],
  ])('shows a dialog whose %s a person presses', async (press, answer) => {
    const weapp = await open()
    await weapp.on('#confirm').tap()
    await weapp.page.getByRole('dialog', { name: '确认提交' }).getByRole('button', { name: press }).tap()
    await said(weapp, answer)
  })

  it('offers the choices of a picker and flips a switch', async () => {
    const weapp = await open()
    await weapp.on('#pick').tap()
    await weapp.page.getByRole('button', { name: '二网格' }).tap()
    await weapp.on('#pick').filter({ hasText: '网格 二网格' }).waitFor()
    await weapp.page.getByRole('switch').tap()
    await said(weapp, 'true')
  })

  it('has the width of the screen in 750 rpx, and a tab bar with styles of its own', async () => {
    const weapp = await open()
    expect(await weapp.on('.wide').boundingBox()).toMatchObject({ width: 375, height: 50 })
    await weapp.on('#to-mine').tap()
    await weapp.on('#mine').filter({ hasText: '1' }).waitFor()
    expect(await weapp.currentPath()).toBe('pages/mine/index')
    expect(await weapp.page.title()).toBe('我的')
    expect((await weapp.setDataCosts())['pages/mine/index']?.calls).toBe(1)
    expect(Object.keys(await weapp.loadedAt())).toEqual(['pages/home/index', 'pages/mine/index'])
  })
})
