const day = 24 * 60 * 60_000

/** A phone that was forgotten in a drawer still delivers what was signed; older (ms) nobody means it. */
export const offlineMs = 366 * day

/** What is known of an inspection that was refused for its times. Both ISO 8601. */
export type ClockSaid = {
  /** When it ended, by the phone's clock. */
  readonly finishedAt: string
  /** When the refused delivery was received, by the server's. */
  readonly receivedAt: string
}

/** Whether it can be true of what had happened when the delivery was received; a day is left to do it anew. */
const canBe = (ms: number, received: number): boolean => ms <= received && ms > received - offlineMs + day

/**
 * A time of a refused inspection, put right as far as the server's clock tells. One that can be true stays. Where the
 * end is impossible too, the clock was as wrong all along, and the delivery is taken for the end: the lengths of the
 * visit stay as they were counted. Where only the beginning is, the clock was set right in between, and nothing is known
 * but that it began before it ended. Never later than `receivedAt`: a new end, by a clock that is right, lies after it.
 */
export const rightTime = (time: string, { finishedAt, receivedAt }: ClockSaid): string => {
  const said = Date.parse(time)
  const received = Date.parse(receivedAt)
  if (canBe(said, received)) return time
  const finished = Date.parse(finishedAt)
  const end = canBe(finished, received) ? finished : received
  const moved = Math.min(said + end - finished, end)
  return new Date(canBe(moved, received) ? moved : end).toISOString()
}

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)

/** The server's clock in the details of a refusal: the only instant among them. */
export const receivedIn = (detail: readonly string[] = []): string | undefined => detail.find(isInstant)
