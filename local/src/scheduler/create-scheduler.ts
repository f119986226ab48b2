import { keepJson, readJson } from '../clock/keep-json'
import type { SettableClock } from '../clock/settable-clock'
import { inTurn } from '../objects/in-turn'
import { type CatchUp, dueRun, type Pattern, patternOf } from './runs'

/** `scheduledTime` is the instant the run was due, ISO 8601 in UTC to the second; after a jump it lies behind now. */
export type ScheduledEvent = { readonly name: string; readonly scheduledTime: string }

export type Schedule = {
  readonly name: string
  /** Five fields: minute, hour, day of month, month, day of week. */
  readonly cron: string
  readonly timezone: 'Asia/Shanghai'
  readonly handler: (event: ScheduledEvent) => Promise<void>
  /** `each` when not given; `latest` suits what runs often and only looks at the present. */
  readonly catchUp?: CatchUp
}

export type SchedulerSettings = {
  readonly clock: Pick<SettableClock, 'now' | 'onMove'>
  /** File (JSON) that remembers until when each schedule has run. */
  readonly path: string
  /** Told of every failed attempt. */
  readonly onError?: (event: ScheduledEvent, error: unknown) => void
}

type Entry = Schedule & { readonly pattern: Pattern; readonly turn: ReturnType<typeof inTurn> }

/** Attempts of one run before it is given up, as EventBridge Scheduler does at the end of its retries. */
const attempts = 3

/**
 * Runs handlers by the house's clock. Whatever was due since the last run is caught up with, whether the clock jumped
 * or the process was away; a schedule that is new starts with its next time. A run counts once its handler is done: a
 * process that dies in between runs it again, so delivery is at least once. A clock put back lets time pass again,
 * and its schedules with it.
 */
export const createScheduler = ({ clock, path, onError = () => undefined }: SchedulerSettings) => {
  const entries = new Map<string, Entry>()
  const ran = readRan(path)
  let alarm: NodeJS.Timeout | undefined
  let open = true

  const lastOf = (name: string): Date => {
    const now = clock.now()
    const last = ran.get(name)
    return last === undefined || last > now ? now : last
  }
  const keep = (name: string, at: Date) => {
    ran.set(name, at)
    keepJson(path, Object.fromEntries([...ran].map(([key, value]) => [key, value.toISOString()])))
  }
  const due = ({ pattern, name, catchUp = 'each' }: Entry) =>
    dueRun(pattern, { last: lastOf(name), now: clock.now() }, catchUp)
  const catchUpWith = async (entry: Entry) => {
    for (let at = due(entry); open && at !== undefined; at = due(entry)) {
      await attempt(entry, at, onError)
      keep(entry.name, at)
    }
  }
  const wake = () => {
    if (!open) return
    for (const entry of entries.values()) {
      keep(entry.name, lastOf(entry.name))
      void entry.turn(() => catchUpWith(entry))
    }
    clearTimeout(alarm)
    alarm = alarmFor([...entries.values()], clock.now(), wake)
  }
  const stopListening = clock.onMove(wake)

  return {
    schedule: (schedule: Schedule): void => {
      if (entries.has(schedule.name)) throw new Error(`There is a schedule named ${schedule.name} already`)
      const pattern = patternOf(schedule.cron, schedule.timezone)
      entries.set(schedule.name, { ...schedule, pattern, turn: inTurn() })
      wake()
    },
    /** Resolves when every run that was due has ended. */
    idle: async (): Promise<void> => {
      await Promise.all([...entries.values()].map((entry) => entry.turn(async () => undefined)))
    },
    /** Starts no more runs and waits for those under way. */
    close: async (): Promise<void> => {
      open = false
      stopListening()
      clearTimeout(alarm)
      await Promise.all([...entries.values()].map((entry) => entry.turn(async () => undefined)))
    },
  }
}

export type Scheduler = ReturnType<typeof createScheduler>

const attempt = async (
  { name, handler }: Entry,
  at: Date,
  onError: NonNullable<SchedulerSettings['onError']>,
): Promise<void> => {
  const event = { name, scheduledTime: at.toISOString().replace('.000Z', 'Z') }
  for (let n = 0; n < attempts; n++) {
    try {
      return await handler(event)
    } catch (error) {
      onError(event, error)
    }
  }
}

const alarmFor = (entries: readonly Entry[], now: Date, wake: () => void): NodeJS.Timeout | undefined => {
  const waits = entries.flatMap(({ pattern }) => pattern.next(now) ?? []).map((at) => at.getTime() - now.getTime())
  if (waits.length === 0) return undefined
  return setTimeout(wake, Math.min(...waits, 2 ** 31 - 1)).unref()
}

const readRan = (path: string): Map<string, Date> => {
  const kept = (readJson(path) ?? {}) as Readonly<Record<string, string>>
  return new Map(Object.entries(kept).map(([name, at]) => [name, new Date(at)]))
}
