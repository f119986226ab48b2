import type { House } from './open-house'

/** What one call asks of the stores: reading requests and the rows that came back, rows written, calls for objects. */
export type Cost = {
  readonly reads: number
  readonly rows: number
  readonly writes: number
  readonly objects: number
}

type Clients = House['world']['clients']
type Asked = { readonly TransactItems?: readonly object[]; readonly RequestItems?: Readonly<Record<string, unknown>> }
type Read = { readonly Item?: object; readonly Items?: readonly object[]; readonly Responses?: unknown }

const rowsIn = ({ Item, Items = [], Responses }: Read): number =>
  Items.length + (Item ? 1 : 0) + Object.values(Responses ?? {}).flat().length

const isRead = (name: string) => /^(Get|Query|Scan|BatchGet|TransactGet)/.test(name)

const writesIn = (name: string, { TransactItems, RequestItems }: Asked): number => {
  if (isRead(name)) return 0
  return TransactItems?.length ?? (RequestItems ? Object.values(RequestItems).flat().length : 1)
}

/**
 * Listens to a deployment's clients from now on. What it gives back runs something and says what that cost: one run at a
 * time, because requests do not say for whom they are made.
 */
export const countCosts = ({ dynamo, s3 }: Pick<Clients, 'dynamo' | 's3'>) => {
  let cost: Cost = { reads: 0, rows: 0, writes: 0, objects: 0 }
  dynamo.middlewareStack.add(
    (next, { commandName = '?' }) =>
      async (args) => {
        const answered = await next(args)
        const reads = cost.reads + (isRead(commandName) ? 1 : 0)
        const writes = cost.writes + writesIn(commandName, args.input as Asked)
        cost = { ...cost, reads, writes, rows: cost.rows + rowsIn(answered.output as Read) }
        return answered
      },
    { step: 'initialize', name: 'countCosts', override: true },
  )
  s3.middlewareStack.add(
    (next) => async (args) => {
      cost = { ...cost, objects: cost.objects + 1 }
      return await next(args)
    },
    { step: 'deserialize', name: 'countCosts', override: true },
  )
  return async (run: () => Promise<unknown>): Promise<Cost> => {
    cost = { reads: 0, rows: 0, writes: 0, objects: 0 }
    await run()
    return cost
  }
}
