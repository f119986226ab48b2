import { type Context, Hono } from 'hono'
import { clockPage } from './clock-page'
import type { ClockMove, SettableClock } from './settable-clock'
import { fromTheWall, nineTomorrow } from './shanghai'

export type ClockAppOptions = {
  readonly real?: () => Date
  /** Waited for after a move and before the answer: schedules run, queues emptied. */
  readonly settled?: () => Promise<void>
}

/**
 * The page that shows and moves the clock: `GET /`, `POST /` with `move` = plusHour, plusDay, nineTomorrow, real, or
 * `at` with `at=YYYY-MM-DDTHH:mm` in Shanghai. `GET /now` answers `{ now }` for tests. Mount it anywhere.
 */
export const clockApp = (clock: SettableClock, options: ClockAppOptions = {}): Hono => {
  const real = options.real ?? (() => new Date())
  const face = (wrong?: string) => clockPage({ now: clock.now(), real: real(), wrong })
  return new Hono()
    .get('/', (c) => c.html(face(), 200, { 'cache-control': 'no-store' }))
    .get('/now', (c) => c.json({ now: clock.now().toISOString() }, 200, { 'cache-control': 'no-store' }))
    .post('/', async (c) => {
      const move = moveOf(await c.req.parseBody(), clock.now())
      if (move === undefined) return c.html(face('没有看懂要拨到什么时候。请选日期和时间，再按一次。'), 422)
      clock.set(move)
      await options.settled?.()
      return seeOther(c)
    })
}

/** Back to the page itself, wherever it is mounted. */
const seeOther = (c: Context) => c.redirect(new URL(c.req.url).pathname, 303)

const moveOf = (form: Record<string, unknown>, now: Date): ClockMove | undefined => {
  const moves: Record<string, () => ClockMove | undefined> = {
    plusHour: () => ({ plusSeconds: 3_600 }),
    plusDay: () => ({ plusSeconds: 86_400 }),
    nineTomorrow: () => nineTomorrow(now),
    real: () => 'real',
    at: () => fromTheWall(String(form['at'] ?? '')),
  }
  const name = String(form['move'])
  return Object.hasOwn(moves, name) ? moves[name]?.() : undefined
}
