import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

type Project = { miniprogramRoot: string; cloudfunctionRoot: string; setting: Record<string, boolean> }
const project = readJson('project.config.json') as Project
const gateway = `${project.cloudfunctionRoot}gateway/`

describe('what WeChat DevTools opens', () => {
  it('finds an app.json whose first page is there', () => {
    const { pages } = readJson(`${project.miniprogramRoot}app.json`) as { pages: readonly string[] }
    for (const kind of ['js', 'json', 'wxml']) {
      expect(existsSync(new URL(`${project.miniprogramRoot}${pages[0]}.${kind}`, root))).toBe(true)
    }
  })

  it('does not compile again what Taro has compiled', () => {
    const { es6, enhance, postcss, minified } = project.setting
    expect({ es6, enhance, postcss, minified }).toEqual({ es6: false, enhance: false, postcss: false, minified: false })
  })

  it('finds the cloud function with its entry, its permissions and its timer', () => {
    expect(readJson(`${gateway}package.json`)).toMatchObject({ name: 'gateway', main: 'index.js' })
    expect(readJson(`${gateway}config.json`)).toMatchObject({
      permissions: { openapi: expect.arrayContaining(['subscribeMessage.send', 'wxacode.getUnlimited']) },
      triggers: [{ type: 'timer', config: '*/5 * * * * * *' }],
    })
  })

  it('finds a cloud function that loads without an install and exports main', () => {
    const index = fileURLToPath(new URL(`${gateway}index.js`, root))
    const { privateKey } = generateKeyPairSync('ed25519')
    const env = {
      API_URL: 'https://api.example',
      ASSERTION_PRIVATE_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
      DISTRICTS: 'A01',
    }
    const script = `console.log(typeof require(${JSON.stringify(index)}).main); process.exit()`
    const said = execFileSync(process.execPath, ['-e', script], { env, cwd: tmpdir(), encoding: 'utf8' })
    expect(said.trim()).toBe('function')
  })
})
