import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { peopleListing } from '../identity/listing'
import { inspectionListing } from '../inspection/listing'
import { publicationListing } from '../inspection/public'
import { readStream } from '../platform/adapters/stream'
import { followStream } from '../platform/lists/follow-stream'
import type { Listing } from '../platform/lists/listing'
import type { SendMessage } from '../platform/ports/queue'
import type { RowChange } from '../platform/reaction'
import { sayFault } from '../platform/say-fault'
import { rectificationListing } from '../rectification/listing'
import { publishFindings } from '../rectification/publish-findings'
import { rebuildCards } from '../shop/card/card-reaction'
import { applicationListing } from '../shop/joining/listing'
import { shopListing } from '../shop/listing'
import { cardSources } from './domains'
import { reactions } from './reactions'
import { type Deployment, foundation } from './world'

/** Every list of the house. */
export const listings: readonly Listing[] = [
  shopListing,
  inspectionListing,
  peopleListing,
  applicationListing,
  publicationListing,
  rectificationListing,
]

/**
 * Consumes the stream of `records`: writes cards and the tails of lists itself and puts every other reaction on its own queue. Safe to
 * repeat: cards are replaced only by newer ones, messages carry the change they come from. Every change is looked at,
 * whatever became of the one before; those of which nothing could be made are reported by their numbers.
 */
export const reactLambda = (world: Deployment) => {
  const base = foundation(world)
  const { items, send } = base
  const follow = followStream({ tail: base.tail, clock: world.clock, newId: base.newId }, listings)
  const rebuild = rebuildCards({ ...cardSources(base), items, send, clock: world.clock })
  const publish = publishFindings({ items })
  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const { changes, unreadable } = readStream(event)
    const undone = [...unreadable, ...(await rebuild(changes)), ...(await publish(changes)), ...(await follow(changes))]
    for (const change of changes) if (!(await sentOn(send, change))) undone.push(change.changeId)
    return { batchItemFailures: [...new Set(undone)].map((itemIdentifier) => ({ itemIdentifier })) }
  }
}

const sentOn = async (send: SendMessage, change: RowChange): Promise<boolean> => {
  try {
    for (const { queue, when } of reactions) {
      const message = when(change)
      if (message) await send(queue, message)
    }
    return true
  } catch (error) {
    sayFault({ change: change.changeId }, error)
    return false
  }
}
