import { createHash, randomBytes } from 'node:crypto'
import { formatShopCode, gb32100Alphabet } from '@app/rules/shop/shop-code'
import { describe, expect, it } from 'vitest'
import { codeOf, noodleHouse, publicWorld } from '../testing/card-fixture'
import { markupFaults } from '../testing/check-markup'
import { publicApp } from './public-app'

const open = (cards = [noodleHouse]) => {
  const world = publicWorld(cards)
  const app = publicApp(world.deps)
  const get = async (path: string, headers: Record<string, string> = {}) => await app.request(path, { headers })
  return { ...world, app, get }
}

const fromAlphabet = (length: number) =>
  [...randomBytes(length)].map((byte) => gb32100Alphabet.charAt(byte % gb32100Alphabet.length)).join('')

describe('a code that nobody signed', () => {
  it('is refused ten thousand times without one read', async () => {
    const { get, reads } = open()
    let accepted = 0
    for (let i = 0; i < 10_000; i++) {
      const signature = randomBytes(12).toString('base64url')
      const code = formatShopCode({ shopNumber: fromAlphabet(8), serial: fromAlphabet(2), keyVersion: '01', signature })
      const { status } = await get(`/s/${code}${i % 2 ? '.json' : ''}`)
      if (status !== 404) accepted += 1
    }
    expect([accepted, reads]).toEqual([0, []])
  })

  it('is refused when any one character of a real one is altered', async () => {
    const { get, reads } = open()
    const code = codeOf()
    const answers = await Promise.all(
      [...code].map((sign, i) => get(`/s/${code.slice(0, i)}${sign === 'A' ? 'B' : 'A'}${code.slice(i + 1)}`)),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array.from(code, () => 404))
    expect(reads).toEqual([])
  })

  it('says so, names no shop and whom to call', async () => {
    const page = await (await open().get(`/s/${codeOf().slice(0, -1)}!`)).text()
    expect(page).toContain('这张码不是本局签发的')
    expect(page).toContain('tel:12315')
    expect(page).not.toContain(noodleHouse.name)
  })

  it('brings nothing of its own into the page', async () => {
    const page = await (await open().get('/s/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E')).text()
    expect(page).not.toContain('<script')
    expect(markupFaults(page)).toEqual([])
  })

  it.each(['scene%3D', 'https%3A%2F%2Fqing.test%2Fs%2F'])('is also a real one behind %s', async (before) => {
    const { get, reads } = open()
    expect([(await get(`/s/${before}${codeOf()}`)).status, reads]).toEqual([404, []])
  })
})

describe('a code of a shop that does not exist', () => {
  it('is answered as a forged one, after its one read', async () => {
    const { get, reads } = open([])
    const answer = await get(`/s/${codeOf()}`)
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('这张码不是本局签发的')])
    expect(reads).toEqual(['D#YX1#CARD#YX1A0001'])
  })
})

describe('a code that was withdrawn', () => {
  const revoked = { ...noodleHouse, code: { serial: '02', state: 'revoked' as const } }
  it.each([
    ['an older serial', noodleHouse, '01', 410, '这张码已换新'],
    ['the serial itself, revoked', revoked, '02', 410, '这张码已停用'],
    ['an older serial of a revoked one', revoked, '01', 410, '这张码已停用'],
    ['a serial newer than a revoked card, which is still on its way', revoked, '03', 200, '槐荫汤面馆'],
    ['a serial newer than the card', noodleHouse, '03', 200, '槐荫汤面馆'],
  ])('%s', async (...[, card, serial, status, words]) => {
    const { get, reads } = open([card])
    const answer = await get(`/s/${codeOf(serial)}`)
    const page = await answer.text()
    expect([answer.status, page.includes(words), reads.length]).toEqual([status, true, 1])
    expect(markupFaults(page)).toEqual([])
  })

  it('names the station, not the shop, and can be reported', async () => {
    const page = await (await open().get(`/s/${codeOf('01')}`)).text()
    expect(page).toContain('tel:06005550136')
    expect(page).toContain(`action="/s/${codeOf('01')}/mismatch"`)
    expect(page).not.toContain(noodleHouse.name)
    expect(page).not.toContain(noodleHouse.address)
  })
})

describe('a sign of an entry that was merged into another', () => {
  const other = 'YX1A0002'
  const merged = { ...noodleHouse, shopId: other, name: '槐荫面馆', mergedInto: noodleHouse.shopId, licences: [] }
  const cards = [noodleHouse, merged]

  it.each(['', '.json'])('leads to the card of the shop that stayed, after one read more%s', async (tail) => {
    const { get, reads } = open(cards)
    const answer = await get(`/s/${codeOf('02', other)}${tail}`)
    const text = await answer.text()
    expect([answer.status, text.includes('槐荫汤面馆'), text.includes('槐荫面馆')]).toEqual([200, true, false])
    expect(reads).toEqual(['D#YX1#CARD#YX1A0002', 'D#YX1#CARD#YX1A0001'])
  })

  it('shows the tail of the code that was scanned, for comparing', async () => {
    const page = await (await open(cards).get(`/s/${codeOf('02', other)}`)).text()
    expect(page).toContain(codeOf('02', other).slice(-6))
  })

  it('is refused once that sign was taken off, and says nothing of either shop', async () => {
    const withdrawn = { ...merged, code: { serial: '02', state: 'revoked' as const } }
    const answer = await open([noodleHouse, withdrawn]).get(`/s/${codeOf('02', other)}`)
    expect([answer.status, (await answer.text()).includes('槐荫汤面馆')]).toEqual([410, false])
  })
})

