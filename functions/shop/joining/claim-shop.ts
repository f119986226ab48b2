import { plainNumber } from '@app/rules/shop/half-width'
import { dayOf } from '@app/rules/time/day'
import { type ClaimOutcome, joiningLimits } from '@app/types/shop/joining/values'
import type { Write } from '../../platform/ports/records'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import { unitedShop } from '../duplicates/united-shop'
import type { StoredShop } from '../store'
import { applicantOf } from './access'
import { applicantAt, writeApplicant } from './applicant'
import { closeDoor, codeMacOf } from './claim-code'
import { tellMerchants } from './claim-notices'
import type { StoredApplicant, StoredClaimCode } from './store'

type Input = { readonly code: string; readonly number: string; readonly applicant: string }
type Claimed = { readonly outcome: ClaimOutcome; readonly shopId?: string; readonly triesLeft: number }
type Found = { readonly outcome: ClaimOutcome; readonly shopId?: string; readonly writes: readonly Write[] }
type Claiming = { readonly who: StoredApplicant; readonly input: Input; readonly at: Date }

/**
 * The owner of a registered shop takes it over at once, by an inspector's code and the number on the licence. Every try
 * is written down, a wrong one too: a refusal would keep no count.
 */
export const claimShop = given(
  async (deps: ShopDeps, { actor, input, at }: Asked<Input>): Promise<Changed<Claimed> | Refused> => {
    const openid = applicantOf(actor)
    if (!openid) return refuse('access.denied')
    const who = await applicantAt(deps.store, { district: actor.district, openid, at })
    const tries = (who.claims ?? 0) + 1
    if (tries > joiningLimits.claimsADay) return refuse('claim.tooMany')
    const found = await tried(deps, { who, input, at })
    if (isRefused(found)) return found
    const { outcome, shopId, writes } = found
    return {
      answer: { outcome, ...(shopId && { shopId }), triesLeft: joiningLimits.claimsADay - tries },
      writes: [writeApplicant(deps.store, { ...who, claims: tries }), ...writes],
      subject: `claim:${shopId ?? outcome}`,
    }
  },
)

const tried = async (deps: ShopDeps, claiming: Claiming): Promise<Found | Refused> => {
  const { store } = deps
  const { who, input, at } = claiming
  const { district } = who
  const code = await store.claimCodes.get({ district, codeMac: codeMacOf(deps, district, input.code) })
  const entry = code && (await store.shops.get({ district, shopId: code.shopId }))
  if (!entry || code.expiresAt <= at.toISOString()) return { outcome: 'wrong', writes: [] }
  const shop = await unitedShop(store, entry)
  const numbers = await numbersOf(deps, shop, at)
  return numbers.includes(plainNumber(input.number))
    ? await takeOver(deps, { ...claiming, shop, code })
    : { outcome: 'wrong', writes: await missed(deps, code) }
}

/** The credit code, the registration number, and the numbers of the papers that stand. */
const numbersOf = async ({ licences }: ShopDeps, shop: StoredShop, at: Date): Promise<readonly string[]> => {
  const { district, shopId, creditCode, registrationNumber } = shop
  const papers = await licences.ofShop(district, shopId, dayOf(at.toISOString()))
  return [creditCode, registrationNumber, ...papers.map(({ number }) => number)].flatMap((number) =>
    number ? plainNumber(number) : [],
  )
}

/** Whoever found a code does not get to try numbers on it for long. */
const missed = async (deps: ShopDeps, code: StoredClaimCode): Promise<readonly Write[]> => {
  const { store } = deps
  const { district, shopId } = code
  if (code.wrong + 1 < joiningLimits.wrongNumbers) {
    return [store.claimCodes.replace({ ...code, wrong: code.wrong + 1 })]
  }
  return await closeDoor(deps, await store.claimDoors.get({ district, shopId }))
}

type Taking = Claiming & { readonly shop: StoredShop; readonly code: StoredClaimCode }

const takeOver = async (deps: ShopDeps, { who, input, shop, code, at }: Taking): Promise<Found | Refused> => {
  const { district, openid } = who
  const { shopId } = shop
  const seat = await deps.joining.merchants.seat({ district, openid, name: input.applicant, shopId, at })
  if (seat === 'isOne') return refuse('application.member')
  if (isRefused(seat)) return seat
  const told = await tellMerchants(deps, { shop, way: 'code', at })
  if (told.length > 0) return { outcome: 'hasMerchant', writes: told }
  const door = await deps.store.claimDoors.get({ district, shopId: code.shopId })
  return { outcome: 'claimed', shopId, writes: [...seat.writes, ...(await closeDoor(deps, door))] }
}
