import { describe, expect, it } from 'vitest'
import { codeOf, publicWorld } from '../testing/card-fixture'
import { markupFaults } from '../testing/check-markup'
import { publicApp } from './public-app'

const forged = `${codeOf().slice(0, 12)}0123456789abcdef`

const open = () => {
  const world = publicWorld()
  const app = publicApp(world.deps)
  const ask = async (path: string, ip = '10.0.0.7') =>
    await app.request(path, {}, { requestContext: { http: { sourceIp: ip } } })
  const bodyOf = async (path: string, ip?: string) => await (await ask(path, ip)).text()
  return { ...world, ask, bodyOf }
}

describe('the page for a code that is not ours', () => {
  it.each([
    ['in normal text', '', `/s/${forged}?size=large`],
    ['in large text', '?size=large', `/s/${forged}`],
  ])('%s says when, and which code, and leads to the other size', async (_, query, other) => {
    const page = await open().bodyOf(`/s/${forged}${query}`)
    expect(markupFaults(page)).toEqual([])
    expect(page).toContain('（码尾号 abcdef）')
    expect(page).toContain('2026年11月26日 18:05')
    expect(page).toContain(`<a class="pill" href="${other}">`)
    expect(page).not.toMatch(/[\ue000-\uf8ff]/)
  })

  it('repeats nothing of a text that is no code', async () => {
    const page = await open().bodyOf('/s/%22%3E%3Ci%3E')
    expect([page.includes('<i>'), page.includes('码尾号')]).toEqual([false, false])
    expect(markupFaults(page)).toEqual([])
  })
})

describe('an address that sends forged codes without end', () => {
  it('is told the same in a few bytes, and nobody else is', async () => {
    const { ask, bodyOf, later } = open()
    for (let n = 0; n < 120; n++) expect((await bodyOf(`/s/${forged}`)).length).toBeGreaterThan(2_000)
    const answer = await ask(`/s/${forged}`)
    const page = await answer.text()
    expect([answer.status, page.length < 1_000, page.includes('这张码不是本局签发的')]).toEqual([404, true, true])
    expect(markupFaults(page)).toEqual([])
    expect((await bodyOf(`/s/${forged}`, '10.0.0.8')).length).toBeGreaterThan(2_000)
    later(1_000)
    expect((await bodyOf(`/s/${forged}`)).length).toBeGreaterThan(2_000)
  })

  it('still sees an honest code’s shop', async () => {
    const { ask } = open()
    for (let n = 0; n < 200; n++) await ask(`/s/${forged}`)
    const answer = await ask(`/s/${codeOf()}`)
    expect([answer.status, (await answer.text()).includes('槐荫汤面馆')]).toEqual([200, true])
  })
})
