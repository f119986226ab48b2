import { createHmac } from 'node:crypto'
import { statusEffects } from '@app/rules/shop/facts/status'
import { joiningLimits } from '@app/types/shop/joining/values'
import type { Write } from '../../platform/ports/records'
import { inspectsAt } from '../../platform/reach'
import { type Asked, type Changed, given, isRefused, type Refused, refuse } from '../../platform/verb'
import type { ShopDeps } from '../deps'
import type { StoredShop } from '../store'
import type { StoredClaimDoor } from './store'

type Keys = Pick<ShopDeps, 'codeKeys' | 'codeKeyVersion'>

const macOf = ({ codeKeys, codeKeyVersion }: Keys, text: string): Buffer =>
  createHmac('sha256', codeKeys[codeKeyVersion] ?? '')
    .update(`claim-code:${text}`)
    .digest()

/** Under what a code is kept. */
export const codeMacOf = (keys: Keys, district: string, code: string): string =>
  macOf(keys, `${district}:${code}`).toString('base64url')

const digitsOf = (keys: Keys, id: string): string =>
  String(macOf(keys, `digits:${id}`).readUInt32BE() % 100_000_000).padStart(8, '0')

/** What is written when a shop's code no longer holds. */
export const closeDoor = async ({ store }: ShopDeps, door: StoredClaimDoor | undefined): Promise<readonly Write[]> => {
  if (!door) return []
  const { district, codeMac } = door
  const code = await store.claimCodes.get({ district, codeMac })
  return [store.claimDoors.remove(door), ...(code ? [store.claimCodes.remove(code)] : [])]
}

type Code = { readonly code: string; readonly expiresAt: string; readonly picture: string }

/** An inspector hands out, in the shop, the code by which its owner claims it: the inspector's word for who that is. */
export const createClaimCode = given(
  async (
    deps: ShopDeps,
    { actor, input, at }: Asked<{ readonly shopId: string }>,
  ): Promise<Changed<Code> | Refused> => {
    const { store, joining, newId, publicUrl } = deps
    const { district } = actor
    const { shopId } = input
    const shop = await store.shops.get({ district, shopId })
    if (!shop) return refuse('shop.unknown')
    if (actor.kind !== 'person' || !inspectsAt(actor, shop)) return refuse('access.denied', undefined, `shop:${shopId}`)
    const free = await refuseTaken(deps, shop)
    if (isRefused(free)) return free
    const code = digitsOf(deps, newId())
    const codeMac = codeMacOf(deps, district, code)
    const expiresAt = new Date(at.getTime() + joiningLimits.claimCodeDays * 86_400_000).toISOString()
    const row = { revision: 1, district, codeMac, shopId, createdBy: actor.name, expiresAt, wrong: 0 }
    const door = await store.claimDoors.get({ district, shopId })
    const earlier = door && (await store.claimCodes.get({ district, codeMac: door.codeMac }))
    return {
      answer: { code, expiresAt, picture: await joining.drawCode(`${publicUrl}/claim/${code}?district=${district}`) },
      writes: [
        store.claimCodes.insert(row),
        ...(earlier ? [store.claimCodes.remove(earlier)] : []),
        door
          ? store.claimDoors.replace({ ...door, codeMac, expiresAt })
          : store.claimDoors.insert({ revision: 1, district, shopId, codeMac, expiresAt }),
      ],
      subject: `shop:${shopId}`,
    }
  },
)

/** A shop that is no longer there, and one that somebody runs already, is claimed by nobody. */
const refuseTaken = async ({ joining }: ShopDeps, { district, shopId, status }: StoredShop) => {
  if (!statusEffects[status].takesPapers) {
    return refuse(status === 'moved' || status === 'merged' ? `shop.${status}` : 'shop.closed')
  }
  return (await joining.merchants.countOf(district, shopId)) > 0 ? refuse('claim.hasMerchant') : undefined
}
