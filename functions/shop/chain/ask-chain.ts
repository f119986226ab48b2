import { type ChainStore, chainPk } from './store'

/** More than a chain has in one district. */
const mostStores = 1_000

type ByShop = { readonly district: string; readonly shopId: string }

/** Every shop that was said to belong to a head office. */
const membersOf = async ({ chainMembers }: ChainStore, { district, shopId }: ByShop) => {
  const { items } = await chainMembers.list(chainPk(district, shopId), { limit: mostStores })
  return items
}

export const countStores = async (store: ChainStore, head: ByShop): Promise<number> =>
  (await membersOf(store, head)).length

/** What other domains may ask of chains: only what the shops agreed to. */
export const askChain = (store: ChainStore) => ({
  headOfficeOf: async (shop: ByShop): Promise<string | undefined> => {
    const member = await store.chainMembers.get(shop)
    return member?.agreedAt ? member.headOfficeId : undefined
  },
  storesOf: async (head: ByShop): Promise<readonly string[]> =>
    (await membersOf(store, head)).flatMap(({ shopId, agreedAt }) => (agreedAt ? [shopId] : [])),
  /** That a head office wants to look, as long as nobody answered. */
  askedSince: async ({ shop, since }: { readonly shop: ByShop; readonly since: string }) => {
    const member = await store.chainMembers.get(shop)
    return member && !member.agreedAt && member.askedAt > since
      ? [
          {
            at: member.askedAt,
            kind: 'chain' as const,
            subjectId: member.headOfficeId,
            title: '连锁总部想看这家店的情况，要您同意',
          },
        ]
      : []
  },
})
export type AskChain = ReturnType<typeof askChain>
