import type { PushStore, StoredOutboxEntry } from './store'

/** What other domains may ask about what they ordered. */
export const askOutbox = ({ outbox }: Pick<PushStore, 'outbox'>) => ({
  /** Undefined when nothing was ordered under the key. */
  stateOf: async (district: string, key: string): Promise<StoredOutboxEntry['state'] | undefined> =>
    (await outbox.get({ district, key }))?.state,
})
export type AskOutbox = ReturnType<typeof askOutbox>
