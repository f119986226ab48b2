import type { DynamoDBStreamEvent } from 'aws-lambda'
import { reactions as inspectionReactions } from '../inspection/reactions'
import { rowChangesOf } from '../platform/adapters/stream'
import type { Reaction, RowChange } from '../platform/reaction'
import { rebuildCards } from '../shop/card-reaction'
import { reactions as shopReactions } from '../shop/reactions'
import { domains } from './domains'
import { foundation, type World } from './world'

/** Read it and you know what happens next. */
export const reactions: readonly Reaction[] = [...shopReactions, ...inspectionReactions]

/**
 * Consumes the stream of `records`: writes cards itself and puts every other reaction on its own queue. Safe to
 * repeat: cards are replaced only by newer ones, messages carry the change they come from.
 */
export const reactLambda = (world: World) => {
  const base = foundation(world)
  const { shop, people } = domains(world, base)
  const rebuild = rebuildCards({
    store: shop.store,
    licences: shop.licences,
    inspections: shop.inspections,
    bureauName: async (district) => (await people.district(district))?.bureauName,
    items: base.items,
    clock: world.clock,
  })
  return async (event: DynamoDBStreamEvent): Promise<void> => {
    const changes = rowChangesOf(event)
    await rebuild(changes)
    for (const change of changes) await sendOn(base.send, change)
  }
}

const sendOn = async (send: (queue: string, body: unknown) => Promise<void>, change: RowChange) => {
  for (const { queue, when } of reactions) {
    const message = when(change)
    if (message) await send(queue, message)
  }
}
