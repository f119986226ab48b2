import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import { may } from '../access'
import type { ShopDeps } from '../deps'
import { countStores } from './ask-chain'

type Named = { readonly shopId: string }

/** The chain that a shop is part of, for the bureau and for whoever runs the shop. */
export const showChain = given(async ({ store }: ShopDeps, { actor, input: { shopId } }: Asked<Named>) => {
  const { district } = actor
  const shop = await store.shops.get({ district, shopId })
  if (!shop) return refuse('shop.unknown')
  if (!may.see(actor, shop)) return refuse('access.denied', undefined, `shop:${shopId}`)
  const [member, stores] = await Promise.all([
    store.chainMembers.get({ district, shopId }),
    countStores(store, { district, shopId }),
  ])
  const head = member && (await store.shops.get({ district, shopId: member.headOfficeId }))
  if (!member || !head) return { stores }
  const { askedAt, agreedAt } = member
  return { stores, headOffice: { shopId: head.shopId, name: head.name, askedAt, ...(agreedAt && { agreedAt }) } }
})

type Set = Named & { readonly headOfficeId?: string | undefined; readonly reason: string }

/** The office writes down a chain; another head office than before has to be agreed to anew. */
export const setChain = given(
  async ({ store }: ShopDeps, { actor, input, at }: Asked<Set>): Promise<Changed<Named> | Refused> => {
    const { district } = actor
    const { shopId, headOfficeId, reason } = input
    const unknown = await refuseUnknown(store, district, input)
    if (unknown) return unknown
    const before = await store.chainMembers.get({ district, shopId })
    const said = { answer: { shopId }, subject: `shop:${shopId}`, reason }
    if (!headOfficeId) return { ...said, writes: before ? [store.chainMembers.remove(before)] : [] }
    const asked = { district, shopId, headOfficeId, askedAt: at.toISOString() }
    if (!before) return { ...said, writes: [store.chainMembers.insert({ revision: 1, ...asked })] }
    const agreed = before.headOfficeId === headOfficeId && before.agreedAt
    const next = { revision: before.revision, ...asked, ...(agreed && { agreedAt: agreed }) }
    return { ...said, writes: [store.chainMembers.replace(next)] }
  },
)

const refuseUnknown = async (
  { shops }: ShopDeps['store'],
  district: string,
  { shopId, headOfficeId }: Set,
): Promise<Refused | undefined> => {
  if (!(await shops.get({ district, shopId }))) return refuse('shop.unknown')
  if (headOfficeId === undefined) return undefined
  if (headOfficeId === shopId) return refuse('chain.self', ['headOfficeId'])
  return (await shops.get({ district, shopId: headOfficeId })) ? undefined : refuse('shop.unknown', ['headOfficeId'])
}

/** Whoever runs the shop agrees, or ends it: from then on its head office sees nothing. */
export const answerChain = given(
  async (
    { store }: ShopDeps,
    { actor, input, at }: Asked<Named & { readonly agrees: boolean }>,
  ): Promise<Changed<Named> | Refused> => {
    const { district } = actor
    const { shopId, agrees } = input
    const shop = await store.shops.get({ district, shopId })
    if (!shop) return refuse('shop.unknown')
    if (!may.owns(actor, shop)) return refuse('access.denied', undefined, `shop:${shopId}`)
    const member = await store.chainMembers.get({ district, shopId })
    if (!member) return refuse('chain.unknown')
    const { agreedAt = at.toISOString() } = member
    return {
      answer: { shopId },
      writes: [agrees ? store.chainMembers.replace({ ...member, agreedAt }) : store.chainMembers.remove(member)],
      subject: `shop:${shopId}`,
    }
  },
)
