import type { PublicCard } from '@app/types/shop/card'
import type { Clock } from '../../platform/ports/clock'
import type { PublicItems } from '../../platform/ports/public-items'
import { type CodeKeys, type CodeParts, verifyCode } from '../code/code-signing'
import { cardKey } from './card-key'

type MadePage = { readonly body: Uint8Array<ArrayBuffer>; readonly etag: string }

/** A card as it was read, with the pages made from it meanwhile; both are forgotten after a second. */
export type HeldCard = { readonly card: PublicCard; readonly made: Map<string, MadePage> }

/** What a scanned code stands for. `forged` is also the answer for a shop that does not exist. */
export type FoundCard =
  | { readonly state: 'forged' }
  | { readonly state: 'current' | 'superseded' | 'revoked'; readonly held: HeldCard }

type ScannedCode = CodeParts & { readonly district: string }

const heldMilliseconds = 1_000
const mostHeld = 1_000

type Held = { readonly at: number; readonly card: Promise<HeldCard | undefined> }

/** One read a card and second, however many ask at once. A read that failed is not kept. */
export const holdCards = ({ items, clock }: { readonly items: Pick<PublicItems, 'get'>; readonly clock: Clock }) => {
  const held = new Map<string, Held>()
  const read = async (key: string): Promise<HeldCard | undefined> => {
    // written by `react` only, which checks it field by field
    const card = (await items.get(key)) as PublicCard | undefined
    return card && { card, made: new Map() }
  }
  const isFresh = ({ at }: Held, now: number) => now >= at && now - at < heldMilliseconds
  return (key: string): Promise<HeldCard | undefined> => {
    const now = clock().getTime()
    const known = held.get(key)
    if (known && isFresh(known, now)) return known.card
    const card = read(key)
    held.delete(key)
    held.set(key, { at: now, card })
    card.catch(() => held.delete(key))
    const oldest = held.size > mostHeld ? held.keys().next().value : undefined
    if (oldest !== undefined) held.delete(oldest)
    return card
  }
}

/**
 * A serial older than the card's was replaced. A newer one was signed a moment ago: the card is still on its way, and
 * whatever befell the older code does not concern it. Serials count in GB 32100's alphabet, which sorts as ASCII does.
 */
const stateOf = ({ code }: PublicCard, serial: string): 'current' | 'superseded' | 'revoked' => {
  if (serial > code.serial) return 'current'
  if (code.state === 'revoked') return 'revoked'
  return serial === code.serial ? code.state : 'superseded'
}

/** The parts of a bare code of ours: an address holds nothing else. */
export const readCode = (codeKeys: CodeKeys, text: string): ScannedCode | undefined =>
  text.length === 28 ? verifyCode(codeKeys, text) : undefined

type Hold = ReturnType<typeof holdCards>

/** Merges in a row that are followed; more would be a circle. */
const mostMerges = 8

/** The card of the shop that an entry was merged into, one read for each merge; its own where it was not. */
const unitedCard = async (hold: Hold, district: string, held: HeldCard): Promise<HeldCard> => {
  let at = held
  for (let n = 0; at.card.mergedInto !== undefined && n < mostMerges; n++)
    at = (await hold(cardKey(district, at.card.mergedInto))) ?? { ...at, card: { ...at.card, mergedInto: undefined } }
  return at
}

/** Signature first: a forged code costs no read. The code on a wall says itself whether it still counts. */
export const findCard =
  (codeKeys: CodeKeys, hold: Hold) =>
  async (text: string): Promise<FoundCard> => {
    const code = readCode(codeKeys, text)
    const held = code && (await hold(cardKey(code.district, code.shopNumber)))
    if (!held) return { state: 'forged' }
    const state = stateOf(held.card, code.serial)
    return { state, held: state === 'current' ? await unitedCard(hold, code.district, held) : held }
  }
