import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stillClock } from '../clock/still-clock'
import { createScheduler, type Schedule, type ScheduledEvent, type Scheduler } from './create-scheduler'

let folder = ''
let clock = stillClock('2026-11-24T01:00:00Z')
let scheduler: Scheduler
let seen: string[] = []
let errors: unknown[] = []

const restart = async () => {
  await scheduler?.close()
  const onError = (_: ScheduledEvent, error: unknown) => void errors.push(error)
  scheduler = createScheduler({ clock, path: join(folder, 'scheduler.json'), onError })
}
const note = async ({ name, scheduledTime }: ScheduledEvent) => void seen.push(`${name} ${scheduledTime}`)
const daily = (more: Partial<Schedule> = {}) =>
  scheduler.schedule({ name: 'remind', cron: '0 9 * * *', timezone: 'Asia/Shanghai', handler: note, ...more })
const move = async (to: Parameters<typeof clock.set>[0]) => {
  clock.set(to)
  await scheduler.idle()
}
const day = 86_400

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scheduler-'))
  clock = stillClock('2026-11-24T00:00:00Z') // 08:00 in Shanghai
  seen = []
  errors = []
  await restart()
})
afterEach(async () => {
  await scheduler.close()
  rmSync(folder, { recursive: true })
})

describe('a daily schedule at nine in Shanghai', () => {
  it('runs at nine, not a second before, and once', async () => {
    daily()
    await move({ plusSeconds: 3_599 })
    expect(seen).toEqual([])
    await move({ plusSeconds: 1 })
    await move({ plusSeconds: 1 })
    expect(seen).toEqual(['remind 2026-11-24T01:00:00Z'])
  })

  it('does not run for the time before it existed', async () => {
    clock.set(new Date('2026-11-24T01:00:00Z'))
    daily()
    await move({ plusSeconds: 60 })
    expect(seen).toEqual([])
  })

  it('runs for every day the clock jumped over, oldest first', async () => {
    daily()
    await move({ plusSeconds: 3 * day })
    expect(seen).toEqual(['24', '25', '26'].map((d) => `remind 2026-11-${d}T01:00:00Z`))
  })

  it('runs one after another, never two at once', async () => {
    let running = 0
    let most = 0
    const handler = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      seen.push('ran')
    }
    daily({ handler })
    clock.set({ plusSeconds: 2 * day })
    await move({ plusSeconds: 2 * day })
    expect([seen.length, most]).toEqual([4, 1])
  })

  it('runs once for the latest time when it only looks at the present', async () => {
    daily({ catchUp: 'latest' })
    await move(new Date('2026-11-27T01:00:00Z'))
    await move({ plusSeconds: 60 })
    expect(seen).toEqual(['remind 2026-11-27T01:00:00Z'])
  })

  it('runs for the days again when the clock was put back', async () => {
    daily()
    await move({ plusSeconds: 2 * day })
    await move('real')
    expect(seen).toHaveLength(2)
    await move({ plusSeconds: day })
    expect(seen.slice(2)).toEqual(['remind 2026-11-24T01:00:00Z'])
  })
})

describe('a restart', () => {
  it('neither doubles what ran nor misses what was due meanwhile', async () => {
    daily()
    await move({ plusSeconds: day })
    await restart()
    daily()
    await scheduler.idle()
    expect(seen).toHaveLength(1)
    await scheduler.close()
    clock.set({ plusSeconds: 2 * day })
    await restart()
    daily()
    await scheduler.idle()
    expect(seen.slice(1)).toEqual(['25', '26'].map((d) => `remind 2026-11-${d}T01:00:00Z`))
  })

  it('remembers a schedule that has not run yet', async () => {
    daily()
    await scheduler.close()
    clock.set({ plusSeconds: day })
    await restart()
    daily()
    await scheduler.idle()
    expect(seen).toEqual(['remind 2026-11-24T01:00:00Z'])
  })

  it('runs again what a process began and did not end', async () => {
    let begun = () => {}
    const began = new Promise<void>((resolve) => {
      begun = resolve
    })
    daily({
      handler: () => {
        begun()
        return new Promise(() => {})
      },
    })
    clock.set({ plusSeconds: 3_600 })
    await began
    scheduler = createScheduler({ clock, path: join(folder, 'scheduler.json') })
    daily()
    await scheduler.idle()
    expect(seen).toEqual(['remind 2026-11-24T01:00:00Z'])
  })
})

describe('a handler that fails', () => {
  it('is tried again', async () => {
    const handler = async (event: ScheduledEvent) => {
      if (errors.length < 2) throw new Error('throttled')
      await note(event)
    }
    daily({ handler })
    await move({ plusSeconds: 3_600 })
    expect([seen.length, errors.length]).toEqual([1, 2])
  })

  it('is given up after three attempts, holds up no later run and no other schedule', async () => {
    daily({
      handler: async (event) => {
        if (event.scheduledTime.startsWith('2026-11-24')) throw new Error('broken')
        await note(event)
      },
    })
    daily({ name: 'seal' })
    await move({ plusSeconds: 2 * day })
    expect(errors).toHaveLength(3)
    expect(seen.sort()).toEqual([
      'remind 2026-11-25T01:00:00Z',
      'seal 2026-11-24T01:00:00Z',
      'seal 2026-11-25T01:00:00Z',
    ])
  })
})

describe('a schedule', () => {
  it.each(['0 9 * *', '61 9 * * *', 'tomorrow', '0 0 9 * * *'])('cannot have the pattern %j', (cron) => {
    expect(() => daily({ cron })).toThrow()
  })

  it('has a name of its own', () => {
    daily()
    expect(() => daily()).toThrow('remind')
  })
})
