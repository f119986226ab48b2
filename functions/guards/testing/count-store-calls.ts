import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** What the store was asked: requests by their name, and the items that came back. */
export type StoreCalls = { readonly requests: Readonly<Record<string, number>>; readonly items: number }

type Read = { readonly Item?: object; readonly Items?: readonly object[] }

const itemsIn = ({ Item, Items = [] }: Read): number => Items.length + (Item ? 1 : 0)

/**
 * Listens to a client of the real store from now on. What it gives back runs something and says what that cost: one
 * run at a time, because requests do not say for whom they are made.
 */
export const countStoreCalls = (client: DynamoDBClient) => {
  let requests: Record<string, number> = {}
  let items = 0
  client.middlewareStack.add(
    (next, { commandName = '?' }) =>
      async (args) => {
        const name = commandName.replace(/Command$/, '')
        requests[name] = (requests[name] ?? 0) + 1
        const answered = await next(args)
        items += itemsIn(answered.output as Read)
        return answered
      },
    { step: 'initialize', name: 'countStoreCalls', override: true },
  )
  return async (run: () => Promise<unknown>): Promise<StoreCalls> => {
    requests = {}
    items = 0
    await run()
    return { requests: { ...requests }, items }
  }
}
