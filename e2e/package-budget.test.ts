import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { bootWeapp } from './harness/boot-weapp'
import { readPackage } from './harness/package'
import { appOf, pagesOf } from './harness/package-json'

const dist = fileURLToPath(new URL('../miniprogram/dist/', import.meta.url))
const app = appOf(readPackage(dist))
const roots = (app.subPackages ?? []).map(({ root }) => `${root.replace(/\/$/, '')}/`)
const KB = 1024

const sizes = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ path: file.slice(dist.length).replaceAll('\\', '/'), bytes: statSync(file).size }))

const sum = (files: typeof sizes) => files.reduce((total, { bytes }) => total + bytes, 0)
const main = sizes.filter(({ path }) => !roots.some((root) => path.startsWith(root)))

describe('the size of the compiled package', () => {
  it('keeps the main package within 1.2 MB', () => {
    expect(sum(main) / KB).toBeLessThanOrEqual(1.2 * KB)
  })

  it('keeps what is ours in the main package within 500 KB', () => {
    const runtime = ['taro.js', 'vendors.js', 'base.wxml']
    expect(sum(main.filter(({ path }) => !runtime.includes(path))) / KB).toBeLessThanOrEqual(500)
  })

  it.each(roots)('keeps the sub-package %s within the 2 MB that WeChat allows', (root) => {
    expect(sum(sizes.filter(({ path }) => path.startsWith(root))) / KB).toBeLessThanOrEqual(2 * KB)
  })

  it('keeps zod off the phone', () => {
    const scripts = Object.entries(readPackage(dist).js)
    expect(scripts.filter(([, source]) => /ZodError|\$ZodType/.test(source)).map(([path]) => path)).toEqual([])
  })
})

/**
 * Every page is opened as by a link, on a phone that the gateway does not answer: it says so instead of staying white.
 * What setData costs with real data is measured in `journeys/weapp-loop.test.ts` and `full-card.test.ts`.
 */
describe('the compiled package, started without a browser', () => {
  let weapp: ReturnType<typeof bootWeapp>
  beforeAll(() => {
    weapp = bootWeapp(dist)
    weapp.launch()
  })

  it.each(pagesOf(app))('opens %s, draws it, and sends no setData above 32 KB', async (path) => {
    await weapp.visit(path)
    await weapp.settle()
    expect(weapp.text().trim()).not.toBe('')
    expect(weapp.phone.setData.costs()[path]?.largest).toBeLessThanOrEqual(32 * KB)
  })
})
