import { type Ask, got } from './ask'
import type { Inspections, Pair, Visit } from './inspect'
import type { Speak } from './make-people'

export type DisputeKit = {
  readonly ask: Ask
  readonly speak: Speak
  readonly visits: Inspections
  readonly pair: Pair
  readonly shopId: string
  /** Who reviews: somebody who did not inspect. */
  readonly reviewerId: string
}

export type Dispute = Visit & { readonly writtenAt: string }

/** A concluded visit to the merchant's shop, published at once. */
export const concludedVisit = async ({ visits, pair, shopId }: Pick<DisputeKit, 'visits' | 'pair' | 'shopId'>) =>
  await visits.visit(shopId, pair)

/** A result to which its shop replied. */
export const replied = async (kit: DisputeKit): Promise<Dispute> => {
  const visit = await concludedVisit(kit)
  const { ask, speak } = kit
  const reply = { ...visit, version: 1, text: '当天已经改好。' }
  got(await ask(speak('merchant'), 'inspection.writeReply', reply))
  type Shown = { reply: { writtenAt: string } }
  const shown = await ask(speak('merchant'), 'inspection.showPublication', visit)
  return { ...visit, writtenAt: got<Shown>(shown).reply.writtenAt }
}

/** A result to which its shop replied and objected, with somebody who reviews it; held by the office meanwhile. */
export const disputed = async (kit: DisputeKit): Promise<Dispute> => {
  const { ask, speak, reviewerId } = kit
  const dispute = await replied(kit)
  const { writtenAt: _, ...visit } = dispute
  const office = speak('office')
  const objection = { ...visit, version: 1, text: '第三项当时是合格的。' }
  got(await ask(speak('merchant'), 'inspection.objectToResult', objection))
  got(await ask(office, 'inspection.assignObjection', { ...visit, personId: reviewerId }))
  got(await ask(office, 'inspection.holdResult', { ...visit, version: 1, reason: '复核期间暂不公示' }))
  return dispute
}
