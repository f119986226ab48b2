import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeLog, newSigner } from '../../evidence/testing/make-log'
import { separateVerifier } from '../../evidence/testing/separate-verifier'
import { logHeadKey } from '../../platform/log-head-key'
import { publicWorld } from '../testing/card-fixture'
import { publicApp } from './public-app'

const { deps } = publicWorld()
const items = new Map<string, unknown>()
const app = publicApp({ ...deps, items: { get: async (key) => items.get(key) } })

describe('the page on which a document is verified', () => {
  it('is one file that runs no script and no style but its own, and asks nobody but this host', async () => {
    const answer = await app.request('/s/verify')
    const page = await answer.text()
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect([...page.matchAll(/(?:src|href)=/g)]).toEqual([])
    for (const tag of ['script', 'style']) {
      const inside = page.slice(page.indexOf(`<${tag}>`) + tag.length + 2, page.indexOf(`</${tag}>`))
      const hash = createHash('sha256').update(inside).digest('base64')
      expect(policy).toContain(`${tag}-src 'sha256-${hash}'`)
    }
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(page).toContain('核验文书')
  })

  it('is linked from the page that says what is public', async () => {
    expect(await (await app.request('/s/about')).text()).toContain('href="/s/verify"')
  })
})

describe('the head of a log', () => {
  it('is shown byte for byte as a verifier wants it', async () => {
    const { headFile } = await makeLog([3, 4], [newSigner()])
    items.set(logHeadKey('YX1'), headFile)
    const answer = await app.request('/s/log/YX1.json')
    expect(answer.headers.get('cache-control')).toBe('no-cache, s-maxage=2')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const { verify } = await separateVerifier()
    expect(await verify({ bytes, trusted: headFile.keys.map(({ keyId }) => keyId) })).toMatchObject({
      verdict: 'genuine',
    })
  })

  it.each(['/s/log/YX9.json', '/s/log/yx1.json', '/s/log/YX1%23.json', '/s/log/YX1'])(
    'is not found at %s',
    async (path) => {
      expect((await app.request(path)).status).toBe(404)
    },
  )
})
