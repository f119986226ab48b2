import { Cron } from 'croner'

/** `each`: one run for every time that was missed, oldest first. `latest`: one run, for the last of them. */
export type CatchUp = 'each' | 'latest'

/** When a schedule runs. Instants are whole seconds. */
export type Pattern = {
  readonly next: (after: Date) => Date | undefined
  readonly lastUntil: (now: Date) => Date | undefined
}

/** A five-field cron pattern in a time zone; throws when it is none. */
export const patternOf = (cron: string, timezone: string): Pattern => {
  const job = new Cron(cron, { timezone, mode: '5-part', paused: true })
  return {
    next: (after) => job.nextRun(after) ?? undefined,
    // The time asked about counts itself, and croner looks for earlier ones only.
    lastUntil: (now) => job.previousRuns(1, new Date(now.getTime() + 1_000))[0],
  }
}

/** The next time to run, when everything up to `last` has run; undefined when nothing is due yet. */
export const dueRun = (
  pattern: Pattern,
  span: { readonly last: Date; readonly now: Date },
  catchUp: CatchUp,
): Date | undefined => {
  const next = pattern.next(span.last)
  if (next === undefined || next > span.now) return undefined
  return catchUp === 'each' ? next : (pattern.lastUntil(span.now) ?? next)
}
