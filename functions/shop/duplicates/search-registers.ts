import type { AskIdentity } from '../../identity/public'
import type { Clock, NewId } from '../../platform/ports/clock'
import type { SendMessage } from '../../platform/ports/queue'

type Deps = {
  readonly people: Pick<AskIdentity, 'districts'>
  readonly clock: Clock
  readonly newId: NewId
  readonly send: SendMessage
}

/** Every night: each district's register is to be looked through for entries that may be one shop. */
export const searchRegisters =
  ({ people, clock, newId, send }: Deps) =>
  async (): Promise<void> => {
    const requestedAt = clock().toISOString()
    let cursor: string | undefined
    do {
      const page = await people.districts(cursor)
      for (const { districtId } of page.items)
        await send('duplicate-search', { district: districtId, requestedAt, turn: newId() })
      cursor = page.cursor
    } while (cursor)
  }