describe('a card', () => {
  it('costs one read a second, whoever asks for what', async () => {
    const { get, reads, later } = open()
    const paths = ['', '?size=large', '.json'].map((tail) => `/s/${codeOf()}${tail}`)
    const asked = Array.from({ length: 60 }, (_, i) => get(paths[i % 3] ?? ''))
    await Promise.all([...asked, get(`/s/${codeOf('01')}`)])
    later(999)
    await get(`/s/${codeOf()}`)
    expect(reads).toHaveLength(1)
    later(1)
    await get(`/s/${codeOf()}`)
    expect(reads).toHaveLength(2)
  })

  it('is fresh a second later', async () => {
    const { get, stored, later } = open()
    const before = await (await get(`/s/${codeOf()}`)).text()
    stored.set('D#YX1#CARD#YX1A0001', { ...noodleHouse, name: '青石烧饼铺' })
    later(1_000)
    const after = await (await get(`/s/${codeOf()}`)).text()
    expect([before.includes('槐荫汤面馆'), after.includes('青石烧饼铺')]).toEqual([true, true])
  })

  it('is read anew after a read that failed, which is said without blame', async () => {
    const world = publicWorld()
    let fails = true
    const items = {
      get: async (key: string) => {
        if (fails) throw new Error('no table')
        return await world.deps.items.get(key)
      },
    }
    const app = publicApp({ ...world.deps, items })
    const answer = await app.request(`/s/${codeOf()}`)
    const page = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
    expect(page).toContain('服务器没有回应')
    expect(page).not.toContain('no table')
    fails = false
    expect((await app.request(`/s/${codeOf()}`)).status).toBe(200)
  })

  it('answers 304 without bytes while it is the same, and 200 once it changed', async () => {
    const { get, stored, later } = open()
    for (const path of [`/s/${codeOf()}`, `/s/${codeOf()}.json`]) {
      const etag = (await get(path)).headers.get('etag') ?? ''
      const same = await get(path, { 'if-none-match': `"other", W/${etag}` })
      expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag])
      later(1_000)
      stored.set('D#YX1#CARD#YX1A0001', { ...noodleHouse, name: `${path.length}号店` })
      expect((await get(path, { 'if-none-match': etag })).status).toBe(200)
    }
  })

  it('has an ETag of its own for each text size and each code', async () => {
    const { get } = open()
    const paths = [`/s/${codeOf()}`, `/s/${codeOf()}?size=large`, `/s/${codeOf('03')}`, `/s/${codeOf()}.json`]
    const etags = await Promise.all(paths.map(async (path) => (await get(path)).headers.get('etag')))
    expect(new Set(etags).size).toBe(4)
  })

  it('goes to the mini-program as JSON with the tail of its code', async () => {
    const answer = await open().get(`/s/${codeOf()}.json`)
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await answer.json()).toEqual({ ...noodleHouse, codeTail: codeOf().slice(-6) })
  })

  it.each([
    ['forged', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAA', 404],
    ['superseded', codeOf('01'), 410],
  ])('is refused as JSON in the words of the API: %s', async (reason, code, status) => {
    const answer = await open().get(`/s/${code}.json`)
    expect([answer.status, await answer.json()]).toEqual([
      status,
      {
        defined: true,
        code: `code.${reason}`,
        status,
        message: expect.any(String),
        data: { next: expect.any(String) },
      },
    ])
  })
})

describe('every page', () => {
  const paths = ['/', '/s/about', `/s/${codeOf()}`, `/s/${codeOf('01')}`, '/s/none', '/nowhere', '/favicon.ico']
  const all = paths.flatMap((path) => [path, `${path}?size=large`])

  it.each(all)('%s is sound markup with one style sheet, no script and no inline style', async (path) => {
    const page = await (await open().get(path)).text()
    expect(markupFaults(page)).toEqual([])
    expect(page).toContain('<html lang="zh-CN"')
    expect(page).not.toMatch(/<script|\son[a-z]+=|\sstyle=|javascript:/i)
    expect(page.includes('data-size="large"')).toBe(path.endsWith('large'))
  })

  it.each(all)('%s forbids scripts, frames and telling others where one came from', async (path) => {
    const answer = await open().get(path)
    const css = /<style>([^<]*)<\/style>/.exec(await answer.text())?.[1] ?? ''
    const hash = createHash('sha256').update(css).digest('base64')
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('cache-control')).toBe('no-cache, s-maxage=2')
  })

  it('keeps large text in its own links', async () => {
    const page = await (await open().get(`/s/${codeOf()}?size=large`)).text()
    expect(page).toContain('href="/s/about?size=large"')
    expect(page).toContain(`action="/s/${codeOf()}/mismatch?size=large"`)
    expect(page).toContain(`href="/s/${codeOf()}">标准字`)
  })
})
