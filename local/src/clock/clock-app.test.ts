import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { clockApp } from './clock-app'
import { stillClock } from './still-clock'

const start = '2026-11-24T00:12:00.000Z'
const set = () => {
  const clock = stillClock(start)
  const app = new Hono().route('/clock', clockApp(clock, { real: () => new Date(start) }))
  const post = (form: Record<string, string>) =>
    app.request('/clock', { method: 'POST', body: new URLSearchParams(form) })
  return { clock, app, post }
}

describe('the page of the clock', () => {
  it('shows the day and the time in Shanghai', async () => {
    const page = await (await set().app.request('/clock')).text()
    expect(page).toContain('2026年11月24日 周二')
    expect(page).toContain('>08:12</time>')
    expect(page).toContain('跟着真实时间走')
  })

  it.each([
    [{ move: 'plusHour' }, '2026-11-24T01:12:00.000Z', '快 1 小时'],
    [{ move: 'plusDay' }, '2026-11-25T00:12:00.000Z', '快 1 天'],
    [{ move: 'nineTomorrow' }, '2026-11-25T01:00:00.000Z', '快 1 天 48 分钟'],
    [{ move: 'at', at: '2026-11-23T08:11' }, '2026-11-23T00:11:00.000Z', '慢 1 天 1 分钟'],
  ])('moves by %o', async (form, instant, words) => {
    const { clock, app, post } = set()
    const answer = await post(form)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/clock'])
    expect(clock.now().toISOString()).toBe(instant)
    expect(await (await app.request('/clock')).text()).toContain(`比真实时间${words}`)
  })

  it('goes back to real time', async () => {
    const { clock, post } = set()
    await post({ move: 'plusDay' })
    await post({ move: 'real' })
    expect(clock.now().toISOString()).toBe(start)
  })

  it.each([{}, { move: 'toString' }, { move: 'at' }, { move: 'at', at: '2026-02-30T08:00' }])(
    'says so when it cannot read %o, and stays',
    async (form) => {
      const { clock, post } = set()
      const answer = await post(form)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('role="alert"')
      expect(clock.now().toISOString()).toBe(start)
    },
  )

  it('answers only when what the move caused has settled', async () => {
    const clock = stillClock(start)
    const seen: string[] = []
    const settled = async () => void seen.push(clock.now().toISOString())
    await clockApp(clock, { settled }).request('/', { method: 'POST', body: new URLSearchParams({ move: 'plusHour' }) })
    expect(seen).toEqual(['2026-11-24T01:12:00.000Z'])
  })

  it('tells the time to programs', async () => {
    expect(await (await set().app.request('/clock/now')).json()).toEqual({ now: start })
  })
})
